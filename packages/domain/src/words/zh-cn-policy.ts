import { type Fen, formatYuan } from '../kernel/index.ts'
import type { ChargeTier, DamageAmount, Period } from '../policy/index.ts'
import type { PolicyVocabulary } from './policy-vocabulary.ts'
import { sayDay } from './say-day.ts'

const UNLIMITED = '不限'
const yuan = (fen: Fen) => `${formatYuan(fen)} 元`
const period = ({ unit, count }: Period) => `${count} ${unit === 'day' ? '天' : '小时'}`
const counted = (unit: string) => (count: number | null) => (count === null ? UNLIMITED : `${count} ${unit}`)
const books = counted('本')
const days = counted('天')
const times = counted('次')
const yesOrNo = (yes: boolean) => (yes ? '是' : '否')

function oneOf<Value extends string>(words: Readonly<Record<Value, string>>): (value: Value) => string {
  return (value) => words[value]
}

function tier(one: ChargeTier, only: boolean): string {
  if ('onceFen' in one) return `第 ${one.from} 天加 ${yuan(one.onceFen)}`
  const rate = `${yuan(one.perDayFen)}/天`
  return only && one.from === 1 ? rate : `第 ${one.from} 天起 ${rate}`
}

function ofPrice(amount: DamageAmount): string {
  return 'amountFen' in amount ? yuan(amount.amountFen) : `书价的 ${amount.priceBasisPoints / 100}%`
}

const PARAMETER_OF_CONDITION = { branch: '馆', patronType: '读者类型', itemType: '流通类型', holdPickup: '馆' } as const

export const ZH_CN_POLICY: PolicyVocabulary = {
  values: {
    loanAllowed: oneOf({ yes: '可外借', no: '不外借' }),
    loanPeriod: period,
    loanCeiling: (dates) => (dates.length === 0 ? '无' : dates.map((on) => sayDay(on, 'zh-CN')).join('、')),
    dueOnClosedDay: oneOf({
      keep: '不顺延',
      'next-open': '顺延到下一开馆日',
      'previous-open': '提前到上一开馆日',
      'next-same-weekday': '顺延整周',
      'skip-closed': '只数开馆日',
    }),
    hourlyBeyondClosing: oneOf({ keep: '不变', cut: '闭馆前还', 'next-opening': '下次开馆时还' }),
    loanLimit: books,
    loanLimitForType: books,
    sameTitle: oneOf({ refuse: '不可', confirm: '须确认', allow: '可以' }),
    minAge: (age) => (age === null ? UNLIMITED : `满 ${age} 岁`),
    minAgeUnknown: oneOf({ allow: '可以借', refuse: '不可借' }),
    cardExpiry: oneOf({ cut: '提前到证到期日', refuse: '不可借', ignore: '不管' }),
    onLoanToOther: oneOf({ refuse: '不可', confirm: '确认后代还再借', 'return-first': '自动代还再借' }),
    heldItem: oneOf({ refuse: '不可', confirm: '须确认' }),
    overdueOnCheckout: oneOf({ refuse: '不可借', confirm: '须确认', allow: '可以借' }),
    selfCheckout: oneOf({ no: '不可', scan: '扫码', proof: '扫码并出示馆内动态码', tap: '在书目页点一下' }),
    selfReturn: oneOf({ no: '不可', 'at-point': '还书点', anywhere: '任何地方' }),
    defaultPrice: (fen) => (fen === null ? '无' : yuan(fen)),
    renewalLimit: times,
    renewalPeriod: (value) => (value === null ? '同借期' : period(value)),
    renewalFrom: oneOf({ due: '从应还日', now: '从续借日' }),
    renewalWindow: (count) => (count === null ? '随时' : `到期前 ${count} 天内`),
    renewalWhenOverdue: (yes) => (yes ? '可以' : '不可'),
    renewalWithHolds: oneOf({ no: '不可', 'if-others-fill': '别的复本够用时可以', yes: '可以' }),
    renewalMaxDays: days,
    renewalFine: oneOf({ keep: '照计', forgive: '免去' }),
    holdAllowed: (yes) => (yes ? '可预约' : '不可预约'),
    holdLimit: books,
    holdLimitPerDay: books,
    holdOnShelf: oneOf({ 'if-none-available': '各馆都无书时', 'if-none-at-pickup': '取书馆无书时', yes: '可以' }),
    holdAtLoanLimit: oneOf({ allow: '可以', refuse: '不可' }),
    holdPickup: (codes, { branch }) => (codes === null ? '各馆' : codes.map(branch).join('、')),
    holdOrder: oneOf({ fifo: '先约先得', 'pickup-branch-first': '本馆取书优先' }),
    holdShelfPeriod: days,
    holdShelfClosedDays: oneOf({ skip: '不数', count: '照数' }),
    holdExtensionLimit: times,
    overdueGrace: days,
    overdueGraceCharged: yesOrNo,
    overdueGraceClosedDays: oneOf({ count: '照数', 'extend-at-end': '末日顺延', skip: '不数' }),
    overdueCharge: (tiers) =>
      tiers.length === 0 ? '不收' : tiers.map((one) => tier(one, tiers.length === 1)).join('，'),
    overdueClosed: oneOf({ charge: '计费', free: '免费' }),
    overdueCap: (cap) => (cap === 'price' ? '书价' : cap === 'none' ? '不封顶' : yuan(cap.capFen)),
    blockAtOverdueDays: ({ borrow, renew, hold }) =>
      borrow === renew && renew === hold ? `${borrow} 天` : `借 ${borrow} 天，续 ${renew} 天，约 ${hold} 天`,
    blockAtOverdueLoans: books,
    debtLimit: (fen) => (fen === null ? UNLIMITED : yuan(fen)),
    debtCountsCredits: yesOrNo,
    damageCharge: ({ minor, moderate, severe }) =>
      `轻 ${ofPrice(minor)}，中 ${ofPrice(moderate)}，重 ${ofPrice(severe)}`,
  },
  groups: {
    loan: '借书',
    'self-service': '自助',
    renewal: '续借',
    hold: '预约',
    overdue: '超期',
    block: '停借',
    damage: '赔偿',
  },
  everything: '所有借阅',
  conditions: {
    period: (name, spans) =>
      [
        name,
        ...spans.slice(0, 1).map(({ from, to }) => ` ${sayDay(from, 'zh-CN')}至${sayDay(to, 'zh-CN', from)}`),
      ].join(''),
    class: (prefix) => `${prefix} 类`,
    newTitle: (count) => `入藏 ${count} 天内`,
  },
  and: '，',
  warnings: {
    SETS_NOTHING: () => '这一行什么也没有规定',
    OVERWRITTEN: ({ by }, name) => `“${name}”不会生效：第 ${by} 行条件相同，排在后面`,
    PERIOD_OVER: ({ period: name }) => `期间“${name}”已经过去，这一行不再生效`,
    NOT_LENT: ({ by }, name) => `“${name}”用不上：${by === null ? '' : `第 ${by} 行`}规定这里不外借`,
    LEVEL_STOPS_FIRST: () => '超期 1 天就停借，有超期时借书的规定用不上：请同时提高停借的天数',
    UNKNOWN_NAME: ({ condition, name }) => `没有名为“${name}”的${PARAMETER_OF_CONDITION[condition]}`,
  },
}
