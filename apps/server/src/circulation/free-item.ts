import type { ItemStatus, PatronFacts } from '@wenyuan/domain/circulation'
import { chooseHold, computeShelfDeadline, explainPasses, type QueuedHold } from '@wenyuan/domain/holds'
import type { HoldRow, ItemEntry } from './act-facts.ts'
import type { ActCommand, Destination } from './acts.ts'
import { moveCredit } from './move-credit.ts'
import { isOver } from './open-hold.ts'
import { recordPasses } from './record-passes.ts'
import type { World } from './world.ts'

export type Freed = { readonly destination: Destination; readonly hold: HoldRow | null }

/** The waiting holds of a title with their patrons and the policy for each of them. */
export function queueOf(world: World, item: ItemEntry): QueuedHold[] {
  return world
    .openHoldsOf(item.titleId)
    .filter((hold) => (hold.status === 'waiting' || hold.status === 'requested') && !isOver(hold, world))
    .map((hold) => {
      const patron = world.patron(hold.patronId)
      const branch = world.policyBranch(hold.pickup, item, patron)
      return { hold, patron, resolved: world.resolve(branch, patron, item), paced: isPaced(world, patron) }
    })
}

/** Has the reader as many on the shelf or on their way as they want at once? */
function isPaced(world: World, { id, holdPace }: PatronFacts): boolean {
  if (holdPace === null) return false
  return world.openHoldsBy(id).filter(({ setAsideItemId }) => setAsideItemId !== null).length >= holdPace
}

/** An item comes free at a branch: to the next hold it can fill, to its own branch, or to its shelf. */
export function freeItem(world: World, command: ActCommand, item: ItemEntry, branch: string): Freed {
  const queue = queueOf(world, item)
  if (queue.length > 0) {
    world.needTitle(item.titleId)
    const order = world.resolve(world.policyBranch(branch, item, null), null, item).values.holdOrder
    const where = { branch, now: world.now, today: world.today, order }
    const { chosen, passedOver } = chooseHold(queue, item, where)
    recordPasses(world, command, item, explainPasses(queue, item, chosen, where), chosen?.hold.id ?? null)
    for (const { hold } of passedOver) tellPassedOver(world, hold.id, item)
    if (chosen) return setAside(world, command, chosen.hold.id, item, branch)
  }
  if (item.branch !== branch && !floats(world, item, branch)) {
    moveItem(world, command, item, { status: 'in_transit', at: branch, to: item.branch })
    return { destination: { to: 'transit', branch: item.branch }, hold: null }
  }
  moveItem(world, command, item, { status: 'available', at: branch })
  return { destination: { to: 'shelf' }, hold: null }
}

/** Does the item stay where it comes back? Its home remains its home; where it stands is what changes. */
function floats(world: World, item: ItemEntry, branch: string): boolean {
  return world.resolve(world.policyBranch(branch, item, null), null, item).values.floats
}

/** The open task of an item that nobody finds. */
export function missingKey(itemId: string): string {
  return `missing:${itemId}`
}

/** The item goes to a hold: onto the shelf here, or in transit to the pickup branch. */
export function setAside(world: World, command: ActCommand, holdId: string, item: ItemEntry, branch: string): Freed {
  const hold = world.holds.get(holdId)
  if (hold === undefined) throw new Error(`hold ${holdId} was not read`)
  if (hold.pickup !== branch) {
    moveItem(world, command, item, { status: 'in_transit', at: branch, to: hold.pickup })
    // A copy that was ready and turns up elsewhere is on its way again, and its days on the shelf begin anew there.
    const offShelf = { slot: null, readyAt: null, shelfUntilOn: null, shelfUntilAt: null }
    const moving = world.setHold(holdId, { status: 'in_transit', setAsideItemId: item.id, ...offShelf })
    if (hold.setAsideItemId !== item.id || hold.status !== 'in_transit') {
      recordHold(world, command, 'hold.set-aside', moving, { to: hold.pickup })
    }
    return { destination: { to: 'transit', branch: hold.pickup }, hold: moving }
  }
  const patron = world.patron(hold.patronId)
  const policyBranch = world.policyBranch(branch, item, patron)
  const { values } = world.resolve(policyBranch, patron, item)
  // The deadline is the pickup branch's own: its days and its closing time, whosever rule gives the number of days.
  const deadline = computeShelfDeadline(world.today, values, world.directory.calendarOf(branch), world.network.zone)
  moveItem(world, command, item, { status: 'on_hold_shelf', at: branch })
  const ready = world.setHold(holdId, {
    status: 'ready',
    setAsideItemId: item.id,
    readyAt: world.now,
    shelfUntilOn: deadline.on,
    shelfUntilAt: deadline.at,
  })
  recordHold(world, command, 'hold.ready', ready, { until: deadline.on })
  tell(world, 'hold-ready', ready, item, { until: deadline.on, branch })
  return { destination: { to: 'hold-shelf' }, hold: ready }
}

