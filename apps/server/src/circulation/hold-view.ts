import type { HoldView } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import type { HoldRow } from './act-facts.ts'
import { changeHold, unfilledQueue } from './change-hold.ts'
import { permitted, verdictOf } from './loan-view.ts'
import { namePatronFor, type Viewer, viewInstant } from './viewer.ts'
import { isOpenHold, isShelfExpired, type World } from './world.ts'

/** A hold for this viewer. The estimate of the wait comes with a later version: it is null until it can be computed. */
export function viewHold(world: World, hold: HoldRow, viewer: Viewer): HoldView {
  const itemId = hold.setAsideItemId ?? hold.itemId
  return {
    id: hold.id,
    status: world.statusOf(hold),
    position: positionOf(world, hold),
    estimate: null,
    title: hold.titleId,
    titleText: world.titles.get(hold.titleId) ?? '',
    item: itemId === null ? null : (world.items.get(itemId)?.barcode ?? null),
    patron: world.patronEntry(hold.patronId).card ?? '',
    ...(viewer.actor.kind === 'reader'
      ? {}
      : { patronName: namePatronFor(world, hold.patronId, { viewer, branch: hold.pickup }) }),
    pickup: hold.pickup,
    placedAt: viewInstant(world, hold.placedAt),
    suspendedUntil: hold.suspendedUntilOn,
    until: hold.shelfUntilOn,
    untilAt: hold.shelfUntilAt === null ? null : viewInstant(world, hold.shelfUntilAt),
    reason: hold.endReason,
    version: hold.version,
    may: isOpenHold(hold) && !isShelfExpired(hold, world.now) ? mayWithHold(world, hold, viewer) : {},
  }
}

/** Counted over the unfilled holds of the title; null once an item is bound or the hold has ended. */
export function positionOf(world: World, hold: HoldRow): number | null {
  const index = unfilledQueue(world, hold.titleId).findIndex((entry) => entry.id === hold.id)
  return index < 0 ? null : index + 1
}

function mayWithHold(world: World, hold: HoldRow, viewer: Viewer): NonNullable<HoldView['may']> {
  const { actor } = viewer
  const own = actor.kind === 'reader' ? actor.patronId === hold.patronId : isAllowed(actor, 'hold.create', hold.pickup)
  const waiting = hold.status === 'waiting'
  return {
    cancel: permitted(own, viewer, world),
    ...(waiting ? { suspend: permitted(own, viewer, world), changePickup: permitted(own, viewer, world) } : {}),
    ...(hold.status === 'ready' ? { extend: extensionVerdict(world, hold, viewer) } : {}),
    ...(waiting && actor.kind !== 'reader'
      ? { reorder: permitted(isAllowed(actor, 'hold.reorder', hold.pickup), viewer, world) }
      : {}),
  }
}

function extensionVerdict(world: World, hold: HoldRow, viewer: Viewer) {
  const outcome = world.ask(() =>
    changeHold(world, { act: 'change-hold', actor: viewer.actor, holdId: hold.id, extend: true }),
  )
  return verdictOf(world, outcome, viewer, 'hold')
}
