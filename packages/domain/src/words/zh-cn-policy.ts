import { type Fen, formatYuan } from '../kernel/index.ts'
import type {
  ChargeTier,
  DamageAmount,
  HotThreshold,
  LostCharge,
  OverdueSuspension,
  Period,
  ReminderWay,
} from '../policy/index.ts'
import type { PolicyVocabulary } from './policy-vocabulary.ts'
import { sayDay } from './say-day.ts'
import { ZH_CN_WARNINGS } from './zh-cn-warnings.ts'

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
  const [unit, rate] =
    'perDayFen' in one
      ? ['天', `${yuan(one.perDayFen)}/天`]
      : 'unit' in one
        ? [TIMED[one.unit], `${yuan(one.amountFen)}/${TIMED[one.unit]}`]
        : ['天', `每${one.begun === 'free' ? '满' : ''} ${one.everyDays} 天 ${yuan(one.amountFen)}`]
  return only && one.from === 1 ? rate : `第 ${one.from} ${unit}起 ${rate}`
}

const TIMED = { hour: '小时', minute: '分钟' } as const
const WAYS: Readonly<Record<ReminderWay, string>> = { message: '消息', sms: '短信', phone: '电话', visit: '上门' }

function hot(threshold: HotThreshold | null): string {
  if (threshold === null) return '无'
  return 'loans' in threshold
    ? `${threshold.days} 天内借 ${threshold.loans} 次`
    : `预约比可借复本多 ${threshold.holdsOverCopies} 个以上`
}

function suspension(rule: OverdueSuspension | null): string {
  if (rule === null) return '无'
  const most = rule.maxDays === null ? '' : `，最多 ${rule.maxDays} 天`
  return `每超期 ${rule.per} 天停 ${rule.days} 天${most}`
}

function lost({ factorBasisPoints, ageFactors, scarcityFactors, handlingFen }: LostCharge): string {
  return [
    `书价的 ${factorBasisPoints / 100}%`,
    ...ageFactors.map(({ years, basisPoints }) => `出版满 ${years} 年 ×${basisPoints / 10_000}`),
    ...scarcityFactors.map(({ copies, basisPoints }) => `全网不多于 ${copies} 本 ×${basisPoints / 10_000}`),
    ...(handlingFen === 0 ? [] : [`手续费 ${yuan(handlingFen)}`]),
  ].join('，')
}

function ofPrice(amount: DamageAmount): string {
  return 'amountFen' in amount ? yuan(amount.amountFen) : `书价的 ${amount.priceBasisPoints / 100}%`
}

