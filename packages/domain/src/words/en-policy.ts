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
import { EN_WARNINGS } from './en-warnings.ts'
import type { PolicyVocabulary } from './policy-vocabulary.ts'
import { sayDay } from './say-day.ts'

const UNLIMITED = 'no limit'
const yuan = (fen: Fen) => `¥${formatYuan(fen)}`
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const period = ({ unit, count }: Period) => plural(count, unit)
const counted = (unit: string) => (count: number | null) => (count === null ? UNLIMITED : plural(count, unit))
const items = counted('item')
const days = counted('day')
const times = counted('time')
const yesOrNo = (yes: boolean) => (yes ? 'yes' : 'no')

function oneOf<Value extends string>(words: Readonly<Record<Value, string>>): (value: Value) => string {
  return (value) => words[value]
}

function tier(one: ChargeTier, only: boolean): string {
  if ('onceFen' in one) return `${yuan(one.onceFen)} on day ${one.from}`
  const [unit, rate] =
    'perDayFen' in one
      ? ['day', `${yuan(one.perDayFen)}/day`]
      : 'unit' in one
        ? [one.unit, `${yuan(one.amountFen)}/${one.unit}`]
        : ['day', `${yuan(one.amountFen)} every ${one.begun === 'free' ? 'full ' : ''}${plural(one.everyDays, 'day')}`]
  return only && one.from === 1 ? rate : `${rate} from ${unit} ${one.from}`
}

const WAYS: Readonly<Record<ReminderWay, string>> = { message: 'message', sms: 'SMS', phone: 'call', visit: 'visit' }

function hot(threshold: HotThreshold | null): string {
  if (threshold === null) return 'none'
  return 'loans' in threshold
    ? `${plural(threshold.loans, 'loan')} in ${plural(threshold.days, 'day')}`
    : `more than ${plural(threshold.holdsOverCopies, 'hold')} beyond the copies`
}

function suspension(rule: OverdueSuspension | null): string {
  if (rule === null) return 'none'
  const most = rule.maxDays === null ? '' : `, at most ${plural(rule.maxDays, 'day')}`
  return `${plural(rule.days, 'day')} for every ${plural(rule.per, 'day')} late${most}`
}

function lost({ factorBasisPoints, ageFactors, scarcityFactors, handlingFen }: LostCharge): string {
  return [
    `${factorBasisPoints / 100}% of the price`,
    ...ageFactors.map(({ years, basisPoints }) => `×${basisPoints / 10_000} from ${plural(years, 'year')} on`),
    ...scarcityFactors.map(
      ({ copies, basisPoints }) =>
        `×${basisPoints / 10_000} with at most ${copies} ${copies === 1 ? 'copy' : 'copies'} held`,
    ),
    ...(handlingFen === 0 ? [] : [`handling ${yuan(handlingFen)}`]),
  ].join(', ')
}

function ofPrice(amount: DamageAmount): string {
  return 'amountFen' in amount ? yuan(amount.amountFen) : `${amount.priceBasisPoints / 100}% of the price`
}

