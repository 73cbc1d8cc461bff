import { type Actor, actorName } from '@wenyuan/domain/access'
import { type CreditCause, type CreditWeights, latenessPoints, moveScore } from '@wenyuan/domain/credit'
import type { LoanRow, StandingCreditMove } from './act-facts.ts'
import type { World } from './world.ts'

/** What a move is about; the loan is the one that earned or cost the points. */
export type CreditSubject = {
  readonly patronId: string
  readonly loanId?: string | null
  readonly holdId?: string | null
  readonly lineId?: string | null
}

export type By = { readonly actor: Actor; readonly terminal?: string | null }

/** The causes that an act names; their points are the network's settings. */
const WEIGHT_OF = {
  'on-time': 'onTime',
  'hold-missed': 'holdMissed',
  damage: 'damage',
  loss: 'loss',
  'loss-paid': 'lossPaid',
} as const satisfies Partial<Record<CreditCause, keyof CreditWeights>>

/** Moves the credit of a patron by what the cause weighs here (docs/rules/credit.md). */
export function moveCredit(world: World, by: By, cause: keyof typeof WEIGHT_OF, subject: CreditSubject): void {
  write(world, by, subject, { cause, points: world.directory.credit.weights[WEIGHT_OF[cause]] })
}

/** What being late takes for a loan until now, over what it has taken before. Gives the loan with what is taken. */
export function takeForLateness(world: World, by: By, loan: LoanRow, overdueDays: number): LoanRow {
  const { settled, running } = loan.lateCredit ?? NEVER_LATE
  const points = latenessPoints({ overdueDays, settled, running }, world.directory.credit.weights)
  if (points === 0) return loan
  write(world, by, { patronId: loan.patronId, loanId: loan.id }, { cause: 'overdue', points })
  return world.setLoan(loan.id, { lateCredit: { settled, running: running + points } })
}

/** The lateness before a renewal is settled: what comes after it counts anew, within the same most. */
export function settleLateness(world: World, loan: LoanRow): void {
  if (loan.lateCredit === null || loan.lateCredit.running === 0) return
  const { settled, running } = loan.lateCredit
  world.setLoan(loan.id, { lateCredit: { settled: settled + running, running: 0 } })
}

/** The return turned out to be before its renewals: what they settled is looked at again. */
export function reopenLateness(world: World, loan: LoanRow): void {
  if (loan.lateCredit === null || loan.lateCredit.settled === 0) return
  const { settled, running } = loan.lateCredit
  world.setLoan(loan.id, { lateCredit: { settled: 0, running: settled + running } })
}

/** At a return: what being late took, or the reward for being on time. */
export function moveCreditForReturn(
  world: World,
  by: By,
  loan: LoanRow,
  { overdueDays, late }: { overdueDays: number; late: boolean },
): void {
  takeForLateness(world, by, loan, overdueDays)
  if (!late) moveCredit(world, by, 'on-time', { patronId: loan.patronId, loanId: loan.id })
}

/** Of days that turn out not to have been late, what they took comes back; nothing more is taken. */
export function giveBackLateness(
  world: World,
  by: By,
  loan: LoanRow,
  {
    renewedDays,
    returnedDays,
  }: { renewedDays: Record<'before' | 'after', readonly number[]>; returnedDays: number | null },
): void {
  const { weights } = world.directory.credit
  const { settled, running } = loan.lateCredit ?? NEVER_LATE
  const pointsOf = (overdueDays: number, before: number) =>
    latenessPoints({ overdueDays, settled: before, running: 0 }, weights)
  const settledBy = (days: readonly number[]) => days.reduce((sum, overdueDays) => sum + pointsOf(overdueDays, sum), 0)
  // A late renewal that booked nothing isn't kept: without it what the others took cannot be told.
  const settledLeft = settledBy(renewedDays.before) === settled ? settledBy(renewedDays.after) : settled
  const left = {
    settled: Math.max(settled, settledLeft),
    // Of a loan that is still out the running days are counted anew when it ends.
    running: returnedDays === null ? running : Math.max(running, pointsOf(returnedDays, settledLeft)),
  }
  // What a dispute has taken back already doesn't come back a second time.
  const standing = standingMovesOf(world, loan.id)
    .filter(({ cause }) => cause === 'overdue')
    .reduce((sum, move) => sum + move.points, 0)
  const points = left.settled + left.running - Math.max(standing, settled + running)
  if (points <= 0) return
  write(world, by, { patronId: loan.patronId, loanId: loan.id }, { cause: 'overdue', points })
  world.setLoan(loan.id, { lateCredit: left })
}

/** The moves that a loan has made and that stand, those of this transaction too. */
export function standingMovesOf(world: World, loanId: string): StandingCreditMove[] {
  const reversed = new Set(world.creditMoves.map((move) => move.reversesId))
  const made = world.creditMoves
    .filter((move) => move.loanId === loanId && move.reversesId === null)
    .map(({ id, patronId, cause, points, before, after }) => {
      return { id, patronId, loanId, cause, points, movedBy: after - before, atMs: world.now }
    })
  return [...world.facts.creditMoves.filter((move) => move.loanId === loanId), ...made].filter(
    ({ id }) => !reversed.has(id),
  )
}

/** Takes moves of a loan back by moves against them. */
export function takeBackMoves(world: World, by: By, loan: LoanRow, moves: readonly StandingCreditMove[]): void {
  let lateness = 0
  for (const { id, patronId, cause, movedBy, points } of moves) {
    write(world, by, { patronId, loanId: loan.id }, { cause: 'reversal', points: -movedBy, reversesId: id })
    if (cause === 'overdue') lateness += points
  }
  const { settled, running } = loan.lateCredit ?? NEVER_LATE
  if (lateness !== 0) world.setLoan(loan.id, { lateCredit: { settled, running: running - lateness } })
}

export const NEVER_LATE = { settled: 0, running: 0 }

/** As the moves so far have left it. */
export function storedScore(world: World, patronId: string): number {
  const last = world.creditMoves.findLast((move) => move.patronId === patronId)
  return last?.after ?? world.patronEntry(patronId).creditScore
}

/** A move that would change nothing, at an end of the scale or by no points, is none. */
function write(
  world: World,
  { actor, terminal = null }: By,
  { patronId, loanId = null, holdId = null, lineId = null }: CreditSubject,
  { cause, points, reversesId = null }: { cause: CreditCause; points: number; reversesId?: string | null },
): void {
  const before = storedScore(world, patronId)
  const after = moveScore(before, points)
  if (after === before) return
  const id = world.newId('credit')
  const subject = { patronId, loanId, holdId, lineId, reversesId }
  world.addCreditMove({ id, ...subject, cause, points, before, after, actor: actorName(actor) })
  world.addEvent({
    kind: 'credit.moved',
    actor,
    terminal,
    patronId,
    loanId,
    holdId,
    subject: `credit-move:${id}`,
    data: { cause, points, before, after, ...(lineId === null ? {} : { line: lineId }), reverses: reversesId },
  })
}