export const ZH_CN_POLICY: PolicyVocabulary = {
  values: {
    loanAllowed: oneOf({ yes: '可外借', no: '不外借', 'in-library': '仅限馆内' }),
    inLibraryCounts: yesOrNo,
    loanPeriod: period,
    loanCeiling: (dates) => (dates.length === 0 ? '无' : dates.map((on) => sayDay(on, 'zh-CN')).join('、')),
    loanRollover: (rollovers) =>
      rollovers.length === 0
        ? '无'
        : rollovers
            .map(
              ({ from, to, dueOn }) =>
                `${sayDay(from, 'zh-CN')}至${sayDay(to, 'zh-CN', from)}借出，${sayDay(dueOn, 'zh-CN', to)}还`,
            )
            .join('；'),
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
    floats: (yes) => (yes ? '还在哪里就留在哪里' : '送回所属馆'),
    overdueOnCheckout: oneOf({ refuse: '不可借', confirm: '须确认', allow: '可以借' }),
    selfCheckout: oneOf({ no: '不可', scan: '扫码', proof: '扫码并出示馆内动态码', tap: '在书目页点一下' }),
    selfReturn: oneOf({ no: '不可', 'at-point': '还书点', anywhere: '任何地方' }),
    defaultPrice: (fen) => (fen === null ? '无' : yuan(fen)),
    rentPerDay: (fen) => (fen === 0 ? '不收' : `${yuan(fen)}/天`),
    rentCountsClosedDays: yesOrNo,
    deposit: (fen) => (fen === 0 ? '不要' : yuan(fen)),
    minCredit: (level) => (level === null ? UNLIMITED : `${level} 级`),
    renewalLimit: times,
    renewalPeriod: (value) => (value === null ? '同借期' : period(value)),
    renewalFrom: oneOf({ due: '从应还日', now: '从续借日' }),
    renewalWindow: (count) => (count === null ? '随时' : `到期前 ${count} 天内`),
    renewalWhenOverdue: (yes) => (yes ? '可以' : '不可'),
    renewalWithHolds: oneOf({ no: '不可', 'if-others-fill': '别的复本够用时可以', yes: '可以' }),
    renewalMaxDays: days,
    renewalFine: oneOf({ keep: '照计', forgive: '免去' }),
    autoRenew: (yes) => (yes ? '经读者同意' : '不用'),
    hotThreshold: hot,
    hotLoanPeriod: (value) => (value === null ? '不变' : period(value)),
    hotRenewalLimit: (value) => (value === null ? '不变' : times(value)),
    hotRenewalPeriod: (value) => (value === null ? '不变' : period(value)),
    holdAllowed: (yes) => (yes ? '可预约' : '不可预约'),
    holdLimit: books,
    holdLimitPerDay: books,
    holdOnShelf: oneOf({ 'if-none-available': '各馆都无书时', 'if-none-at-pickup': '取书馆无书时', yes: '可以' }),
    holdAtLoanLimit: oneOf({ allow: '可以', refuse: '不可' }),
    holdPickup: (codes, { branch }) => (codes === null ? '各馆' : codes.map(branch).join('、')),
    holdOrder: oneOf({ fifo: '先约先得', 'pickup-branch-first': '本馆取书优先', 'home-branch-first': '本馆读者优先' }),
    holdShelfPeriod: days,
    holdShelfClosedDays: oneOf({ skip: '不数', count: '照数' }),
    holdExtensionLimit: times,
    holdRequestPeriod: days,
    holdMissLimit: times,
    holdMissWindow: days,
    holdMissSuspension: days,
    recallAllowed: (yes) => (yes ? '可以' : '不可'),
    recallGuaranteed: days,
    recallReturnWithin: days,
    overdueGrace: days,
    overdueGraceCharged: yesOrNo,
    overdueGraceClosedDays: oneOf({ count: '照数', 'extend-at-end': '末日顺延', skip: '不数' }),
    overdueCharge: (tiers) =>
      tiers.length === 0 ? '不收' : tiers.map((one) => tier(one, tiers.length === 1)).join('，'),
    overdueClosed: oneOf({ charge: '计费', free: '免费' }),
    overdueCap: (cap) => (cap === 'price' ? '书价' : cap === 'none' ? '不封顶' : yuan(cap.capFen)),
    overdueCapPerReturn: (fen) => (fen === null ? '不封顶' : yuan(fen)),
    overdueSuspension: suspension,
    reminderFee: (steps) =>
      steps.length === 0
        ? '不收'
        : steps.map(({ afterDays, feeFen }) => `再过 ${afterDays} 天 ${yuan(feeFen)}`).join('，'),
    blockAtOverdueDays: ({ borrow, renew, hold }) =>
      borrow === renew && renew === hold ? `${borrow} 天` : `借 ${borrow} 天，续 ${renew} 天，约 ${hold} 天`,
    blockAtOverdueLoans: books,
    debtLimit: (fen) => (fen === null ? UNLIMITED : yuan(fen)),
    debtCountsCredits: yesOrNo,
    damageCharge: ({ minor, moderate, severe }) =>
      `轻 ${ofPrice(minor)}，中 ${ofPrice(moderate)}，重 ${ofPrice(severe)}`,
    lostAfterDays: (count) => (count === null ? '不自动' : `${count} 天`),
    lostCharge: lost,
    lostKeepsOverdue: yesOrNo,
    lostFound: oneOf({ refund: '退回', 'refund-unpaid': '只免未付', keep: '不退' }),
    lostFoundOverdue: oneOf({ keep: '不变', restore: '恢复', recompute: '重新计算', forgive: '免去' }),
    lostRefundDays: days,
    claimsReturnedLimit: times,
    noticesDue: (before) => (before.length === 0 ? '无' : `前 ${before.join('、')} 天`),
    noticesOverdue: (steps) =>
      steps.length === 0
        ? '无'
        : steps.map(({ day, ways }) => `第 ${day} 天${ways.map((way) => WAYS[way]).join('和')}`).join('，'),
  },
  groups: {
    loan: '借书',
    'self-service': '自助',
    renewal: '续借',
    hold: '预约',
    overdue: '超期',
    block: '停借',
    credit: '信用',
    damage: '损坏',
    lost: '丢失',
    notice: '提醒',
  },
  everything: '所有借阅',
  conditions: {
    period: (name, spans) =>
      [
        name,
        ...spans.slice(0, 1).map(({ from, to }) => ` ${sayDay(from, 'zh-CN')}至${sayDay(to, 'zh-CN', from)}`),
      ].join(''),
    credit: (level) => `信用 ${level} 级`,
    class: (prefix) => `${prefix} 类`,
    newTitle: (count) => `入藏 ${count} 天内`,
  },
  and: '，',
  warnings: ZH_CN_WARNINGS,
}
