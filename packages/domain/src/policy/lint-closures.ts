import { type Calendar, nextOpenDay, previousOpenDay } from '../calendar/index.ts'
import { addDays, type LocalDate, laterOf } from '../kernel/index.ts'
import type { LintSetting, PolicyWarning } from './lint-warning.ts'
import { policyRow } from './policy-table.ts'
import type { Policy, PolicyLine } from './read-policy.ts'
import type { PolicyValues } from './values.ts'

/** Fewer closed days in a row are a weekend, not a closure. */
const LONG_CLOSURE_DAYS = 5
const HORIZON_DAYS = 366
/** Of one line; more would say the same. */
const MAX_CLOSURES_TOLD = 6

type Closure = { readonly from: LocalDate; readonly to: LocalDate }

export type ClosureFinder = (branch: string) => readonly Closure[]

/** Looks for each branch's long closures of the coming year once. */
export function closureFinder({ calendars, today }: LintSetting): ClosureFinder {
  const known = new Map<string, readonly Closure[]>()
  return (branch) => {
    let closures = known.get(branch)
    if (closures === undefined) {
      const calendar = calendars?.get(branch)
      closures = calendar === undefined ? [] : longClosures(calendar, today)
      known.set(branch, closures)
    }
    return closures
  }
}

function longClosures(calendar: Calendar, today: LocalDate): Closure[] {
  const closures: Closure[] = []
  let from: LocalDate | null = null
  for (let n = 1; n <= HORIZON_DAYS + 1; n++) {
    const on = addDays(today, n)
    const open = calendar.isOpenOn(on)
    if (!open) from ??= on
    if (!open || from === null) continue
    if (addDays(from, LONG_CLOSURE_DAYS) <= on) closures.push({ from, to: addDays(on, -1) })
    from = null
  }
  return closures
}

/** What lent on which days would be due on a long closure, where this line says how long or what a closed day means. */
export function lintClosures(
  policy: Policy,
  { when, set }: PolicyLine,
  line: number,
  setting: LintSetting & { readonly closuresOf: ClosureFinder },
): PolicyWarning[] {
  if (set.loanPeriod === undefined && set.dueOnClosedDay === undefined) return []
  const { values } = policyRow(policy, when)
  const { loanPeriod, dueOnClosedDay, loanAllowed } = values
  if (loanAllowed !== 'yes' || loanPeriod.unit !== 'day' || loanPeriod.count === 0) return []
  if (dueOnClosedDay === 'skip-closed') return []
  const branches = when.branch === undefined ? [...(setting.calendars?.keys() ?? [])] : [when.branch]
  return branches
    .flatMap((branch) =>
      setting.closuresOf(branch).flatMap((closure) => dueWithin(values, closure, { branch, line, ...setting })),
    )
    .slice(0, MAX_CLOSURES_TOLD)
}

type At = LintSetting & { readonly branch: string; readonly line: number }

function dueWithin(
  { loanPeriod, dueOnClosedDay, loanCeiling }: PolicyValues,
  closure: Closure,
  { branch, line, today, calendars }: At,
): PolicyWarning[] {
  const lentTo = addDays(closure.to, -loanPeriod.count)
  const calendar = calendars?.get(branch)
  // A ceiling before the closure takes care of it.
  if (calendar === undefined || lentTo < today || loanCeiling.some((on) => on > today && on < closure.from)) return []
  const lentFrom = laterOf(today, addDays(closure.from, -loanPeriod.count))
  const dueOn =
    dueOnClosedDay === 'keep'
      ? null
      : dueOnClosedDay === 'previous-open'
        ? previousOpenDay(calendar, closure.from, today)
        : nextOpenDay(calendar, closure.to)
  const { from: closedFrom, to: closedTo } = closure
  return [{ line, code: 'DUE_IN_CLOSURE', branch, closedFrom, closedTo, lentFrom, lentTo, dueOn }]
}
