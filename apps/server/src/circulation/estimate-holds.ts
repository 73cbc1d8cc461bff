import { estimateWait, isActive, promiseDays } from '@wenyuan/domain/holds'
import type { Queryable } from '../platform/index.ts'
import { insertPromise, type WaitKnowledgeCache } from '../waits/index.ts'
import type { HoldRow } from './act-facts.ts'
import type { Outcome } from './acts.ts'
import { unfilledQueue } from './change-hold.ts'
import type { HoldEstimate } from './hold-estimate.ts'
import { waitFactsOf } from './wait-facts.ts'
import type { World } from './world.ts'

type Computed = { readonly said: HoldEstimate; readonly quantiles: readonly number[] | null }
type Asking = { readonly waits: WaitKnowledgeCache }

/** Computes when the holds that wait can be expected, for the views of this world. */
export async function estimateHolds(
  queryable: Queryable,
  { waits }: Asking,
  world: World,
  holds: readonly HoldRow[],
): Promise<void> {
  const waiting = holds.filter(({ status }) => status === 'waiting')
  if (waiting.length === 0) return
  for (const hold of waiting) world.estimates.set(hold.id, (await compute(queryable, waits, world, hold)).said)
}

/** The same for holds that were placed just now; what is promised is kept, to be compared with what comes. */
export async function promisePlaced(
  queryable: Queryable,
  { waits }: Asking,
  world: World,
  outcomes: readonly Outcome[],
): Promise<void> {
  for (const outcome of outcomes) {
    if (outcome.kind !== 'hold-placed' || outcome.hold.status !== 'waiting') continue
    const { said, quantiles } = await compute(queryable, waits, world, outcome.hold)
    world.estimates.set(outcome.hold.id, said)
    if (said.kind !== 'days' || quantiles === null) continue
    const { id: holdId } = outcome.hold
    await insertPromise(queryable, { holdId, madeOn: world.today, fromOn: said.from, toOn: said.to, quantiles })
  }
}

/** What a question about a hold would be promised; nothing is kept. */
export async function estimateAsked(
  queryable: Queryable,
  { waits }: Asking,
  world: World,
  outcome: Outcome,
): Promise<void> {
  if (outcome.kind === 'hold-placed') await estimateHolds(queryable, { waits }, world, [outcome.hold])
}

async function compute(
  queryable: Queryable,
  waits: WaitKnowledgeCache,
  world: World,
  hold: HoldRow,
): Promise<Computed> {
  const knowledge = await waits.read(queryable)
  if (knowledge === null) return { said: { kind: 'unknown', why: 'too-little-known' }, quantiles: null }
  const ahead = unfilledQueue(world, hold.titleId).filter(
    (other) =>
      other.id !== hold.id &&
      other.rank < hold.rank &&
      isActive(other, world.today) &&
      (hold.itemId === null || other.itemId === null || other.itemId === hold.itemId),
  )
  const quantiles = estimateWait(waitFactsOf(world, hold, ahead.length, knowledge))
  if (quantiles === null) return { said: { kind: 'unknown', why: 'no-copy' }, quantiles: null }
  const calendar = world.directory.calendarOf(hold.pickup)
  return { said: promiseDays(world.today, quantiles, knowledge.calibration, calendar), quantiles }
}
