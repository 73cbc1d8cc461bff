import { chooseHold, isActive } from '@wenyuan/domain/holds'
import type { HoldRow } from './act-facts.ts'
import type { HoldChanged, NotDone, PassTurnCommand } from './acts.ts'
import { findOwnHold, unfilledQueue } from './change-hold.ts'
import { queueOf, recordHold, setAside } from './free-item.ts'
import { isOpenHold, isOver } from './open-hold.ts'
import type { World } from './world.ts'

/** A hold lets others go first so often; two readers could keep a copy on the shelf between them for ever. */
export const MAX_TURNS_PASSED = 3

/** The reader lets the next one go first and stands right behind them (docs/rules/holds-queue.md). */
export function passTurn(world: World, command: PassTurnCommand): HoldChanged | NotDone {
  const found = findOwnHold(world, command)
  if (found.kind !== 'hold') return found
  const { hold } = found
  if (!isOpenHold(hold) || isOver(hold, world)) return { kind: 'conflict', code: 'hold-ended' }
  if (hold.passes >= MAX_TURNS_PASSED) return { kind: 'conflict', code: 'turns-passed' }
  if (hold.status === 'ready') return passReady(world, command, hold)
  return hold.status === 'waiting' ? passWaiting(world, command, hold) : { kind: 'conflict', code: 'hold-not-next' }
}

/** The copy goes to the next it serves at once; the hold waits again at its rank, which is now right behind. */
function passReady(world: World, command: PassTurnCommand, hold: HoldRow): HoldChanged | NotDone {
  if (hold.setAsideItemId === null) return { kind: 'conflict', code: 'hold-not-ready' }
  const item = world.item(hold.setAsideItemId)
  const branch = item.at
  const order = world.resolve(world.policyBranch(branch, item, null), null, item).values.holdOrder
  const { chosen } = chooseHold(queueOf(world, item), item, { branch, now: world.now, today: world.today, order })
  if (chosen === null) return { kind: 'conflict', code: 'nobody-behind' }
  const waiting = world.setHold(hold.id, {
    status: 'waiting',
    setAsideItemId: null,
    slot: null,
    readyAt: null,
    shelfUntilOn: null,
    shelfUntilAt: null,
    extensions: 0,
    passes: hold.passes + 1,
  })
  record(world, command, waiting, { copy: item.id, served: chosen.hold.id })
  setAside(world, command, chosen.hold.id, item, branch)
  return { kind: 'hold-changed', hold: waiting }
}

/** The first who waits goes right behind the next one who does; those between, who are suspended, keep their order. */
function passWaiting(world: World, command: PassTurnCommand, hold: HoldRow): HoldChanged | NotDone {
  const queue = unfilledQueue(world, hold.titleId)
  const isNext = (other: HoldRow) => isActive(other, world.today)
  if (queue.find(isNext)?.id !== hold.id) return { kind: 'conflict', code: 'hold-not-next' }
  const from = queue.findIndex(({ id }) => id === hold.id)
  const behind = queue.findIndex((other, n) => n > from && isNext(other))
  if (behind < 0) return { kind: 'conflict', code: 'nobody-behind' }
  const ranks = queue.map(({ rank }) => rank)
  const order = [...queue.slice(0, from), ...queue.slice(from + 1, behind + 1), hold, ...queue.slice(behind + 1)]
  let passed = hold
  for (const [n, entry] of order.entries()) {
    const rank = ranks[n] ?? entry.rank
    if (entry.id === hold.id) passed = world.setHold(hold.id, { rank, passes: hold.passes + 1 })
    else if (entry.rank !== rank) {
      recordHold(world, command, 'hold.moved', world.setHold(entry.id, { rank }), { position: n + 1, because: hold.id })
    }
  }
  record(world, command, passed, { copy: null, served: queue[behind]?.id ?? null })
  return { kind: 'hold-changed', hold: passed }
}

type Passed = { readonly copy: string | null; readonly served: string | null }

function record(world: World, command: PassTurnCommand, hold: HoldRow, { copy, served }: Passed): void {
  recordHold(world, command, 'hold.turn-passed', hold, {
    copy,
    served,
    reasons: [{ code: 'OWN_WISH' }],
    reason: command.reason ?? null,
  })
}
