import type { ClosureCommand, ClosureDays, ClosureEffect, PutBack, Shifted } from './closure-acts.ts'
import { putBackHold, putBackLoan } from './put-back.ts'
import { shiftHold } from './shift-hold.ts'
import { shiftLoan } from './shift-loan.ts'
import type { World } from './world.ts'

/** One loan or hold of a closure declared afterwards, and the note that it has been looked at. */
export function actOnClosure(world: World, command: ClosureCommand): Shifted | PutBack {
  switch (command.act) {
    case 'shift-loan': {
      const shifted = shiftLoan(world, command)
      const target = { closureId: command.closure.id, kind: 'loan', targetId: command.loanId } as const
      world.addClosureTarget({ ...target, effects: shifted.effects, undo: shifted.undo })
      return shifted
    }
    case 'shift-hold': {
      const shifted = shiftHold(world, command)
      const target = { closureId: command.closure.id, kind: 'hold', targetId: command.holdId } as const
      world.addClosureTarget({ ...target, effects: shifted.effects, undo: shifted.undo })
      return shifted
    }
    case 'put-back-loan': {
      const back = putBackLoan(world, command)
      const target = { closureId: command.closureId, kind: 'loan', targetId: command.loanId } as const
      world.addClosureTarget({ ...target, effects: [], undo: null })
      return back
    }
    case 'put-back-hold': {
      const back = putBackHold(world, command)
      const target = { closureId: command.closureId, kind: 'hold', targetId: command.holdId } as const
      world.addClosureTarget({ ...target, effects: [], undo: null })
      return back
    }
  }
}

type Ids = { readonly loanIds: readonly string[]; readonly holdIds: readonly string[] }

/** What a closure would move of these, which have been read; nothing is written. */
export function shiftedBy(world: World, calendars: Omit<ClosureDays, 'id'>, ids: Ids): ClosureEffect[] {
  const actor = { kind: 'system', name: 'closures' } as const
  const closure = { id: '0', ...calendars }
  return world.ask(() => [
    ...ids.loanIds.flatMap((loanId) => shiftLoan(world, { act: 'shift-loan', actor, loanId, closure }).effects),
    ...ids.holdIds.flatMap((holdId) => shiftHold(world, { act: 'shift-hold', actor, holdId, closure }).effects),
  ])
}
