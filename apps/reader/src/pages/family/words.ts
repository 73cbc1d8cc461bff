type FamilyWords = {
  title: string
  none: string
  noneText: string
  guardian: string
  proxy: string
  responsible: string
  until: (day: string) => string
  noLoans: string
  renewAll: string
  renewAllOf: (name: string) => string
  renewingAll: string
  renewedSome: (done: number, refused: number) => string
  holds: string
  holdsOf: (name: string) => string
  inHands: (name: string) => string
  forMe: string
  forMeNote: string
  end: string
  endOf: (name: string) => string
  ending: string
  ended: (name: string) => string
}

const zhCN: FamilyWords = {
  title: '代办',
  none: '没有你能代办的人',
  noneText: '替孩子或家人借书还书，先一起到服务台登记一次。登记后，在这里就能看到并续借。',
  guardian: '你是监护人',
  proxy: '你可以代办',
  responsible: '你是负责人',
  until: (day) => `到 ${day}`,
  noLoans: '现在没有在借的书',
  renewAll: '全部续借',
  renewAllOf: (name) => `全部续借：${name}`,
  renewingAll: '正在续借…',
  renewedSome: (done, refused) => (refused === 0 ? `${done} 本都续好了` : `续了 ${done} 本，${refused} 本没有续`),
  holds: '看预约',
  holdsOf: (name) => `看预约：${name}`,
  inHands: (name) => `在 ${name} 手里`,
  forMe: '可以替你办的人',
  forMeNote: '他们能看到你在借的书、预约和费用，能替你续借、预约；看不到你以前借过什么。',
  end: '解除',
  endOf: (name) => `解除 ${name} 的代办`,
  ending: '正在解除…',
  ended: (name) => `${name} 不能再替你办了`,
}

const en: FamilyWords = {
  title: 'For others',
  none: 'There is nobody you may act for',
  noneText:
    'To act for a child or someone at home, go to the desk together once. After that you see and renew their loans here.',
  guardian: 'You are the guardian',
  proxy: 'You may act',
  responsible: 'You answer for it',
  until: (day) => `until ${day}`,
  noLoans: 'Nothing on loan now',
  renewAll: 'Renew all',
  renewAllOf: (name) => `Renew all of ${name}`,
  renewingAll: 'Renewing…',
  renewedSome: (done, refused) => (refused === 0 ? `${done} renewed` : `${done} renewed, ${refused} not`),
  holds: 'Holds',
  holdsOf: (name) => `Holds of ${name}`,
  inHands: (name) => `in the hands of ${name}`,
  forMe: 'Who may act for you',
  forMeNote:
    'They see what you have on loan, your holds and charges, and may renew and place holds for you; not what you have read before.',
  end: 'End',
  endOf: (name) => `End: ${name} acts for you`,
  ending: 'Ending…',
  ended: (name) => `${name} can’t act for you any more`,
}

export const familyWords = { 'zh-CN': zhCN, en }
