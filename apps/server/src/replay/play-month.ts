import { createHash } from 'node:crypto'
import type { Actor } from '@wenyuan/domain/access'
import { addDays, type Instant, type LocalDate } from '@wenyuan/domain/kernel'
import { type ActCommand, type ActContext, createActContext, type Outcome } from '../circulation/index.ts'
import type { Network } from '../network/index.ts'
import { runNightly } from '../nightly/index.ts'
import { createAgenda, type Intent, NIGHT_MINUTE, SLOT_MINUTES } from './agenda.ts'
import { titleKeyOf } from './log-library.ts'
import { performInLanes, type ReplayAct } from './perform-in-lanes.ts'
import type { PlantedLog } from './plant-log.ts'
import type { LoggedLoan } from './read-loan-log.ts'
import { createReaders, type PlannedAct, type Readers } from './readers.ts'
import type { ReplayModel } from './replay-model.ts'
import { findOnShelf, findReadySince } from './replay-store.ts'
import { createTally, type Tally } from './replay-tally.ts'
import { seededDraw } from './seeded-draw.ts'

export type MonthPlay = {
  /** In the order of their days; at least one. */
  readonly loans: readonly [LoggedLoan, ...LoggedLoan[]]
  readonly planted: PlantedLog
  readonly model: ReplayModel
  readonly seed: number
  readonly desk: Actor
  setClock(at: Instant): void
  onDay(day: { readonly on: LocalDate; readonly acts: number }): void
  readonly signal: AbortSignal
}

export type PlayedMonth = Tally & {
  /** Spent in the acts alone, without what the replay itself needs to find who does what next. */
  readonly actsMs: number
  /** The first day on which nothing was left to do. */
  readonly until: LocalDate
  readonly interrupted: boolean
}

type Stage = {
  readonly network: Network
  readonly context: ActContext
  readonly readers: Readers
  readonly tally: ReturnType<typeof createTally>
  actsMs: number
  lookedForReadyAt: Instant
}

/** Plays the loans of the log day by day, and then the days until everything is back. */
export async function playMonth(network: Network, play: MonthPlay): Promise<PlayedMonth> {
  const { loans, seed, setClock, onDay, signal } = play
  const agenda = createAgenda()
  const readers = createReaders({ ...play, agenda })
  const tally = createTally()
  const stage: Stage = { network, context: createActContext(network), readers, tally, actsMs: 0, lookedForReadyAt: 0 }
  for (const loan of loans) agenda.add(loan.on, seededDraw(seed, `${loan.row} time`), { kind: 'borrow', loan })

  let [on, day] = [loans[0].on, 0]
  for (; !agenda.isEmpty() && !signal.aborted; on = addDays(on, 1)) {
    for (const [slot, minute] of SLOT_MINUTES.entries()) {
      setClock(network.zone.toInstant(on, minute))
      await playSlot(stage, on, agenda.take(on, slot))
    }
    setClock(network.zone.toInstant(on, NIGHT_MINUTE))
    await runNightly(stage.context)
    await tellReady(stage, on)
    day += 1
    if (isPowerOfTwo(day)) await network.db.script('ANALYZE')
    onDay({ on, acts: tally.total() })
  }
  return { ...tally.read(), actsMs: stage.actsMs, until: on, interrupted: signal.aborted }
}

/**
 * Tables that begin empty are planned as if they stayed so, until they are analysed; the database's own worker, which does
 * that in a library, is too slow for months that pass in seconds.
 */
function isPowerOfTwo(day: number): boolean {
  return (day & (day - 1)) === 0
}

/** Returns and renewals first, so that what comes back can go out again. */
async function playSlot(stage: Stage, on: LocalDate, intents: readonly Intent[]): Promise<void> {
  const coming = intents.filter(({ kind }) => kind === 'return' || kind === 'renew')
  await performPlanned(stage, planAll(stage, on, coming, new Map()))
  const going = intents.filter(({ kind }) => kind === 'collect' || kind === 'borrow')
  const keys = going.flatMap((intent) => (intent.kind === 'borrow' ? [titleKeyOf(intent.loan)] : []))
  const shelves = keys.length === 0 ? new Map<string, string[]>() : await findOnShelf(stage.network.db, keys)
  await performPlanned(stage, planAll(stage, on, going, shelves))
  await tellReady(stage, on)
}

function planAll(
  { readers }: Stage,
  on: LocalDate,
  intents: readonly Intent[],
  shelves: ReadonlyMap<string, string[]>,
): PlannedAct[] {
  return intents.flatMap((intent) => {
    const shelf = intent.kind === 'borrow' ? (shelves.get(titleKeyOf(intent.loan)) ?? []) : []
    return readers.plan(intent, on, shelf) ?? []
  })
}

async function tellReady(stage: Stage, on: LocalDate): Promise<void> {
  const { network, readers } = stage
  if (readers.hold()) readers.hear(await findReadySince(network.db, stage.lookedForReadyAt), on)
  stage.lookedForReadyAt = network.clock.now()
}

async function performPlanned(stage: Stage, planned: readonly PlannedAct[]): Promise<void> {
  if (planned.length === 0) return
  const { tally } = stage
  const first = tally.total()
  const acts = planned.map(
    ({ command, touches }, n): ReplayAct => ({ command: withKey(command, `replay-${first + n}`), touches }),
  )
  const began = performance.now()
  const outcomes = await performInLanes(stage.context, acts)
  stage.actsMs += performance.now() - began
  for (const [n, { act, follow }] of planned.entries()) {
    const outcome = outcomes[n] as Outcome
    tally.count(act, outcome)
    follow(outcome)
  }
}

/** As over HTTP: the answer is kept under a key, in the act's own transaction. */
function withKey(command: ActCommand, key: string): ActCommand {
  const bodyHash = createHash('sha256').update(JSON.stringify(command)).digest()
  const render = (outcome: Outcome) => ({
    status: outcome.kind === 'refused' ? 409 : 200,
    value: { kind: outcome.kind },
  })
  return { ...command, render, key: { key, bodyHash } }
}
