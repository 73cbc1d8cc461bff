import { isAllowed } from '@wenyuan/domain/access'
import type { Finding } from '@wenyuan/domain/circulation'
import { computeShelfDeadline, isRequestOver } from '@wenyuan/domain/holds'
import type { HoldRow } from './act-facts.ts'
import type {
  CancelHoldCommand,
  ChangeHoldCommand,
  EndHoldRequestCommand,
  ExpireHoldCommand,
  HoldChanged,
  NotDone,
  PassTurnCommand,
  Refused,
} from './acts.ts'
import { endHold, endUnfilled, expireOnShelf, freeSetAside, recordHold, tell } from './free-item.ts'
import { forbid, isReaderOf, knownBranches, mayAct, refuse } from './name-parties.ts'
import { isOpenHold, isOver, isShelfExpired } from './open-hold.ts'
import type { World } from './world.ts'

/** Cancels an open hold; what was set aside for it goes on to the next. */
export function cancelHold(world: World, command: CancelHoldCommand): HoldChanged | NotDone {
  const found = findOwnHold(world, command)
  if (found.kind !== 'hold') return found
  if (!isOpenHold(found.hold) || isOver(found.hold, world)) return { kind: 'conflict', code: 'hold-ended' }
  const { hold } = found
  const cancelled = endHold(world, command, hold, 'cancelled', { reason: command.reason ?? null })
  tell(
    world,
    'hold-cancelled',
    cancelled,
    { titleText: world.titles.get(hold.titleId) ?? '' },
    {
      byStaff: command.actor.kind !== 'reader',
      reason: command.reason ?? null,
    },
  )
  freeSetAside(world, command, hold.setAsideItemId)
  return { kind: 'hold-changed', hold: cancelled }
}

/** The deadline on the shelf has passed: expired, and the item goes on. Safe to ask twice. */
export function expireHold(world: World, command: ExpireHoldCommand): HoldChanged | NotDone {
  const hold = world.holds.get(command.holdId)
  if (hold === undefined) return { kind: 'not-found' }
  if (!isShelfExpired(hold, world.now)) return { kind: 'conflict', code: 'hold-not-expired' }
  const expired = expireOnShelf(world, command, hold)
  freeSetAside(world, command, hold.setAsideItemId)
  return { kind: 'hold-changed', hold: expired }
}

/** Nobody filled it in its time: unfilled. Safe to ask twice. */
export function endHoldRequest(world: World, command: EndHoldRequestCommand): HoldChanged | NotDone {
  const hold = world.holds.get(command.holdId)
  if (hold === undefined) return { kind: 'not-found' }
  if (!isRequestOver(hold, world.today)) return { kind: 'conflict', code: 'hold-not-expired' }
  return { kind: 'hold-changed', hold: endUnfilled(world, command, hold) }
}

/** Suspends, extends, moves, or changes the pickup branch of an open hold; all that is asked, or nothing. */
export function changeHold(world: World, command: ChangeHoldCommand): HoldChanged | Refused | NotDone {
  const found = findOwnHold(world, command)
  if (found.kind !== 'hold') return found
  if (!isOpenHold(found.hold) || isOver(found.hold, world)) return { kind: 'conflict', code: 'hold-ended' }
  if (typeof command.version === 'number' && command.version !== found.hold.version) return { kind: 'stale' }
  const mark = world.mark()
  let hold: HoldRow = found.hold
  const steps = [suspend, changePickup, extend, move]
  for (const step of steps) {
    const outcome = step(world, command, hold)
    if (outcome === null) continue
    if (outcome.kind !== 'hold-changed') {
      world.rollback(mark)
      return outcome
    }
    hold = outcome.hold
  }
  return { kind: 'hold-changed', hold }
}

type Found = { readonly kind: 'hold'; readonly hold: HoldRow } | NotDone
/** Null: not asked for. */
type Step = HoldChanged | Refused | NotDone | null

export function findOwnHold(world: World, command: CancelHoldCommand | ChangeHoldCommand | PassTurnCommand): Found {
  const hold = world.holds.get(command.holdId)
  if (hold === undefined) return { kind: 'not-found' }
  if (command.actor.kind === 'reader')
    return isReaderOf(command.actor, hold.patronId) ? { kind: 'hold', hold } : { kind: 'not-found' }
  if (mayAct(command.actor, 'hold.create', hold.pickup)) return { kind: 'hold', hold }
  return forbid(world, command, 'hold.create', aboutOf(hold))
}

function aboutOf(hold: HoldRow) {
  return { branch: hold.pickup, patronId: hold.patronId, itemId: hold.itemId }
}

