import { type Fen, formatYuan } from '../kernel/index.ts'
import type { ChargeTier, DamageAmount, Period } from '../policy/index.ts'
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
  const rate = `${yuan(one.perDayFen)}/day`
  return only && one.from === 1 ? rate : `${rate} from day ${one.from}`
}

function ofPrice(amount: DamageAmount): string {
  return 'amountFen' in amount ? yuan(amount.amountFen) : `${amount.priceBasisPoints / 100}% of the price`
}

const CONDITIONS = { branch: 'branch', patronType: 'patron type', itemType: 'item type', holdPickup: 'branch' } as const

export const EN_POLICY: PolicyVocabulary = {
  values: {
    loanAllowed: oneOf({ yes: 'lent', no: 'not lent' }),
    loanPeriod: period,
    loanCeiling: (dates) => (dates.length === 0 ? 'none' : dates.map((on) => sayDay(on, 'en')).join(', ')),
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
    overdueOnCheckout: oneOf({ refuse: 'refused', confirm: 'to be confirmed', allow: 'allowed' }),
    selfCheckout: oneOf({
      no: 'no',
      scan: 'scan',
      proof: 'scan, and the code shown there',
      tap: 'a tap on the title page',
    }),
    selfReturn: oneOf({ no: 'no', 'at-point': 'return point', anywhere: 'anywhere' }),
    defaultPrice: (fen) => (fen === null ? 'none' : yuan(fen)),
    renewalLimit: times,
    renewalPeriod: (value) => (value === null ? 'as the loan period' : period(value)),
    renewalFrom: oneOf({ due: 'the due date', now: 'the renewal' }),
    renewalWindow: (count) => (count === null ? 'any time' : `last ${plural(count, 'day')}`),
    renewalWhenOverdue: yesOrNo,
    renewalWithHolds: oneOf({ no: 'no', 'if-others-fill': 'if other copies suffice', yes: 'yes' }),
    renewalMaxDays: days,
    renewalFine: oneOf({ keep: 'charged', forgive: 'forgiven' }),
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
    holdOrder: oneOf({ fifo: 'first come, first served', 'pickup-branch-first': 'pickup branch first' }),
    holdShelfPeriod: days,
    holdShelfClosedDays: oneOf({ skip: 'not counted', count: 'counted' }),
    holdExtensionLimit: times,
    overdueGrace: days,
    overdueGraceCharged: yesOrNo,
    overdueGraceClosedDays: oneOf({ count: 'counted', 'extend-at-end': 'extend the last day', skip: 'not counted' }),
    overdueCharge: (tiers) =>
      tiers.length === 0 ? 'none' : tiers.map((one) => tier(one, tiers.length === 1)).join(', '),
    overdueClosed: oneOf({ charge: 'charged', free: 'free' }),
    overdueCap: (cap) => (cap === 'price' ? 'the price' : cap === 'none' ? 'none' : yuan(cap.capFen)),
    blockAtOverdueDays: ({ borrow, renew, hold }) =>
      borrow === renew && renew === hold
        ? plural(borrow, 'day')
        : `borrowing ${plural(borrow, 'day')}, renewing ${plural(renew, 'day')}, holds ${plural(hold, 'day')}`,
    blockAtOverdueLoans: items,
    debtLimit: (fen) => (fen === null ? UNLIMITED : yuan(fen)),
    debtCountsCredits: yesOrNo,
    damageCharge: ({ minor, moderate, severe }) =>
      `minor ${ofPrice(minor)}, moderate ${ofPrice(moderate)}, severe ${ofPrice(severe)}`,
  },
  groups: {
    loan: 'Loans',
    'self-service': 'Self-service',
    renewal: 'Renewals',
    hold: 'Holds',
    overdue: 'Overdue',
    block: 'Blocks',
    damage: 'Damage',
  },
  everything: 'Every loan',
  conditions: {
    period: (name, spans) =>
      [name, ...spans.slice(0, 1).map(({ from, to }) => `, ${sayDay(from, 'en', to)} to ${sayDay(to, 'en')}`)].join(''),
    class: (prefix) => `class ${prefix}`,
    newTitle: (count) => `acquired within ${plural(count, 'day')}`,
  },
  and: ', ',
  warnings: {
    SETS_NOTHING: () => 'This line sets nothing',
    OVERWRITTEN: ({ by }, name) => `“${name}” never applies: line ${by} has the same conditions and comes later`,
    PERIOD_OVER: ({ period: name }) => `The period “${name}” is over: this line applies no more`,
    NOT_LENT: ({ by }, name) => `“${name}” is never asked: nothing is lent here${by === null ? '' : ` by line ${by}`}`,
    LEVEL_STOPS_FIRST: () =>
      'Whoever is a day late is stopped already, so this is never asked: raise the days of the block as well',
    UNKNOWN_NAME: ({ condition, name }) => `There is no ${CONDITIONS[condition]} named “${name}”`,
  },
}
