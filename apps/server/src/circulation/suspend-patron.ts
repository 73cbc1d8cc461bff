import { computeSuspensionDays, type OverdueQuestion, stackSuspensions } from '@wenyuan/domain/circulation'
import { type Instant, type LocalDate, laterOf } from '@wenyuan/domain/kernel'
import type { LoanRow, SuspensionRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import type { World } from './world.ts'

/** The last day a patron is stopped: what staff set, or the latest of the suspensions that stand. */
export function suspendedUntilOf(world: World, patronId: string): LocalDate | null {
  const { suspendedUntilOn } = world.patronEntry(patronId)
  return (world.suspensions.get(patronId) ?? []).reduce<LocalDate | null>(
    (latest, { untilOn }) => (latest === null ? untilOn : laterOf(latest, untilOn)),
    suspendedUntilOn,
  )
}

/** Stops a patron for a late return, from the day after it on (docs/rules/suspension.md). */
export function suspendForReturn(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  { question, at }: { readonly question: OverdueQuestion; readonly at: Instant },
): void {
  const rule = world.keptBy(loan).values.overdueSuspension
  const days = computeSuspensionDays(question, rule)
  if (rule === null || days === 0) return
  const { closedDays, add } = rule
  const row: SuspensionRow = {
    loanId: loan.id,
    branch: loan.policyBranch,
    returnedOn: world.network.zone.dateOf(at),
    days,
    rule: { closedDays, add },
    untilOn: world.today,
  }
  const standing = (world.suspensions.get(loan.patronId) ?? []).filter((one) => one.loanId !== loan.id)
  const rows = placeSuspensions(world, [...standing, row])
  world.setSuspensions(loan.patronId, rows)
  const until = rows.at(-1)?.untilOn ?? row.untilOn
  recordSuspension(world, command, loan, { days, until })
  if (until < world.today) return
  world.addNotice({
    patronId: loan.patronId,
    kind: 'block',
    loanId: loan.id,
    data: { suspendedDays: days, until, title: world.item(loan.itemId).titleText },
  })
}

/** Takes back what a return gave, or gives it fewer days; those that were added to it move forward with it. */
export function changeSuspension(world: World, command: ActCommand, loan: LoanRow, days: number): void {
  const standing = world.suspensions.get(loan.patronId) ?? []
  if (!standing.some((one) => one.loanId === loan.id)) return
  const changed = standing
    .filter((one) => one.loanId !== loan.id || days > 0)
    .map((one) => (one.loanId === loan.id ? { ...one, days } : one))
  const rows = placeSuspensions(world, changed)
  world.setSuspensions(loan.patronId, rows)
  recordSuspension(world, command, loan, { days, until: rows.find((one) => one.loanId === loan.id)?.untilOn ?? null })
}

function placeSuspensions(world: World, rows: readonly SuspensionRow[]): SuspensionRow[] {
  const untils = stackSuspensions(rows.map((row) => ({ ...row, calendar: world.directory.calendarOf(row.branch) })))
  return rows.map((row, n) => {
    const untilOn = untils[n] ?? row.untilOn
    return untilOn === row.untilOn ? row : { ...row, untilOn }
  })
}

function recordSuspension(
  world: World,
  command: ActCommand,
  { id: loanId, patronId, itemId }: LoanRow,
  { days, until }: { readonly days: number; readonly until: LocalDate | null },
): void {
  world.addEvent({
    kind: 'patron.suspended',
    actor: command.actor,
    patronId,
    itemId,
    loanId,
    data: { days, until },
  })
}