function suspend(world: World, command: ChangeHoldCommand, hold: HoldRow): Step {
  const { suspendUntil } = command
  if (suspendUntil === undefined) return null
  if (hold.status !== 'waiting') return { kind: 'conflict', code: 'hold-not-waiting' }
  if (suspendUntil !== null && suspendUntil <= world.today) {
    return { kind: 'impossible', path: 'suspendUntil', code: 'not-ahead', expected: `> ${world.today}` }
  }
  return changed(world, command, world.setHold(hold.id, { suspendedUntilOn: suspendUntil }))
}

function changePickup(world: World, command: ChangeHoldCommand, hold: HoldRow): Step {
  const { pickup } = command
  if (pickup === undefined) return null
  if (!world.directory.branches.has(pickup)) {
    return { kind: 'impossible', path: 'pickup', code: 'unknown', expected: knownBranches(world) }
  }
  // An item that is on its way or on a shelf stays bound to the place it goes to.
  if (hold.status !== 'waiting') return { kind: 'conflict', code: 'hold-not-waiting' }
  const patron = world.patron(hold.patronId)
  const { holdPickup } = world.resolve(world.policyBranch(pickup, null, patron), patron, null).values
  if (holdPickup !== null && !holdPickup.includes(pickup)) {
    const finding = {
      code: 'PICKUP_BRANCH_NOT_ALLOWED',
      level: 'overridable',
      parameter: 'holdPickup',
      actual: pickup,
    } as const
    return refuse(world, command, [finding], aboutOf(hold))
  }
  return changed(world, command, world.setHold(hold.id, { pickup }))
}

/** One more shelf period, by the patron or for them, as often as the policy says. */
function extend(world: World, command: ChangeHoldCommand, hold: HoldRow): Step {
  if (command.extend !== true) return null
  if (hold.status !== 'ready' || hold.shelfUntilOn === null || hold.setAsideItemId === null) {
    return { kind: 'conflict', code: 'hold-not-ready' }
  }
  const patron = world.patron(hold.patronId)
  const item = world.item(hold.setAsideItemId)
  const { values } = world.resolve(world.policyBranch(hold.pickup, item, patron), patron, item)
  // Extended exactly so often already, once more is too many.
  if (hold.extensions >= values.holdExtensionLimit) {
    const finding: Finding = {
      code: 'HOLD_LIMIT',
      level: 'overridable',
      parameter: 'holdExtensionLimit',
      limit: values.holdExtensionLimit,
      actual: hold.extensions,
    }
    return refuse(world, command, [finding], aboutOf(hold))
  }
  const calendar = world.directory.calendarOf(hold.pickup)
  const deadline = computeShelfDeadline(hold.shelfUntilOn, values, calendar, world.network.zone)
  const extended = world.setHold(hold.id, {
    shelfUntilOn: deadline.on,
    shelfUntilAt: deadline.at,
    extensions: hold.extensions + 1,
  })
  return changed(world, command, extended)
}

/** To a place in the queue, with a reason: the holds between hand their ranks round. */
function move(world: World, command: ChangeHoldCommand, hold: HoldRow): Step {
  const { position, reason } = command
  if (position === undefined) return null
  if (command.actor.kind === 'reader' || !isAllowed(command.actor, 'hold.reorder', hold.pickup)) {
    return forbid(world, command, 'hold.reorder', aboutOf(hold))
  }
  if (reason === undefined) return { kind: 'impossible', path: 'reason', code: 'required' }
  if (hold.status !== 'waiting') return { kind: 'conflict', code: 'hold-not-waiting' }
  const queue = unfilledQueue(world, hold.titleId)
  if (position > queue.length) {
    return { kind: 'impossible', path: 'position', code: 'beyond-queue', expected: `1..${queue.length}` }
  }
  const ranks = queue.map((entry) => entry.rank)
  const others = queue.filter((entry) => entry.id !== hold.id)
  const order = [...others.slice(0, position - 1), hold, ...others.slice(position - 1)]
  let moved = hold
  for (const [n, entry] of order.entries()) {
    const rank = ranks[n] ?? entry.rank
    if (entry.rank === rank) continue
    const after = world.setHold(entry.id, { rank })
    if (entry.id === hold.id) moved = after
    recordHold(world, command, 'hold.moved', after, { position: n + 1, reason, because: hold.id })
  }
  return { kind: 'hold-changed', hold: moved }
}

/** Positions are counted over the unfilled holds, suspended ones too: they keep their place. */
export function unfilledQueue(world: World, titleId: string) {
  return world
    .openHoldsOf(titleId)
    .filter((hold) => (hold.status === 'waiting' || hold.status === 'requested') && !isOver(hold, world))
}

function changed(world: World, command: ChangeHoldCommand, hold: HoldRow): HoldChanged {
  recordHold(world, command, 'hold.changed', hold, { suspended: hold.suspendedUntilOn, extensions: hold.extensions })
  return { kind: 'hold-changed', hold }
}
