import { grantedOverrides } from '@wenyuan/domain/access'
import type { PatronFacts } from '@wenyuan/domain/circulation'
import { decideHold, type HoldRequestFacts, isActive, lastDayOfRequest } from '@wenyuan/domain/holds'
import type { HoldRow, ItemEntry } from './act-facts.ts'
import type { HoldPlaced, NotDone, PlaceHoldCommand, Refused } from './acts.ts'
import { isProvenByPhone } from './check-identity.ts'
import { endUnfilled, expireOnShelf, freeSetAside, recordHold, tell } from './free-item.ts'
import { findPatron, forbid, isReaderOf, knownBranches, mayAct, refuse } from './name-parties.ts'
import { isOver, isShelfExpired } from './open-hold.ts'
import { recallForHold } from './recall-for-hold.ts'
import type { World } from './world.ts'

/** Puts a patron into the queue of a title or an item (docs/rules/holds.md). */
export function placeHold(world: World, command: PlaceHoldCommand): HoldPlaced | Refused | NotDone {
  const { pickup, on } = command
  if (!world.directory.branches.has(pickup)) {
    return { kind: 'impossible', path: 'pickup', code: 'unknown', expected: knownBranches(world) }
  }
  const item = 'barcode' in on ? world.itemByBarcode(on.barcode) : null
  const titleId = 'titleId' in on ? on.titleId : (item?.titleId ?? null)
  const patron = findPatron(world, command.patron)
  const about = { branch: pickup, patronId: patron?.id ?? null, itemId: item?.id ?? null }
  const isOwn = isReaderOf(command.actor, patron?.id ?? null)
  if (!isOwn && !mayAct(command.actor, 'hold.create', pickup)) return forbid(world, command, 'hold.create', about)
  if ('titleId' in on && !world.titles.has(on.titleId)) {
    return { kind: 'impossible', path: 'title', code: 'unknown' }
  }
  if (command.suspendUntil !== undefined && command.suspendUntil <= world.today) {
    return { kind: 'impossible', path: 'suspendUntil', code: 'not-ahead', expected: `> ${world.today}` }
  }
  const check = command.identityCheck
  if (check !== undefined && patron !== null && !isProvenByPhone(check, world.patronEntry(patron.id))) {
    return refuse(world, command, [{ code: 'IDENTITY_NOT_PROVEN', level: 'block' }], about)
  }
  const wished = findWishedDays(world, command)
  if (wished !== null) return wished
  const facts = readFactsOf(world, command, { patron, item, titleId })
  const decision = decideHold(facts, grantedOverrides(command.actor, 'hold', command.override, pickup))
  if (decision.outcome === 'refused' || patron === null || titleId === null)
    return refuse(world, command, decision.findings, about)
  const hold = writeHold(world, command, { patron, item, titleId })
  recallForHold(world, command, hold)
  return { kind: 'hold-placed', hold, findings: [...decision.findings, ...decision.overridden] }
}

/** `from` may be today; the last day wanted is no earlier than the first, and not past. */
function findWishedDays({ today }: World, { from, notAfter }: PlaceHoldCommand): NotDone | null {
  if (from !== undefined && from < today) {
    return { kind: 'impossible', path: 'from', code: 'not-ahead', expected: `>= ${today}` }
  }
  const earliest = from ?? today
  if (notAfter !== undefined && notAfter < earliest) {
    return { kind: 'impossible', path: 'notAfter', code: 'not-ahead', expected: `>= ${earliest}` }
  }
  return null
}

type Parties = { readonly patron: PatronFacts | null; readonly item: ItemEntry | null; readonly titleId: string | null }

