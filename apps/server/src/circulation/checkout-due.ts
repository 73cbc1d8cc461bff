import {
  computeDueDate,
  computeDueInLibrary,
  type DueDate,
  type PatronFacts,
  stateDue,
} from '@wenyuan/domain/circulation'
import type { Resolved } from '@wenyuan/domain/policy'
import type { CheckOutCommand, NotDone } from './acts.ts'
import type { World } from './world.ts'

/** When a loan made now is due by the rules (docs/rules/due-date.md). */
export function checkoutDue(world: World, patron: PatronFacts, resolved: Resolved, policyBranch: string): DueDate {
  const { values, hot } = resolved
  const { zone } = world.network
  const calendar = world.directory.calendarOf(policyBranch)
  if (values.loanAllowed === 'in-library') {
    return computeDueInLibrary({ now: world.now, period: values.loanPeriod, calendar, zone })
  }
  return computeDueDate({
    now: world.now,
    start: world.now,
    period: values.loanPeriod,
    hotPeriod: hot === true ? values.hotLoanPeriod : null,
    rollovers: values.loanRollover,
    policy: values,
    calendar,
    zone,
    cardExpiresOn: patron.expiresOn,
  })
}

/** What staff stated for a temporary loan, where it lies within the period that the rules allow. */
export function statedDue(
  { today, now, network }: World,
  { due: stated }: CheckOutCommand,
  allowed: DueDate | null,
): { kind: 'due'; due: DueDate | null } | NotDone {
  if (stated === undefined || allowed === null) return { kind: 'due', due: allowed }
  const due = stateDue(stated, allowed, { now, zone: network.zone })
  if (due !== null) return { kind: 'due', due }
  return { kind: 'impossible', path: 'due', code: 'outside-period', expected: `${today}..${allowed.on}` }
}
