import type { HoldView } from '@wenyuan/contract'
import { isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { slotCode } from '@wenyuan/domain/holds'
import type { HoldRow } from './act-facts.ts'
import { changeHold, unfilledQueue } from './change-hold.ts'
import type { HoldEstimate } from './hold-estimate.ts'
import type { HoldTold } from './hold-told.ts'
import { isHopeless } from './hopeless-holds.ts'
import { permitted, verdictOf } from './loan-view.ts'
import { isOpenHold, isOver } from './open-hold.ts'
import { MAX_TURNS_PASSED, passTurn } from './pass-turn.ts'
import { namePatronFor, type Viewer, viewInstant } from './viewer.ts'
import type { World } from './world.ts'

/** A hold for this viewer; its estimate where one was computed for it (estimate-holds.ts). */
export function viewHold(world: World, hold: HoldRow, viewer: Viewer): HoldView {
  const itemId = hold.setAsideItemId ?? hold.itemId
  return {
    id: hold.id,
    status: world.statusOf(hold),
    position: positionOf(world, hold),
    ...viewEstimate(world.estimates.get(hold.id)),
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
    from: hold.fromOn,
    requestUntil: hold.requestUntilOn,
    slot: slotOf(hold),
    passesLeft: Math.max(0, MAX_TURNS_PASSED - hold.passes),
    hopeless: isHopeless(world, hold),
    ...viewTold(world.told.get(hold.id)),
    until: hold.shelfUntilOn,
    untilAt: hold.shelfUntilAt === null ? null : viewInstant(world, hold.shelfUntilAt),
    reason: hold.endReason,
    version: hold.version,
    may: isOpenHold(hold) && !isOver(hold, world) ? mayWithHold(world, hold, viewer) : {},
  }
}

export function viewEstimate(said: HoldEstimate | undefined): Pick<HoldView, 'estimate' | 'estimateUnknown'> {
  if (said === undefined) return { estimate: null }
  if (said.kind === 'unknown') return { estimate: null, estimateUnknown: said.why }
  return { estimate: { from: said.from, to: said.to, level: said.level } }
}

export function viewTold(told: HoldTold | undefined): Pick<HoldView, 'passedOver' | 'calledBackTo'> {
  if (told === undefined) return {}
  const { passedOver, calledBackTo } = told
  return { ...(passedOver === null ? {} : { passedOver }), ...(calledBackTo === null ? {} : { calledBackTo }) }
}

export function slotOf({ status, slot }: Pick<HoldRow, 'status' | 'slot'>): string | null {
  return status === 'ready' && slot !== null ? slotCode(slot) : null
}

/** Counted over the unfilled holds of the title; null once an item is bound or the hold has ended. */
export function positionOf(world: World, hold: HoldRow): number | null {
  const index = unfilledQueue(world, hold.titleId).findIndex((entry) => entry.id === hold.id)
  return index < 0 ? null : index + 1
}

function mayWithHold(world: World, hold: HoldRow, viewer: Viewer): NonNullable<HoldView['may']> {
  const { actor } = viewer
  const own =
    actor.kind === 'reader' ? isOwnOrActedFor(actor, hold.patronId) : isAllowed(actor, 'hold.create', hold.pickup)
  const waiting = hold.status === 'waiting'
  return {
    cancel: permitted(own, viewer, world),
    ...(waiting || hold.status === 'ready' ? { pass: passVerdict(world, hold, viewer) } : {}),
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

/** Refused where nobody is behind, or it isn't this one's turn. */
function passVerdict(world: World, hold: HoldRow, viewer: Viewer) {
  const outcome = world.ask(() => passTurn(world, { act: 'pass-turn', actor: viewer.actor, holdId: hold.id }))
  return verdictOf(world, outcome, viewer, 'hold')
}