function tellPassedOver(world: World, holdId: string, item: ItemEntry): void {
  const hold = world.holds.get(holdId)
  if (hold === undefined) return
  tell(world, 'hold-passed-on', hold, item, {})
}

export function tell(
  world: World,
  kind: string,
  hold: HoldRow,
  item: { titleText: string } | null,
  data: Record<string, unknown>,
): void {
  const title = item === null ? {} : { title: item.titleText }
  world.addNotice({ patronId: hold.patronId, kind, holdId: hold.id, data: { ...title, ...data } })
}

/** Nothing is written for an item that stays as it is. */
export function moveItem(
  world: World,
  command: ActCommand,
  item: ItemEntry,
  change: { status: ItemStatus; at: string; to?: string },
): void {
  const current = world.item(item.id)
  if (current.status === change.status && current.at === change.at && current.to === (change.to ?? null)) return
  world.setItem(item.id, { ...change, to: change.to ?? null })
  if (current.status === 'missing') {
    world.endTask(command.actor, { openKey: missingKey(item.id), state: 'done', outcome: 'found' })
  }
  world.addEvent({
    kind: 'item.moved',
    actor: command.actor,
    terminal: command.terminal ?? null,
    itemId: item.id,
    data: {
      from: current.status,
      to: change.status,
      at: change.at,
      ...(change.to === undefined ? {} : { going: change.to }),
    },
  })
}

/** The hold as it stands is in the event, so that the record alone can rebuild it. */
export function recordHold(
  world: World,
  command: ActCommand,
  kind:
    | 'hold.placed'
    | 'hold.changed'
    | 'hold.moved'
    | 'hold.set-aside'
    | 'hold.ready'
    | 'hold.fulfilled'
    | 'hold.cancelled'
    | 'hold.expired'
    | 'hold.unfilled'
    | 'hold.turn-passed'
    | 'hold.passed-over',
  hold: HoldRow,
  data: Record<string, unknown>,
): void {
  const { status, pickup, rank, setAsideItemId, shelfUntilOn, suspendedUntilOn } = hold
  world.addEvent({
    kind,
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: hold.patronId,
    itemId: hold.setAsideItemId ?? hold.itemId,
    holdId: hold.id,
    subject: `title:${hold.titleId}`,
    data: { status, pickup, rank, setAsideItemId, shelfUntilOn, suspendedUntilOn, ...data },
  })
}

/** Ends a hold; an item that was set aside for it is returned to the caller to be freed. */
export function endHold(
  world: World,
  command: ActCommand,
  hold: HoldRow,
  status: 'cancelled' | 'expired' | 'fulfilled' | 'unfilled',
  change: { reason?: string | null; loanId?: string | null } = {},
): HoldRow {
  const ended = world.setHold(hold.id, {
    status,
    setAsideItemId: null,
    slot: null,
    endedAt: world.now,
    endReason: change.reason ?? null,
    loanId: change.loanId ?? null,
  })
  recordHold(world, command, `hold.${status}`, ended, { reason: change.reason ?? null, item: hold.setAsideItemId })
  return ended
}

/** The item that was set aside for an ended hold goes on: an item in transit is decided when it arrives. */
export function freeSetAside(world: World, command: ActCommand, itemId: string | null): void {
  if (itemId === null) return
  const item = world.item(itemId)
  if (item.status === 'on_hold_shelf') freeItem(world, command, item, item.at)
}

/** The deadline has passed: the hold ends, its reader is told; the item is the caller's to send on. */
export function expireOnShelf(world: World, command: ActCommand, hold: HoldRow): HoldRow {
  const expired = endHold(world, command, hold, 'expired')
  moveCredit(world, command, 'hold-missed', { patronId: hold.patronId, holdId: hold.id })
  tell(
    world,
    'hold-expired',
    expired,
    { titleText: world.titles.get(hold.titleId) ?? '' },
    { until: hold.shelfUntilOn },
  )
  return expired
}

/** Nothing came in the time that the request had. */
export function endUnfilled(world: World, command: ActCommand, hold: HoldRow): HoldRow {
  const unfilled = endHold(world, command, hold, 'unfilled')
  tell(world, 'hold-unfilled', unfilled, { titleText: world.titles.get(hold.titleId) ?? '' }, {})
  return unfilled
}
