import type { LocalDate } from '@wenyuan/domain/kernel'
import type { Act } from '@wenyuan/testkit'
import fc from 'fast-check'
import { BARCODES, BRANCHES, CARDS, openLibrary, POLICIES, TITLES } from './small-library.ts'

/** What is done next, by names; days are counted from the day of the deed, a hold is one of those placed (modulo their number). */
export type Deed =
  | {
      readonly do: 'checkout'
      readonly card: string
      readonly barcode: string
      readonly branch: string
      readonly on: boolean
    }
  | {
      readonly do: 'return'
      readonly barcode: string
      readonly branch: string
      readonly daysBack: number
      readonly severity: 'minor' | 'moderate' | null
    }
  | { readonly do: 'renew'; readonly barcode: string }
  | { readonly do: 'hold'; readonly card: string; readonly title: string; readonly branch: string }
  | { readonly do: 'suspendHold'; readonly hold: number; readonly days: number | null }
  | { readonly do: 'moveHold'; readonly hold: number; readonly position: number }
  | { readonly do: 'cancelHold' | 'extendHold'; readonly hold: number }
  | { readonly do: 'pay' | 'waive'; readonly card: string; readonly amountFen: number }
  | { readonly do: 'correct'; readonly card: string; readonly barcode: string; readonly amountFen: number }
  | { readonly do: 'block' | 'unblock'; readonly card: string }
  | { readonly do: 'lost' | 'replace' | 'claim'; readonly barcode: string }
  | { readonly do: 'endClaim'; readonly barcode: string; readonly outcome: 'found' | 'not-found' }
  | { readonly do: 'dispute'; readonly card: string; readonly barcode: string; readonly of: 'loan' | 'charge' }
  | { readonly do: 'decide'; readonly outcome: 'upheld' | 'rejected' }
  | { readonly do: 'close'; readonly branch: string; readonly days: number; readonly length: number }
  | { readonly do: 'policy'; readonly policy: number }
  | { readonly do: 'nightly' }
  | { readonly do: 'wait'; readonly hours: number }

const card = fc.constantFrom(...CARDS)
const barcode = fc.constantFrom(...BARCODES)
const title = fc.constantFrom(...TITLES)
const branch = fc.constantFrom(...BRANCHES)
const hold = fc.nat(7)
const amountFen = fc.constantFrom(5, 40, 300)
const named = <Name extends Deed['do']>(...names: Name[]) => fc.constantFrom(...names)
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  often(12, fc.record({ do: named('checkout'), card, barcode, branch, on: fc.boolean() })),
  often(
    8,
    fc.record({
      do: named('return'),
      barcode,
      branch,
      daysBack: fc.constantFrom(0, 0, 0, 1, 3),
      severity: fc.constantFrom(null, null, null, 'minor' as const, 'moderate' as const),
    }),
  ),
  often(4, fc.record({ do: named('renew'), barcode })),
  often(6, fc.record({ do: named('hold'), card, title, branch })),
  often(1, fc.record({ do: named('suspendHold'), hold, days: fc.option(fc.integer({ min: 1, max: 4 })) })),
  often(1, fc.record({ do: named('moveHold'), hold, position: fc.integer({ min: 1, max: 3 }) })),
  often(2, fc.record({ do: named('cancelHold', 'extendHold'), hold })),
  often(3, fc.record({ do: named('pay', 'waive'), card, amountFen })),
  often(1, fc.record({ do: named('correct'), card, barcode, amountFen })),
  often(1, fc.record({ do: named('block', 'unblock'), card })),
  often(4, fc.record({ do: named('lost', 'replace', 'claim'), barcode })),
  often(
    2,
    fc.record({ do: named('endClaim'), barcode, outcome: fc.constantFrom('found' as const, 'not-found' as const) }),
  ),
  often(2, fc.record({ do: named('dispute'), card, barcode, of: fc.constantFrom('loan' as const, 'charge' as const) })),
  often(1, fc.record({ do: named('decide'), outcome: fc.constantFrom('upheld' as const, 'rejected' as const) })),
  often(
    2,
    fc.record({
      do: named('close'),
      branch,
      days: fc.integer({ min: -6, max: 4 }),
      length: fc.integer({ min: 1, max: 2 }),
    }),
  ),
  often(1, fc.record({ do: named('policy'), policy: fc.nat(POLICIES.length - 1) })),
  often(4, fc.record({ do: named('nightly') })),
  often(9, fc.record({ do: named('wait'), hours: fc.constantFrom(1, 9, 24, 48, 120) })),
)

export type Moment = {
  readonly n: number
  readonly holds: readonly string[]
  /** So many days from today. */
  day(days: number): LocalDate
}

