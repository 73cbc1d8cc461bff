import { daysBetween, type Instant } from '../kernel/index.ts'
import { renew } from './extend.ts'
import { endHold, requestHold } from './hold.ts'
import { borrow } from './lend.ts'
import { aboutOf, type Later, openLibrary, type SimLibrary } from './library.ts'
import type { SimAct, SimRecord } from './record.ts'
import type { SimRules } from './rules.ts'
import { takeBack } from './take-back.ts'
import type { SimSide } from './tally.ts'

/** So often it is told how many acts are behind. */
const TELL_EVERY = 10_000

/**
 * What a policy would have come to in a past period: every act of the record is asked again, of the same decision functions as
 * at the desk, in a library kept in memory. What follows from an act is modelled as docs/operations/simulation.md says.
 */
export function simulate(record: SimRecord, rules: SimRules, tell: (acts: number) => void = () => undefined): SimSide {
  const library = openLibrary(record, rules)
  for (const [n, act] of record.acts.entries()) {
    letHappen(library, act.at)
    perform(library, act)
    if ((n + 1) % TELL_EVERY === 0) tell(n + 1)
  }
  letHappen(library, record.until - 1)
  tell(record.acts.length)
  return close(library)
}

function letHappen(library: SimLibrary, until: Instant): void {
  for (let next = library.agenda.takeBy(until); next !== null; next = library.agenda.takeBy(until)) {
    happen(library, next.entry, next.at)
  }
}

/** What was planned for a loan whose due date has moved since is no longer meant. */
function happen(library: SimLibrary, later: Later, at: Instant): void {
  switch (later.kind) {
    case 'return':
    case 'renew': {
      const loan = library.loans.get(later.loan)
      if (loan === undefined || loan.dueAt !== later.due) return
      if (later.kind === 'return') takeBack(library, loan, at)
      else renew(library, loan, at, [])
      return
    }
    case 'collect':
      collect(library, later, at)
      return
    case 'shelf-ends':
      if (!later.hold.ended) endHold(library, later.hold, 'expired', { at })
      return
  }
}

function collect(library: SimLibrary, { hold }: Extract<Later, { kind: 'collect' }>, at: Instant): void {
  const { patron, pickup, item, ended, keeping } = hold
  if (ended || item === null) return
  const loan = library.nextId--
  borrow(library, { kind: 'borrow', at, patron, item, branch: pickup, loan, override: [], keeping })
}

function perform(library: SimLibrary, act: SimAct): void {
  switch (act.kind) {
    case 'borrow':
      borrow(library, act)
      return
    case 'renew':
    case 'return': {
      const loan = library.loans.get(act.loan)
      if (loan === undefined) return
      if (act.kind === 'return') takeBack(library, loan, act.at)
      else renew(library, loan, act.at, act.override)
      return
    }
    case 'hold':
      requestHold(library, act)
      return
    case 'cancel-hold': {
      const hold = library.holds.get(act.hold)
      if (hold !== undefined) endHold(library, hold, 'cancelled', act)
      return
    }
    case 'pay':
      library.owedFen.delete(act.patron)
      return
  }
}

/** What is still out counts as it stands when the period ends. */
function close(library: SimLibrary): SimSide {
  const { record, rules, tally } = library
  const { totals } = tally
  const end = record.until - 1
  const on = rules.zone.dateOf(end)
  for (const loan of library.loans.values()) {
    totals.outMs += Math.max(0, record.until - Math.max(loan.lentAt, record.from))
    if (end <= loan.dueAt) continue
    totals.lateLoans += 1
    totals.stillOut += 1
    totals.lateDays += Math.max(0, daysBetween(loan.dueOn, on))
    tally.count('lateLoans', aboutOf(library, { ...loan, on }))
  }
  const waiting = [...library.holds.values()].filter(({ item, ended }) => item === null && !ended).length
  return tally.read({ waiting, copiesMs: record.items.length * (record.until - record.from) })
}
