import type { ActCommand, NotDone } from './acts.ts'
import { freeItem, moveItem, queueOf } from './free-item.ts'
import type { TroubleOutcome } from './trouble-acts.ts'
import type { World } from './world.ts'

type RepairCommand = Extract<ActCommand, { act: 'end-repair' }>
type OfferCommand = Extract<ActCommand, { act: 'offer-item' }>

/** Repaired, it goes on as a returned one does: to who waits, home, or to its shelf. Beyond repair it is withdrawn. */
export function endRepair(world: World, command: RepairCommand): TroubleOutcome | NotDone {
  const item = world.items.get(command.itemId)
  if (item === undefined) return { kind: 'not-found' }
  if (item.status !== 'repair') return { kind: 'conflict', code: 'item-moved-on' }
  world.endTask(command.actor, { openKey: `repair:${item.id}`, state: 'done', outcome: command.outcome })
  if (command.outcome === 'repaired') {
    return { kind: 'item-freed', destination: freeItem(world, command, item, item.at).destination }
  }
  moveItem(world, command, item, { status: 'withdrawn', at: item.at })
  return { kind: 'item-freed', destination: { to: 'processing' } }
}

/** Serves the first who waits, as a return here would; where nobody does, the copy stays as it stands. */
export function offerItem(world: World, command: OfferCommand): TroubleOutcome | NotDone {
  const item = world.items.get(command.itemId)
  if (item === undefined) return { kind: 'not-found' }
  const waited = item.status === 'available' && queueOf(world, item).length > 0
  if (!waited) return { kind: 'item-freed', destination: { to: 'shelf' } }
  return { kind: 'item-freed', destination: freeItem(world, command, item, item.at).destination }
}
