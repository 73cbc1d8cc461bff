import type { LoanRow } from './act-facts.ts'
import type { ActCommand, NotDone } from './acts.ts'
import { correctLine } from './correct-line.ts'
import { moveItem } from './free-item.ts'
import { isLost } from './loan-trouble.ts'
import { moveCredit } from './move-credit.ts'
import { forbid, mayAct } from './name-parties.ts'
import type { TroubleOutcome } from './trouble-acts.ts'
import type { World } from './world.ts'

type SettleCommand = Extract<ActCommand, { act: 'settle-loss' }>
type ReplaceCommand = Extract<ActCommand, { act: 'replace' }>

/** The loss is paid for or written off: the loan is closed and the item withdrawn. Who may say so, the caller has asked. */
export function settleLoss(world: World, command: SettleCommand): TroubleOutcome | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined) return { kind: 'not-found' }
  if (!isLost(loan)) return { kind: 'conflict', code: 'loan-not-lost' }
  if (command.how === 'paid') moveCredit(world, command, 'loss-paid', { patronId: loan.patronId, loanId: loan.id })
  return {
    kind: 'loan-changed',
    loan: withdraw(world, command, loan, { how: command.how, note: command.note ?? null }),
  }
}

/**
 * The reader brings a new copy instead of paying: what the compensation or the damage is worth is taken back, handling stays,
 * and the old copy is withdrawn.
 */
export function replaceLoss(world: World, command: ReplaceCommand): TroubleOutcome | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || command.actor.kind === 'reader') return { kind: 'not-found' }
  const { patronId, itemId, id: loanId } = loan
  const about = { branch: loan.branch, patronId, itemId }
  if (!mayAct(command.actor, 'fee.correct', loan.branch)) return forbid(world, command, 'fee.correct', about)
  const damaged = loan.closedHow === 'returned' && world.item(itemId).status === 'repair'
  if (!isLost(loan) && !damaged) return { kind: 'conflict', code: 'loan-not-lost' }
  const explained = [{ code: 'REPLACED', item: command.withItem }]
  for (const { lineId, amountFen } of command.cancels) {
    correctLine(world, command, { patronId, lineId, amountFen, cause: 'replaced', loanId, itemId, explained })
  }
  const data = { how: 'replaced', with: command.withItem, note: command.note ?? null } as const
  return { kind: 'loan-changed', loan: withdraw(world, command, loan, data) }
}

function withdraw(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  data: { readonly how: 'paid' | 'written-off' | 'replaced' } & Readonly<Record<string, unknown>>,
): LoanRow {
  const { patronId, itemId, id: loanId } = loan
  const item = world.item(itemId)
  const closed = loan.closedAt === null ? world.setLoan(loanId, { closedAt: world.now, closedHow: data.how }) : loan
  moveItem(world, command, item, { status: 'withdrawn', at: item.at })
  const { actor, terminal = null } = command
  world.addEvent({ kind: 'loan.loss-settled', actor, terminal, patronId, itemId, loanId, data })
  for (const kind of ['assess-loss', 'repair'] as const) {
    const key = kind === 'repair' ? itemId : loanId
    world.endTask(actor, { openKey: `${kind}:${key}`, state: 'cancelled', outcome: data.how })
  }
  return closed
}