/** What a confirmed checkout goes on past. */
const GOING_ON = ['TITLE_ALREADY_ON_LOAN', 'ITEM_ON_LOAN', 'ITEM_HELD_FOR_OTHER', 'OVERDUE_LOANS', 'DEBT_LIMIT']
export const LIMITS = ['LOAN_LIMIT', 'LOAN_LIMIT_FOR_TYPE'] as const

/** The act of the deed, under a key of its own; null: there is nothing to do it to. */
export function actOf(deed: Exclude<Deed, { do: 'wait' }>, { n, holds, day }: Moment): Act | null {
  const base = { by: { kind: 'everyone' }, branch: null, override: [], reason: '查验', key: `k${n}` } as const
  const held = 'hold' in deed ? holds[deed.hold % Math.max(1, holds.length)] : undefined
  if ('hold' in deed && held === undefined) return null
  const hold = held ?? ''
  switch (deed.do) {
    case 'checkout': {
      // Every fourth goes on past the limits as well, so that overrides are on record.
      const override = deed.on ? [...GOING_ON, ...(n % 4 === 0 ? LIMITS : [])] : []
      const { card: whose, barcode: what, branch: where } = deed
      return { ...base, kind: 'checkout', card: whose, barcode: what, branch: where, override, member: null, due: null }
    }
    case 'return': {
      const effective = deed.daysBack === 0 ? null : { on: day(-deed.daysBack), minute: null }
      const condition = deed.severity === null ? null : 'damaged'
      const { severity, branch: where } = deed
      return {
        ...base,
        kind: 'return',
        barcodes: [deed.barcode],
        branch: where,
        effective,
        condition,
        severity,
        note: null,
      }
    }
    case 'renew':
      return { ...base, kind: 'renew', card: null, barcode: deed.barcode }
    case 'hold': {
      const days = { suspendUntil: null, from: null, notAfter: null }
      return { ...base, kind: 'hold', card: deed.card, of: { title: deed.title }, pickup: deed.branch, ...days }
    }
    case 'suspendHold':
      return { ...base, kind: 'suspendHold', hold, until: deed.days === null ? null : day(deed.days) }
    case 'moveHold':
      return { ...base, kind: 'moveHold', hold, position: deed.position }
    case 'cancelHold':
    case 'extendHold':
      return { ...base, kind: deed.do, hold }
    case 'pay':
      return { ...base, kind: 'pay', card: deed.card, amountFen: deed.amountFen, method: 'cash' }
    case 'waive': {
      const { card: whose, amountFen: much } = deed
      const head = { kind: 'staff', name: 'head' } as const
      const asked = { requestedBy: { kind: 'reader' }, approvedBy: head, key: base.key } as const
      return { kind: 'waive', card: whose, amountFen: much, reason: 'hardship', ...asked }
    }
    case 'correct':
      return { ...base, kind: 'correct', card: deed.card, barcode: deed.barcode, amountFen: deed.amountFen }
    case 'block':
      return { ...base, kind: 'block', card: deed.card, until: day(2), acts: [] }
    case 'unblock':
      return { ...base, kind: 'unblock', card: deed.card }
    default:
      return troubleOf(deed, base, day)
  }
}

type Base = Pick<Extract<Act, { kind: 'renew' }>, 'by' | 'branch' | 'override' | 'reason' | 'key'>
type Trouble = Extract<
  Deed,
  { do: 'lost' | 'replace' | 'claim' | 'endClaim' | 'dispute' | 'decide' | 'close' | 'policy' | 'nightly' }
>

function troubleOf(deed: Trouble, base: Base, day: Moment['day']): Act {
  switch (deed.do) {
    case 'lost':
      return { ...base, kind: 'reportLost', card: null, barcode: deed.barcode }
    case 'replace':
      return { ...base, kind: 'replaceLost', barcode: deed.barcode }
    case 'claim':
      return { ...base, kind: 'claimReturned', card: null, barcode: deed.barcode }
    case 'endClaim':
      return { ...base, kind: 'resolveClaim', barcode: deed.barcode, outcome: deed.outcome }
    case 'dispute':
      return { ...base, kind: 'dispute', card: deed.card, barcode: deed.barcode, of: deed.of }
    case 'decide': {
      const whatever = { card: null, of: null, barcode: null, note: null }
      return { ...base, by: { kind: 'staff', name: 'head' }, kind: 'decideDispute', ...whatever, outcome: deed.outcome }
    }
    case 'close': {
      const dates = Array.from({ length: deed.length }, (_, n) => day(deed.days + n))
      return { ...base, kind: 'closeAfterwards', branch: deed.branch, dates }
    }
    case 'policy':
      return { kind: 'activatePolicy', lines: openLibrary(deed.policy).policy.lines }
    case 'nightly':
      return { kind: 'jobs', jobs: 'nightly' }
  }
}
