import { computeDueDate, type DueDate, decideRenewal } from '../circulation/index.ts'
import { addDays, type Instant, type LocalDate } from '../kernel/index.ts'
import type { Period, PolicyValues, Resolved } from '../policy/index.ts'
import { goOn } from './go-on.ts'
import { planEnd } from './lend.ts'
import {
  aboutOf,
  itemFacts,
  itemOf,
  patronFacts,
  patronOf,
  refreshLoan,
  resolveFor,
  type SimLibrary,
  type SimLoan,
  waitingFor,
} from './library.ts'
import { bookLate } from './take-back.ts'

/** A renewal is tried when it was tried; of a loan that this side never lent there is nothing to renew. */
export function renew(library: SimLibrary, loan: SimLoan, at: Instant, override: readonly string[]): void {
  const { tally, rules } = library
  const { patron, item, policyBranch } = loan
  const on = rules.zone.dateOf(at)
  const about = aboutOf(library, { patron, item, branch: loan.branch, on })
  const resolved = resolveFor(library, { on, branch: policyBranch, patron, item })
  const due = renewedDue(library, loan, resolved, at)
  const { title } = itemOf(library, item)
  const others = waitingFor(library, title).filter((hold) => hold.patron !== patron).length
  const free = (library.copies[title] ?? []).filter(
    (copy) => !library.loanOfItem.has(copy) && !library.asideForItem.has(copy),
  ).length
  const facts = {
    moment: { now: at, today: on, branch: loan.branch },
    patron: patronFacts(library, patron),
    item: itemFacts(library, item),
    loan: {
      id: String(loan.loan),
      dueOn: loan.dueOn,
      dueAt: loan.dueAt,
      hourly: loan.hourly,
      renewals: loan.renewals,
      inLibrary: false,
    },
    othersWait: { forThisItem: false, forTheTitle: others, othersFill: free >= others },
    due,
  }
  tally.totals.renewalsAsked += 1
  const decision = decideRenewal(facts, resolved, goOn(override))
  if (decision.outcome === 'refused') {
    tally.refuse(
      'renew',
      decision.findings.map(({ code }) => code),
    )
    bringBackInTime(library, loan, on)
    return
  }
  tally.totals.renewalsDone += 1
  tally.count('renewals', about)
  if (resolved.values.renewalFine === 'keep') bookLate(library, loan, at)
  Object.assign(loan, { dueOn: due.on, dueAt: due.at, hourly: due.hourly, renewals: loan.renewals + 1, resolved })
  refreshLoan(library, loan)
  planEnd(library, loan, on)
}

/** A reader of a model who may not keep it longer is in time; one of the record brings it back when they did. */
function bringBackInTime({ agenda, rules }: SimLibrary, { keeping, dueOn, dueAt, loan }: SimLoan, on: LocalDate): void {
  if (keeping === null) return
  const returnOn = dueOn > on ? dueOn : addDays(on, 1)
  agenda.add(rules.zone.toInstant(returnOn, 12 * 60), { kind: 'return', loan, due: dueAt })
}

function renewedDue(library: SimLibrary, loan: SimLoan, { values, hot }: Resolved, at: Instant): DueDate {
  const { rules } = library
  const fromNow = values.renewalFrom === 'now' || at > loan.dueAt
  const latest =
    values.renewalMaxDays === null ? {} : { latestOn: addDays(rules.zone.dateOf(loan.lentAt), values.renewalMaxDays) }
  return computeDueDate({
    now: at,
    start: fromNow ? at : loan.dueAt,
    period: values.renewalPeriod ?? values.loanPeriod,
    hotPeriod: hot === true ? hotRenewalPeriod(values) : null,
    policy: values,
    calendar: rules.calendarOf(loan.policyBranch),
    zone: rules.zone,
    cardExpiresOn: patronOf(library, loan.patron).expiresOn,
    ...latest,
  })
}

/** Without one of its own it is the hot loan period, wherever the ordinary one is the loan period too. */
function hotRenewalPeriod(values: PolicyValues): Period | null {
  return values.hotRenewalPeriod ?? (values.renewalPeriod === null ? values.hotLoanPeriod : null)
}
