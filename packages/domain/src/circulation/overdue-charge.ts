import { type Calendar, nextOpenDay, openDayAfter } from '../calendar/index.ts'
import { addDays, daysBetween, type Fen, type Instant, type LocalDate, type Zone } from '../kernel/index.ts'
import type { ChargeTier, PolicyValues } from '../policy/index.ts'

export type OverduePolicy = Pick<
  PolicyValues,
  | 'overdueGrace'
  | 'overdueGraceCharged'
  | 'overdueGraceClosedDays'
  | 'overdueCharge'
  | 'overdueClosed'
  | 'overdueCap'
  | 'defaultPrice'
>

/** A charge of so many days at most can be told day by day. */
export const MAX_DAYS_TOLD = 366

/** One step of a charge's explanation. Days are overdue days, numbered from 1 as the tiers count them. */
export type ChargeStep =
  | { readonly code: 'OVERDUE'; readonly from: LocalDate; readonly to: LocalDate; readonly calendarDays: number }
  /** `closedOn`: which days they are, unless the loan was late for more than MAX_DAYS_TOLD. */
  | { readonly code: 'CLOSED_FREE'; readonly days: number; readonly closedOn?: readonly LocalDate[] }
  | { readonly code: 'GRACE'; readonly until: LocalDate; readonly passed: boolean; readonly charged: boolean }
  | {
      readonly code: 'RATE'
      readonly fromDay: number
      readonly toDay: number
      readonly perDayFen: Fen
      readonly amountFen: Fen
    }
  | { readonly code: 'ONCE'; readonly fromDay: number; readonly amountFen: Fen }
  | { readonly code: 'CAP'; readonly by: 'amount' | 'price'; readonly capFen: Fen }

export type OverdueCharge = {
  /** Days that are charged for. */
  readonly overdueDays: number
  readonly amountFen: Fen
  readonly steps: readonly ChargeStep[]
}

export type OverdueQuestion = {
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly hourly: boolean
  /** When it came back, or the moment of a running estimate. */
  readonly at: Instant
  readonly policy: OverduePolicy
  readonly calendar: Calendar
  readonly zone: Zone
  /** Null where the item has no price. */
  readonly priceFen: Fen | null
}

const NOTHING: OverdueCharge = { overdueDays: 0, amountFen: 0, steps: [] }

/**
 * What a loan returned at an instant owes for being late (docs/rules/overdue.md): the overdue days less closed days and
 * grace, through the tiers, cut to the cap exactly.
 *
 * An hourly loan is late from its minute; its overdue days are calendar days after the due day, and at least one.
 */
export function computeOverdueCharge(question: OverdueQuestion): OverdueCharge {
  const { dueOn, dueAt, at, zone, calendar, policy, hourly } = question
  if (at <= dueAt) return NOTHING
  const returnedOn = zone.dateOf(at)
  const first = hourly ? firstDayOfHourly(question, returnedOn) : addDays(dueOn, 1)
  const calendarDays = daysBetween(first, returnedOn) + 1
  const steps: ChargeStep[] = [{ code: 'OVERDUE', from: first, to: returnedOn, calendarDays }]

  const graceEnd = lastDayOfGrace(first, policy, calendar)
  let chargedFrom = first
  if (graceEnd !== null) {
    const passed = returnedOn > graceEnd
    steps.push({ code: 'GRACE', until: graceEnd, passed, charged: passed && policy.overdueGraceCharged })
    if (!passed) return { overdueDays: 0, amountFen: 0, steps }
    if (!policy.overdueGraceCharged) chargedFrom = addDays(graceEnd, 1)
  }
  const span = daysBetween(chargedFrom, returnedOn) + 1
  const closedOn = policy.overdueClosed === 'free' ? closedDays(calendar, chargedFrom, returnedOn) : []
  const closed = closedOn.length
  if (closed > 0) {
    steps.push({ code: 'CLOSED_FREE', days: closed, ...(calendarDays > MAX_DAYS_TOLD ? {} : { closedOn }) })
  }
  const overdueDays = span - closed
  const amountFen = capCharge(chargeByTiers(overdueDays, policy.overdueCharge, steps), question, steps)
  return { overdueDays, amountFen, steps }
}

/**
 * Until a day after the due day is charged the due day itself is; otherwise a closed day right after it would make the
 * running charge fall.
 */
function firstDayOfHourly({ dueOn, policy, calendar }: OverdueQuestion, returnedOn: LocalDate): LocalDate {
  const next = addDays(dueOn, 1)
  if (returnedOn === dueOn) return dueOn
  const allClosed =
    policy.overdueClosed === 'free' && closedDays(calendar, next, returnedOn).length === daysBetween(dueOn, returnedOn)
  return allClosed && policy.overdueGrace === 0 ? dueOn : next
}

/** The grace is a span right after the due date; null when there is none. */
function lastDayOfGrace(first: LocalDate, policy: OverduePolicy, calendar: Calendar): LocalDate | null {
  if (policy.overdueGrace === 0) return null
  const before = addDays(first, -1)
  const byCalendar = addDays(before, policy.overdueGrace)
  switch (policy.overdueGraceClosedDays) {
    case 'count':
      return byCalendar
    case 'extend-at-end':
      return nextOpenDay(calendar, byCalendar) ?? byCalendar
    case 'skip':
      return openDayAfter(calendar, before, policy.overdueGrace) ?? byCalendar
  }
}

function closedDays(calendar: Calendar, from: LocalDate, to: LocalDate): LocalDate[] {
  const closed: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) if (!calendar.isOpenOn(date)) closed.push(date)
  return closed
}

/** A rate replaces the one before it from its day on; an amount charged once adds. */
function chargeByTiers(days: number, tiers: readonly ChargeTier[], steps: ChargeStep[]): Fen {
  let total = 0
  const rates = tiers.filter((tier) => 'perDayFen' in tier)
  for (const [n, tier] of rates.entries()) {
    const toDay = Math.min(days, (rates[n + 1]?.from ?? days + 1) - 1)
    if (toDay < tier.from) continue
    const amountFen = (toDay - tier.from + 1) * tier.perDayFen
    if (tier.perDayFen > 0)
      steps.push({ code: 'RATE', fromDay: tier.from, toDay, perDayFen: tier.perDayFen, amountFen })
    total += amountFen
  }
  for (const tier of tiers) {
    if (!('onceFen' in tier) || days < tier.from) continue
    steps.push({ code: 'ONCE', fromDay: tier.from, amountFen: tier.onceFen })
    total += tier.onceFen
  }
  return total
}

function capCharge(amountFen: Fen, { policy, priceFen }: OverdueQuestion, steps: ChargeStep[]): Fen {
  const { overdueCap } = policy
  if (overdueCap === 'none') return amountFen
  const price = priceFen ?? policy.defaultPrice
  const byAmount = overdueCap === 'price' ? null : overdueCap.capFen
  const limits = [byAmount, price].filter((limit) => limit !== null)
  const capFen = limits.length > 0 ? Math.min(...limits) : null
  if (capFen === null || amountFen <= capFen) return amountFen
  steps.push({ code: 'CAP', by: capFen === byAmount ? 'amount' : 'price', capFen })
  return capFen
}
