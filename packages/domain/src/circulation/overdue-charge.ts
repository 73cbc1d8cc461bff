import { type Calendar, type DateRange, nextOpenDay, openDayAfter } from '../calendar/index.ts'
import { addDays, daysBetween, type Fen, type Instant, type LocalDate, type Zone } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { chargeByTiers, countsTime, type Lateness } from './charge-tiers.ts'
import { chargedTimeMs, freeDaysIn } from './free-days.ts'

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
  /** Days of an amnesty that would have been charged. */
  | { readonly code: 'AMNESTY'; readonly days: number; readonly amnestyOn?: readonly LocalDate[] }
  /** Charged time of a loan late by hours or minutes; `openOnly`: closed time is free. */
  | { readonly code: 'TIME'; readonly minutes: number; readonly openOnly: boolean }
  | { readonly code: 'GRACE'; readonly until: LocalDate; readonly passed: boolean; readonly charged: boolean }
  | {
      readonly code: 'RATE'
      readonly fromDay: number
      readonly toDay: number
      readonly perDayFen: Fen
      readonly amountFen: Fen
    }
  | {
      readonly code: 'TIME_RATE'
      readonly unit: 'hour' | 'minute'
      readonly fromUnit: number
      readonly toUnit: number
      readonly perUnitFen: Fen
      readonly amountFen: Fen
    }
  | {
      readonly code: 'EVERY'
      readonly fromDay: number
      readonly toDay: number
      readonly everyDays: number
      readonly begun: 'charge' | 'free'
      readonly stretches: number
      readonly perStretchFen: Fen
      readonly amountFen: Fen
    }
  | { readonly code: 'ONCE'; readonly fromDay: number; readonly amountFen: Fen }
  | { readonly code: 'CAP'; readonly by: 'amount' | 'price'; readonly capFen: Fen }
  /** Of one visit: what its other returns were charged, and what is left of the cap for this one. */
  | { readonly code: 'CAP_PER_VISIT'; readonly capFen: Fen; readonly othersFen: Fen; readonly leftFen: Fen }

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
  /** Periods of the network in which nothing accrues; left out: none. */
  readonly amnesty?: readonly DateRange[]
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
  const { closedOn, amnestyOn } = freeDaysIn(question, chargedFrom, returnedOn)
  const told = calendarDays <= MAX_DAYS_TOLD
  if (closedOn.length > 0) steps.push({ code: 'CLOSED_FREE', days: closedOn.length, ...(told ? { closedOn } : {}) })
  if (amnestyOn.length > 0) steps.push({ code: 'AMNESTY', days: amnestyOn.length, ...(told ? { amnestyOn } : {}) })
  const free = new Set([...closedOn, ...amnestyOn])
  const overdueDays = span - free.size
  const lateness = measure(question, { first, chargedFrom, returnedOn, days: overdueDays, free })
  if (countsTime(policy.overdueCharge)) {
    const minutes = Math.ceil(lateness.timeMs() / 60_000)
    steps.push({ code: 'TIME', minutes, openOnly: policy.overdueClosed === 'free' })
  }
  const amountFen = capCharge(chargeByTiers(lateness, policy.overdueCharge, steps), question, steps)
  return { overdueDays, amountFen, steps }
}

/**
 * Overdue days before any grace is taken off, free ones left out, and whether the loan came back within the grace: what a
 * suspension is computed from.
 */
export function countLateDays(question: OverdueQuestion): { readonly days: number; readonly withinGrace: boolean } {
  const { dueOn, dueAt, at, zone, calendar, policy, hourly } = question
  if (at <= dueAt) return { days: 0, withinGrace: false }
  const returnedOn = zone.dateOf(at)
  const first = hourly ? firstDayOfHourly(question, returnedOn) : addDays(dueOn, 1)
  const { closedOn, amnestyOn } = freeDaysIn(question, first, returnedOn)
  const days = daysBetween(first, returnedOn) + 1 - closedOn.length - amnestyOn.length
  const graceEnd = lastDayOfGrace(first, policy, calendar)
  return { days, withinGrace: graceEnd !== null && returnedOn <= graceEnd }
}

type Span = {
  readonly first: LocalDate
  readonly chargedFrom: LocalDate
  readonly returnedOn: LocalDate
  readonly days: number
  readonly free: ReadonlySet<LocalDate>
}

/** An hourly loan's time counts from its minute, unless a grace that isn't charged took the first days. */
function measure(question: OverdueQuestion, { first, chargedFrom, returnedOn, days, free }: Span): Lateness {
  const { zone, at, hourly, dueAt } = question
  const startAt = hourly && chargedFrom === first ? dueAt : zone.toInstant(chargedFrom, 0)
  return {
    days,
    timeMs: () => chargedTimeMs(question, zone, startAt, at),
    timeBeforeDayMs(day) {
      if (day <= 1) return 0
      let left = day
      let date = chargedFrom
      for (; date < returnedOn; date = addDays(date, 1)) {
        if (!free.has(date)) left -= 1
        if (left === 0) break
      }
      return chargedTimeMs(question, zone, startAt, zone.toInstant(date, 0))
    },
  }
}

/**
 * Until a day after the due day is charged the due day itself is; otherwise a closed day right after it would make the
 * running charge fall.
 */
function firstDayOfHourly(question: OverdueQuestion, returnedOn: LocalDate): LocalDate {
  const { dueOn, policy } = question
  const next = addDays(dueOn, 1)
  if (returnedOn === dueOn) return dueOn
  const { closedOn, amnestyOn } = freeDaysIn(question, next, returnedOn)
  const allFree = closedOn.length + amnestyOn.length === daysBetween(dueOn, returnedOn)
  return allFree && policy.overdueGrace === 0 ? dueOn : next
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
