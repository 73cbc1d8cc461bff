import { chooseHold } from '@wenyuan/domain/holds'
import type { Instant } from '@wenyuan/domain/kernel'
import type { HoldRow, ItemEntry } from './act-facts.ts'
import type { Common, NotDone } from './acts.ts'
import { missingKey, moveItem, queueOf, recordHold, setAside } from './free-item.ts'
import { forbid, mayAct } from './name-parties.ts'
import type { World } from './world.ts'

/** `openedAt` names the transit: an item that has turned up and gone again since is on another. */
export type EndTransitCommand = Common & {
  readonly act: 'abort-transit' | 'lose-transit'
  readonly itemId: string
  readonly openedAt: Instant
  readonly reason?: string | undefined
}

export type TransitEnded = { readonly kind: 'transit-ended'; readonly itemId: string }

/**
 * A transit that ends without an arrival (docs/rules/transit.md): given up, the item stays where it is; lost, it is
 * missing, and someone is to look for it. The hold that it was for waits again, at its place.
 */
export function endTransit(world: World, command: EndTransitCommand): TransitEnded | NotDone {
  const item = world.items.get(command.itemId)
  if (item === undefined || command.actor.kind === 'reader') return { kind: 'not-found' }
  const aside = world.setAsideFor(item.id)
  const about = { branch: item.at, patronId: aside?.patronId ?? null, itemId: item.id }
  const there = [item.at, ...(item.to === null ? [] : [item.to])]
  if (!there.some((branch) => mayAct(command.actor, 'return.create', branch)))
    return forbid(world, command, 'return.create', about)
  if (item.status !== 'in_transit' || item.sinceAt !== command.openedAt)
    return { kind: 'conflict', code: 'transit-over' }
  const state = command.act === 'abort-transit' ? 'aborted' : 'lost'
  world.endTransitAs(item.id, { state, note: command.reason ?? null })
  if (aside !== null) waitAgain(world, command, aside, `transit-${state}`)
  if (state === 'lost') lose(world, command, item)
  else stay(world, command, item)
  world.addEvent({
    kind: `transit.${state}`,
    actor: command.actor,
    terminal: command.terminal ?? null,
    itemId: item.id,
    data: { from: item.at, to: item.to, reason: command.reason ?? null },
  })
  return { kind: 'transit-ended', itemId: item.id }
}

/** To the first hold that is collected here, else to the shelf, wherever its home is: it is not sent again by itself. */
function stay(world: World, command: EndTransitCommand, item: ItemEntry): void {
  const branch = item.at
  world.needTitle(item.titleId)
  const queue = queueOf(world, item).filter(({ hold }) => hold.pickup === branch)
  const { chosen } = chooseHold(queue, item, { branch, now: world.now, today: world.today, order: 'fifo' })
  if (chosen === null) moveItem(world, command, item, { status: 'available', at: branch })
  else setAside(world, command, chosen.hold.id, item, branch)
}

function lose(world: World, command: EndTransitCommand, item: ItemEntry): void {
  moveItem(world, command, item, { status: 'missing', at: item.at })
  world.addTask(command.actor, {
    kind: 'lost-in-transit',
    duty: 'return.create',
    branch: item.to ?? item.branch,
    itemId: item.id,
    openKey: missingKey(item.id),
    data: { from: item.at, to: item.to },
  })
}

function waitAgain(world: World, command: EndTransitCommand, hold: HoldRow, why: string): void {
  const waiting = world.setHold(hold.id, {
    status: 'waiting',
    setAsideItemId: null,
    slot: null,
    readyAt: null,
    shelfUntilOn: null,
    shelfUntilAt: null,
  })
  recordHold(world, command, 'hold.changed', waiting, { why })
}
