import { type Calendar, calendarOf, readCalendar, type WrittenCalendar } from '../src/calendar/index.ts'
import type { DueDate, HoldFacts, ItemFacts, Moment, OpenLoanFacts, PatronFacts } from '../src/circulation/index.ts'
import { creditOf, DEFAULT_CREDIT_RULES, STARTING_CREDIT } from '../src/credit/index.ts'
import { type Instant, type LocalDate, localDate, zoneOf } from '../src/kernel/index.ts'
import { PARAMETERS, type PolicyValues, type Resolved } from '../src/policy/index.ts'

export const SHANGHAI = zoneOf('Asia/Shanghai')

/** A Tuesday, mid-morning: the moment of every sample unless a test says otherwise. */
export const TODAY = localDate('2026-09-01')
export const NOW = at('2026-09-01 10:00')
export const MOMENT: Moment = { now: NOW, today: TODAY, branch: 'main' }

export function day(text: string): LocalDate {
  return localDate(text)
}

/** `2026-09-01 10:00` on the library's clock. */
export function at(text: string): Instant {
  const [date = '', time = ''] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return SHANGHAI.toInstant(localDate(date), hour * 60 + minute)
}

/** Open every day 08:00–21:00 but for what is written. */
export function calendar(written: WrittenCalendar = {}): Calendar {
  const none = { daysOff: new Set<LocalDate>(), makeUpWorkdays: new Set<LocalDate>() }
  const read = readCalendar(written, { announced: none, networkFollows: false })
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return calendarOf(read.calendar)
}

export const NEVER_OPEN: WrittenCalendar = { hours: { daily: 'closed' } }

export function values(set: Partial<PolicyValues> = {}): PolicyValues {
  const defaults = Object.entries(PARAMETERS).map(([name, parameter]) => [name, parameter.default])
  return { ...(Object.fromEntries(defaults) as PolicyValues), ...set }
}

export function policy(set: Partial<PolicyValues> = {}): Resolved {
  return { values: values(set), lines: {} }
}

export function patron(set: Partial<PatronFacts> = {}): PatronFacts {
  return {
    id: 'ann',
    type: 'student',
    branch: 'main',
    cardState: 'active',
    expiresOn: day('2099-12-31'),
    bornOn: null,
    suspendedUntilOn: null,
    blocks: [],
    openLoans: [],
    missedHoldsOn: [],
    holdPace: null,
    balanceFen: 0,
    owedFen: 0,
    depositFen: 0,
    credit: creditOf(STARTING_CREDIT, DEFAULT_CREDIT_RULES.levels),
    ...set,
  }
}

export function item(set: Partial<ItemFacts> = {}): ItemFacts {
  return {
    id: 'i1',
    barcode: 'i1',
    titleId: 't1',
    type: 'book',
    branch: 'main',
    priceFen: 5970,
    acquiredOn: null,
    classNumber: null,
    status: 'available',
    at: 'main',
    to: null,
    ...set,
  }
}

/** Due at the end of its day, which is far off unless said. */
export function openLoan(set: Partial<OpenLoanFacts> = {}): OpenLoanFacts {
  const dueOn = set.dueOn ?? day('2026-09-30')
  return {
    id: 'l9',
    itemId: 'i9',
    titleId: 't9',
    itemType: 'book',
    dueAt: SHANGHAI.endOfDay(dueOn),
    ...set,
    dueOn,
  }
}

export function openLoans(count: number, set: Partial<OpenLoanFacts> = {}): OpenLoanFacts[] {
  return Array.from({ length: count }, (_, n) => openLoan({ id: `l${n}`, itemId: `x${n}`, titleId: `y${n}`, ...set }))
}

export function hold(set: Partial<HoldFacts> = {}): HoldFacts {
  return {
    id: 'h1',
    titleId: 't1',
    itemId: null,
    patronId: 'ann',
    pickup: 'main',
    status: 'waiting',
    rank: 1,
    placedAt: NOW,
    suspendedUntilOn: null,
    fromOn: null,
    requestUntilOn: null,
    setAsideItemId: null,
    shelfUntilAt: null,
    extensions: 0,
    ...set,
  }
}

export function dueOn(text: string): DueDate {
  const on = day(text)
  return { on, at: SHANGHAI.endOfDay(on), hourly: false, steps: [] }
}

/** The codes of a decision or a list of findings, sorted. */
export function codes(
  found: readonly { readonly code: string }[] | { findings: readonly { code: string }[] },
): string[] {
  const findings = 'findings' in found ? found.findings : found
  return findings.map(({ code }) => code).sort()
}