export const EN_POLICY: PolicyVocabulary = {
  values: {
    loanAllowed: oneOf({ yes: 'lent', no: 'not lent', 'in-library': 'in the library only' }),
    inLibraryCounts: yesOrNo,
    loanPeriod: period,
    loanCeiling: (dates) => (dates.length === 0 ? 'none' : dates.map((on) => sayDay(on, 'en')).join(', ')),
    loanRollover: (rollovers) =>
      rollovers.length === 0
        ? 'none'
        : rollovers
            .map(
              ({ from, to, dueOn }) =>
                `lent ${sayDay(from, 'en', to)} to ${sayDay(to, 'en')}: due ${sayDay(dueOn, 'en')}`,
            )
            .join('; '),
    dueOnClosedDay: oneOf({
      keep: 'stays',
      'next-open': 'next open day',
      'previous-open': 'open day before',
      'next-same-weekday': 'same weekday, a week on',
      'skip-closed': 'only open days count',
    }),
    hourlyBeyondClosing: oneOf({ keep: 'stays', cut: 'back by closing', 'next-opening': 'back at next opening' }),
    loanLimit: items,
    loanLimitForType: items,
    sameTitle: oneOf({ refuse: 'refused', confirm: 'to be confirmed', allow: 'allowed' }),
    minAge: (age) => (age === null ? UNLIMITED : plural(age, 'year')),
    minAgeUnknown: oneOf({ allow: 'allowed', refuse: 'refused' }),
    cardExpiry: oneOf({ cut: 'due when the card ends', refuse: 'refused', ignore: 'ignored' }),
    onLoanToOther: oneOf({ refuse: 'refused', confirm: 'returned once confirmed', 'return-first': 'returned first' }),
    heldItem: oneOf({ refuse: 'refused', confirm: 'to be confirmed' }),
    floats: (yes) => (yes ? 'stays where it is returned' : 'goes home'),
    overdueOnCheckout: oneOf({ refuse: 'refused', confirm: 'to be confirmed', allow: 'allowed' }),
    selfCheckout: oneOf({
      no: 'no',
      scan: 'scan',
      proof: 'scan, and the code shown there',
      tap: 'a tap on the title page',
    }),
    selfReturn: oneOf({ no: 'no', 'at-point': 'return point', anywhere: 'anywhere' }),
    defaultPrice: (fen) => (fen === null ? 'none' : yuan(fen)),
    rentPerDay: (fen) => (fen === 0 ? 'none' : `${yuan(fen)}/day`),
    rentCountsClosedDays: yesOrNo,
    deposit: (fen) => (fen === 0 ? 'none' : yuan(fen)),
    minCredit: (level) => (level === null ? UNLIMITED : level),
    renewalLimit: times,
    renewalPeriod: (value) => (value === null ? 'as the loan period' : period(value)),
    renewalFrom: oneOf({ due: 'the due date', now: 'the renewal' }),
    renewalWindow: (count) => (count === null ? 'any time' : `last ${plural(count, 'day')}`),
    renewalWhenOverdue: yesOrNo,
    renewalWithHolds: oneOf({ no: 'no', 'if-others-fill': 'if other copies suffice', yes: 'yes' }),
    renewalMaxDays: days,
    renewalFine: oneOf({ keep: 'charged', forgive: 'forgiven' }),
    autoRenew: (yes) => (yes ? 'with consent' : 'no'),
    hotThreshold: hot,
    hotLoanPeriod: (value) => (value === null ? 'as usual' : period(value)),
    hotRenewalLimit: (value) => (value === null ? 'as usual' : times(value)),
    hotRenewalPeriod: (value) => (value === null ? 'as usual' : period(value)),
    holdAllowed: yesOrNo,
    holdLimit: items,
    holdLimitPerDay: items,
    holdOnShelf: oneOf({
      'if-none-available': 'if none is free',
      'if-none-at-pickup': 'if none is free there',
      yes: 'yes',
    }),
    holdAtLoanLimit: oneOf({ allow: 'allowed', refuse: 'refused' }),
    holdPickup: (codes, { branch }) => (codes === null ? 'any branch' : codes.map(branch).join(', ')),
    holdOrder: oneOf({
      fifo: 'first come, first served',
      'pickup-branch-first': 'pickup branch first',
      'home-branch-first': 'readers of the branch first',
    }),
    holdShelfPeriod: days,
    holdShelfClosedDays: oneOf({ skip: 'not counted', count: 'counted' }),
    holdExtensionLimit: times,
    holdRequestPeriod: days,
    holdMissLimit: times,
    holdMissWindow: days,
    holdMissSuspension: days,
    recallAllowed: yesOrNo,
    recallGuaranteed: days,
    recallReturnWithin: days,
    overdueGrace: days,
    overdueGraceCharged: yesOrNo,
    overdueGraceClosedDays: oneOf({ count: 'counted', 'extend-at-end': 'extend the last day', skip: 'not counted' }),
    overdueCharge: (tiers) =>
      tiers.length === 0 ? 'none' : tiers.map((one) => tier(one, tiers.length === 1)).join(', '),
    overdueClosed: oneOf({ charge: 'charged', free: 'free' }),
    overdueCap: (cap) => (cap === 'price' ? 'the price' : cap === 'none' ? 'none' : yuan(cap.capFen)),
    overdueCapPerReturn: (fen) => (fen === null ? 'none' : yuan(fen)),
    overdueSuspension: suspension,
    reminderFee: (steps) =>
      steps.length === 0
        ? 'none'
        : steps.map(({ afterDays, feeFen }) => `${yuan(feeFen)} after ${plural(afterDays, 'day')}`).join(', then '),
    blockAtOverdueDays: ({ borrow, renew, hold }) =>
      borrow === renew && renew === hold
        ? plural(borrow, 'day')
        : `borrowing ${plural(borrow, 'day')}, renewing ${plural(renew, 'day')}, holds ${plural(hold, 'day')}`,
    blockAtOverdueLoans: items,
    debtLimit: (fen) => (fen === null ? UNLIMITED : yuan(fen)),
    debtCountsCredits: yesOrNo,
    damageCharge: ({ minor, moderate, severe }) =>
      `minor ${ofPrice(minor)}, moderate ${ofPrice(moderate)}, severe ${ofPrice(severe)}`,
    lostAfterDays: (count) => (count === null ? 'never' : plural(count, 'day')),
    lostCharge: lost,
    lostKeepsOverdue: yesOrNo,
    lostFound: oneOf({ refund: 'refunded', 'refund-unpaid': 'what is unpaid is dropped', keep: 'kept' }),
    lostFoundOverdue: oneOf({ keep: 'kept', restore: 'restored', recompute: 'computed anew', forgive: 'forgiven' }),
    lostRefundDays: days,
    claimsReturnedLimit: times,
    noticesDue: (before) => (before.length === 0 ? 'none' : `${before.join(', ')} days before`),
    noticesOverdue: (steps) =>
      steps.length === 0
        ? 'none'
        : steps.map(({ day, ways }) => `day ${day} ${ways.map((way) => WAYS[way]).join(' and ')}`).join(', '),
  },
  groups: {
    loan: 'Loans',
    'self-service': 'Self-service',
    renewal: 'Renewals',
    hold: 'Holds',
    overdue: 'Overdue',
    block: 'Blocks',
    credit: 'Credit',
    damage: 'Damage',
    lost: 'Lost',
    notice: 'Notices',
  },
  everything: 'Every loan',
  conditions: {
    period: (name, spans) =>
      [name, ...spans.slice(0, 1).map(({ from, to }) => `, ${sayDay(from, 'en', to)} to ${sayDay(to, 'en')}`)].join(''),
    credit: (level) => `credit ${level}`,
    class: (prefix) => `class ${prefix}`,
    newTitle: (count) => `acquired within ${plural(count, 'day')}`,
  },
  and: ', ',
  warnings: EN_WARNINGS,
}
