import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  lead: string
  scan: string
  type: string
  qr: (branch: string) => string
  digits: (digits: string) => string
  renews: (seconds: number) => string
  renewing: string
  offline: string
  offlineNote: string
  full: string
  leaveFull: string
  back: string
  branch: string
  unknown: (code: string) => string
}

export const placeWords: WordsOf<Words> = {
  'zh-CN': {
    title: '现场屏',
    lead: '自助借书、还书要用的现场码',
    scan: '用读者端扫这里',
    type: '或者输入这六位',
    qr: (branch) => `${branch} 现在的现场码，二维码`,
    digits: (digits) => `现场码 ${digits}`,
    renews: (seconds) => `${seconds} 秒后换新的`,
    renewing: '正在换新的',
    offline: '连不上服务器，暂时没有现场码',
    offlineNote: '正在重连。借书还书请到服务台。',
    full: '全屏',
    leaveFull: '退出全屏',
    back: '回服务台',
    branch: '这块屏在哪个馆',
    unknown: (code) => `没有“${code}”这个馆`,
  },
  en: {
    title: 'Place screen',
    lead: 'The code of this place, for borrowing and returning yourself',
    scan: 'Scan with the reader app',
    type: 'or type these six digits',
    qr: (branch) => `QR code of ${branch} for now`,
    digits: (digits) => `Code ${digits}`,
    renews: (seconds) => `A new one in ${seconds} s`,
    renewing: 'Getting a new one',
    offline: 'The server can’t be reached: no code for now',
    offlineNote: 'Trying again. Please borrow and return at the desk.',
    full: 'Full screen',
    leaveFull: 'Leave full screen',
    back: 'Back to the desk',
    branch: 'Where this screen stands',
    unknown: (code) => `There is no branch “${code}”`,
  },
}
