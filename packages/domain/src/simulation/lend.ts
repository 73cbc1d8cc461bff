import { computeDueDate, type DueDate, decideCheckout } from '../circulation/index.ts'
import { addDays, type Decision, type LocalDate } from '../kernel/index.ts'
import type { Resolved } from '../policy/index.ts'
import { goOn } from './go-on.ts'
import { endHold, requestHold } from './hold.ts'
import { instantOn } from './instant-on.ts'
import {
  aboutOf,
  addLoan,
  itemFacts,
  itemOf,
  noteLent,
  patronFacts,
  patronOf,
  policyBranchOf,
  resolveFor,
  type SimHold,
  type SimLibrary,
  type SimLoan,
} from './library.ts'
import type { SimBorrow } from './record.ts'

/** Readers of a model renew so long before the due day. */
const RENEW_BEFORE_DAYS = 2

/**
 * Somebody comes for a copy. What is held ready comes first, then the copy of the record, then another of the title and the
 * same type at that branch. Where none is there nothing is decided: the reader goes away, or, of a model, queues.
 */
export function borrow(library: SimLibrary, act: SimBorrow): void {
  const { patron, at, branch } = act
  const on = library.rules.zone.dateOf(at)
  const { title } = itemOf(library, act.item)
  // Has it already: an attempt of the record that this side had permitted before.
  const again = library.openLoans.get(patron)?.some(({ titleId, id }) => titleId === String(title) && Number(id) < 0)
  if (library.loans.has(act.loan) || again === true) return
  const { tally } = library
  const about = aboutOf(library, { patron, item: act.item, branch, on })
  tally.totals.wanted += 1
  const own = ownHold(library, patron, title)
  const item = own?.item ?? findCopy(library, act)
  if (item === null) {
    tally.totals.foundNone += 1
    tally.count('foundNone', about)
    if (act.keeping?.queues === true) requestHold(library, { ...act, title, pickup: branch, hold: library.nextId-- })
    return
  }
  tally.totals.checkoutsAsked += 1
  const asked = decide(library, act, item, on)
  if (asked.decision.outcome === 'refused') {
    tally.count('refused', about)
    tally.refuse(
      'checkout',
      asked.decision.findings.map(({ code }) => code),
    )
    return
  }
  tally.totals.checkoutsDone += 1
  tally.count('checkouts', about)
  if (own !== undefined) endHold(library, own, 'fulfilled', { at, on })
  hand(library, act, item, on, asked)
}

function ownHold(library: SimLibrary, patron: number, title: number): SimHold | undefined {
  return library.holdsOfPatron.get(patron)?.find((hold) => hold.title === title && !hold.ended)
}

function findCopy(library: SimLibrary, { item, branch }: SimBorrow): number | null {
  const isIn = (copy: number) => !library.loanOfItem.has(copy) && !library.asideForItem.has(copy)
  if (isIn(item)) return item
  const { title, type, branch: home } = itemOf(library, item)
  const others = library.copies[title] ?? []
  const same = others.find((copy) => {
    const other = itemOf(library, copy)
    return isIn(copy) && other.type === type && (other.branch === branch || other.branch === home)
  })
  return same ?? null
}

type Asked = {
  readonly decision: Decision<{ readonly code: string; readonly level: 'block' | 'overridable' | 'confirm' | 'notice' }>
  readonly resolved: Resolved
  readonly due: DueDate
  readonly policyBranch: string
}

function decide(library: SimLibrary, { patron, at, branch, override }: SimBorrow, item: number, on: LocalDate): Asked {
  const { rules } = library
  const policyBranch = policyBranchOf(library, branch, patron, item)
  const resolved = resolveFor(library, { on, branch: policyBranch, patron, item })
  const { values } = resolved
  const due = computeDueDate({
    now: at,
    start: at,
    period: values.loanPeriod,
    hotPeriod: resolved.hot === true ? values.hotLoanPeriod : null,
    rollovers: values.loanRollover,
    policy: values,
    calendar: rules.calendarOf(policyBranch),
    zone: rules.zone,
    cardExpiresOn: patronOf(library, patron).expiresOn,
  })
  const facts = {
    moment: { now: at, today: on, branch },
    patron: patronFacts(library, patron),
    item: itemFacts(library, item),
    onLoanTo: null,
    heldForOther: 'no',
    due,
    identityNoted: false,
  } as const
  return { decision: decideCheckout(facts, resolved, goOn(override)), resolved, due, policyBranch }
}

function hand(library: SimLibrary, act: SimBorrow, item: number, on: LocalDate, asked: Asked): void {
  const { loan: id, patron, branch, keeping, at } = act
  const { due, resolved, policyBranch } = asked
  const loan: SimLoan = {
    loan: id,
    patron,
    item,
    branch,
    policyBranch,
    lentAt: at,
    dueOn: due.on,
    dueAt: due.at,
    hourly: due.hourly,
    renewals: 0,
    resolved,
    keeping,
    wantedUntil: keeping === null ? null : addDays(on, keeping.days),
  }
  addLoan(library, loan)
  noteLent(library, item, on)
  planEnd(library, loan, on)
}

/** Who is late by nature is late; who would keep it longer renews; everybody else is in time. */
export function planEnd(library: SimLibrary, loan: SimLoan, today: LocalDate): void {
  const { keeping, wantedUntil, dueOn, dueAt } = loan
  if (keeping === null || wantedUntil === null) return
  const renewOn = addDays(dueOn, -RENEW_BEFORE_DAYS)
  if (keeping.lateDays > 0) later(library, loan, 'return', addDays(dueOn, keeping.lateDays))
  else if (loan.hourly) library.agenda.add(dueAt, { kind: 'return', loan: loan.loan, due: dueAt })
  else if (wantedUntil <= dueOn) later(library, loan, 'return', wantedUntil)
  else if (renewOn > today) later(library, loan, 'renew', renewOn)
  else later(library, loan, 'return', dueOn)
}

function later(
  { rules, agenda }: SimLibrary,
  { loan, dueAt: due }: SimLoan,
  kind: 'return' | 'renew',
  on: LocalDate,
): void {
  agenda.add(instantOn(rules.zone, on), { kind, loan, due })
}