function readFactsOf(world: World, command: PlaceHoldCommand, { patron, item, titleId }: Parties): HoldRequestFacts {
  const { pickup } = command
  const resolvedFor = (copy: ItemEntry | null) => world.resolve(world.policyBranch(pickup, copy, patron), patron, copy)
  const copies = [...world.items.values()].filter((copy) => copy.titleId === titleId)
  const open = titleId === null ? [] : world.openHoldsOf(titleId)
  const waiting = open.filter(
    (hold) =>
      hold.status === 'waiting' &&
      hold.patronId !== patron?.id &&
      hold.itemId === null &&
      isActive(hold, world.today) &&
      !isOver(hold, world),
  )
  return {
    moment: { now: world.now, today: world.today, branch: pickup },
    patron,
    item: 'barcode' in command.on ? (item ?? 'unknown') : null,
    pickup,
    copies: copies.map((copy) => ({ item: copy, resolved: resolvedFor(copy) })),
    ownHolds: patron === null ? [] : world.openHoldsBy(patron.id),
    placedToday: patron === null ? 0 : world.holdsPlacedToday(patron.id),
    titleId: titleId ?? '',
    waitingAhead: waiting.length,
    fallback: resolvedFor(null),
  }
}

function writeHold(
  world: World,
  command: PlaceHoldCommand,
  { patron, item, titleId }: { patron: PatronFacts; item: ItemEntry | null; titleId: string },
): HoldRow {
  // One of their own on the same title may be past its time: it ends now, and its item goes on.
  for (const hold of world.openHoldsOf(titleId)) {
    if (hold.patronId !== patron.id || !isOver(hold, world)) continue
    if (!isShelfExpired(hold, world.now)) {
      endUnfilled(world, command, hold)
      continue
    }
    expireOnShelf(world, command, hold)
    freeSetAside(world, command, hold.setAsideItemId)
  }
  const id = world.newId('hold')
  const { values } = world.resolve(world.policyBranch(command.pickup, item, patron), patron, item)
  const last = world.openHoldsOf(titleId).at(-1)
  const hold: HoldRow = {
    id,
    titleId,
    itemId: item?.id ?? null,
    patronId: patron.id,
    pickup: command.pickup,
    status: 'waiting',
    // Ids rise with time, but are handed out in blocks to several servers: the end of the queue is what counts.
    rank: Math.max(Number(id), (last?.rank ?? 0) + 1),
    placedAt: world.now,
    suspendedUntilOn: command.suspendUntil ?? null,
    fromOn: command.from ?? null,
    requestUntilOn: lastDayOfRequest(world.today, command.notAfter ?? null, values),
    setAsideItemId: null,
    readyAt: null,
    shelfUntilOn: null,
    shelfUntilAt: null,
    extensions: 0,
    endedAt: null,
    endReason: null,
    loanId: null,
    slot: null,
    passes: 0,
    version: 1,
  }
  world.addHold(hold)
  standAsOfThen(world, command, hold)
  const { override, reason } = command
  recordHold(world, command, 'hold.placed', world.holds.get(id) ?? hold, {
    title: titleId,
    item: hold.itemId,
    ...(command.identityCheck === undefined ? {} : { identityCheck: 'phone' }),
    from: hold.fromOn,
    requestUntil: hold.requestUntilOn,
    ...(override.length === 0 ? {} : { override, reason: reason ?? null }),
  })
  tell(world, 'hold-placed', hold, { titleText: world.titles.get(titleId) ?? '' }, { branch: command.pickup })
  return hold
}

/** Entered afterwards: it stands before those that have been placed since; all between hand their ranks round. */
function standAsOfThen(world: World, command: PlaceHoldCommand, hold: HoldRow): void {
  if (world.now >= world.recordedAt) return
  const queue = world.openHoldsOf(hold.titleId)
  const since = queue.findIndex(({ id, placedAt }) => id !== hold.id && placedAt > world.now)
  if (since < 0) return
  const ranks = queue.map(({ rank }) => rank)
  const others = queue.filter(({ id }) => id !== hold.id)
  const order = [...others.slice(0, since), hold, ...others.slice(since)]
  for (const [n, entry] of order.entries()) {
    const rank = ranks[n] ?? entry.rank
    if (entry.rank === rank) continue
    const after = world.setHold(entry.id, { rank })
    if (entry.id !== hold.id) recordHold(world, command, 'hold.moved', after, { because: hold.id })
  }
}
