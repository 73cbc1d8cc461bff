import type { ActCommand, NotDone } from './acts.ts'
import { correctLine } from './correct-line.ts'
import { pausedUntilToday, setTrouble } from './loan-trouble.ts'
import type { TroubleOutcome } from './trouble-acts.ts'
import type { World } from './world.ts'

type FreezeCommand = Extract<ActCommand, { act: 'freeze-loan' | 'thaw-loan' }>

/** While a dispute is open nothing accrues on the loan and nothing is made of it; a closed loan stands still anyway. */
export function freezeLoan(world: World, command: FreezeCommand): TroubleOutcome | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined) return { kind: 'not-found' }
  const since = loan.trouble?.disputedAt ?? null
  const begins = command.act === 'freeze-loan'
  if (loan.closedAt !== null ? since === null : begins === (since !== null)) return { kind: 'loan-changed', loan }
  const change = begins
    ? { disputedAt: world.now }
    : // Of a loan that was closed meanwhile the charge stays as it was computed.
      loan.closedAt !== null || since === null
      ? {}
      : { disputedAt: null, paused: pausedUntilToday(world, loan, since) }
  return { kind: 'loan-changed', loan: setTrouble(world, loan.id, change) }
}

type TakeBackCommand = Extract<ActCommand, { act: 'take-back' }>

/** What was booked in error is taken back, line by line. */
export function takeBack(world: World, command: TakeBackCommand): TroubleOutcome {
  const { patronId, cause, explained } = command
  for (const cancelled of command.cancels) correctLine(world, command, { ...cancelled, patronId, cause, explained })
  return { kind: 'taken-back' }
}
