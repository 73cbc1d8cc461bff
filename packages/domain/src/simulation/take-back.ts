import { computeOverdueCharge, computeSuspensionDays, stackSuspensions } from '../circulation/index.ts'
import { daysBetween, type Instant, laterOf } from '../kernel/index.ts'
import { serveNext } from './hold.ts'
import { aboutOf, itemOf, removeLoan, resolveFor, type SimLibrary, type SimLoan } from './library.ts'

/** A copy comes back: what it owes by the values that it was lent under, and whom it serves next. */
export function takeBack(library: SimLibrary, loan: SimLoan, at: Instant): void {
  const { tally, record } = library
  tally.totals.returns += 1
  tally.totals.outMs += at - Math.max(loan.lentAt, record.from)
  bookLate(library, loan, at)
  removeLoan(library, loan)
  serveNext(library, loan.item, at)
}

/** Books what a loan that is late owes by then, once: at its return, or at the renewal that moves its due date. */
export function bookLate(library: SimLibrary, loan: SimLoan, at: Instant): void {
  if (at <= loan.dueAt) return
  const { rules, tally } = library
  const { patron, item, branch, policyBranch, dueOn, dueAt, hourly } = loan
  const { zone, amnesty } = rules
  const on = zone.dateOf(at)
  // Lent before the period: by the policy of this side, as if it had been in force when it was lent.
  const lentOn = zone.dateOf(loan.lentAt)
  const { values } = loan.resolved ?? resolveFor(library, { on: lentOn, branch: policyBranch, patron, item })
  const calendar = rules.calendarOf(policyBranch)
  const { priceFen } = itemOf(library, item)
  const question = { dueOn, dueAt, hourly, at, policy: values, calendar, amnesty, zone, priceFen }
  const { amountFen } = computeOverdueCharge(question)
  const about = aboutOf(library, { patron, item, branch, on })
  tally.totals.lateLoans += 1
  tally.totals.lateDays += Math.max(0, daysBetween(dueOn, on))
  tally.count('lateLoans', about)
  if (amountFen > 0) {
    tally.totals.charges += 1
    tally.totals.chargesFen += amountFen
    tally.count('chargesFen', about, amountFen)
    // A reader of a model pays at once: of payments a file of loans knows nothing.
    if (loan.keeping?.paysAtOnce !== true) library.owedFen.set(patron, (library.owedFen.get(patron) ?? 0) + amountFen)
  }
  const rule = values.overdueSuspension
  const days = computeSuspensionDays(question, rule)
  if (rule === null || days === 0) return
  const [until = on] = stackSuspensions([{ returnedOn: on, days, rule, calendar }])
  const standing = library.suspendedUntil.get(patron)
  library.suspendedUntil.set(patron, standing === undefined ? until : laterOf(standing, until))
}
