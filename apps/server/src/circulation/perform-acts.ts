import { actorName } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Resolved } from '@wenyuan/domain/policy'
import type { Directory, Network } from '../network/index.ts'
import { codeOf, isDatabaseAway, type Queryable, type Tx } from '../platform/index.ts'
import { createWaitKnowledge, type WaitKnowledgeCache } from '../waits/index.ts'
import type { StoredAnswer } from './act-facts.ts'
import type { ActCommand, ActResult, Outcome } from './acts.ts'
import { assignSlots } from './assign-slots.ts'
import { estimateAsked, promisePlaced } from './estimate-holds.ts'
import { readLentLately } from './hot-now.ts'
import { keptAnswers, type Performed } from './kept-answers.ts'
import { type ActKeys, addKeys, emptyKeys, lockForActs } from './lock-acts.ts'
import { nameLoans } from './name-loans.ts'
import { NeedsLock } from './needs-lock.ts'
import { perform } from './perform-act.ts'
import { createResolutionCache, type ResolutionCache, readFacts } from './read-facts.ts'
import { createIdSource, type IdSource } from './take-ids.ts'
import { World } from './world.ts'
import { writeActs } from './write-acts.ts'

/** What the acts of one network share between their transactions: caches of what never changes, and blocks of ids. */
export type ActContext = {
  readonly network: Network
  readonly resolutions: ResolutionCache
  readonly ids: IdSource
  readonly waits: WaitKnowledgeCache
  /** Acts entered afterwards are decided as of this instant and recorded now. */
  readonly asOf?: Instant
}

export function createActContext(network: Network): ActContext {
  return { network, resolutions: createResolutionCache(), ids: createIdSource(), waits: createWaitKnowledge(network) }
}

/** How often a command may find that it touches more than it locked before that is a bug. */
const MAX_LOCK_ROUNDS = 8

/** The command met an error and left nothing; what came of the others of its list stands. */
export type Failed = { readonly kind: 'failed'; readonly error: unknown }

/** Performs a list of commands in one transaction; throws when one of them can't be done at all. */
export async function performActs(context: ActContext, commands: readonly ActCommand[]): Promise<Performed[]> {
  const results = await performEach(context, commands)
  return results.map((result) => {
    if ('kind' in result && result.kind === 'failed') throw result.error
    return result
  })
}

/**
 * Performs a list of commands in one transaction: lock, read the facts of all, decide and change each in turn in memory,
 * write all, commit. When the write of one fails, each is done again alone, so that one can't take the others down.
 */
export async function performEach(
  context: ActContext,
  commands: readonly ActCommand[],
): Promise<(Performed | Failed)[]> {
  const done = new Map<ActCommand, Performed>()
  const failed = new Map<ActCommand, Failed>()
  try {
    await performTogether(context, commands, done)
  } catch (error) {
    // Without a database there is nothing to try again; what was committed in an earlier round is done all the same.
    let final = isDatabaseAway(error) || (commands.length === 1 && !isRaced(error)) ? error : null
    for (const command of commands.filter((one) => !done.has(one))) {
      const problem = final ?? (await performAlone(context, command, done))
      if (problem !== null) failed.set(command, { kind: 'failed', error: problem })
      if (isDatabaseAway(problem)) final = problem
    }
  }
  return commands.map((command) => {
    const result = done.get(command) ?? failed.get(command)
    if (result === undefined) throw new Error('a command gave no result')
    return result
  })
}

const RACED_TRIES = 3

/** Null, or the error that it met. */
async function performAlone(context: ActContext, command: ActCommand, done: Map<ActCommand, Performed>) {
  for (let tries = 1; ; tries++) {
    try {
      await performTogether(context, [command], done)
      return null
    } catch (error) {
      if (!isRaced(error) || tries >= RACED_TRIES) return error
    }
  }
}

/** Another server kept the same key or took the same place first: asked again, the facts say so. */
function isRaced(error: unknown): boolean {
  return codeOf(error) === '23505'
}

/** Rounds of transactions, until no command is left that had to lock more; `done` only has what was committed. */
async function performTogether(
  context: ActContext,
  commands: readonly ActCommand[],
  done: Map<ActCommand, Performed>,
): Promise<void> {
  const more: ActKeys = emptyKeys()
  for (let round = 1; ; round++) {
    const waiting = commands.filter((command) => !done.has(command))
    if (waiting.length === 0) return
    if (round > MAX_LOCK_ROUNDS) throw new Error('an act kept touching more than it locked')
    const { results, world } = await context.network.db.transaction(
      (tx) => performIn(tx, context, waiting, more),
      'once',
    )
    for (const [command, result] of results) done.set(command, result)
    // Known to be in the database only now.
    for (const [id, resolved] of world.newResolutions) context.resolutions.keep(id, resolved)
  }
}

export async function performIn(
  tx: Tx,
  context: ActContext,
  commands: readonly ActCommand[],
  more: ActKeys,
): Promise<{ results: Map<ActCommand, Performed>; world: World }> {
  const results = new Map<ActCommand, Performed>()
  const keys = keysOf(commands, more)
  const locked = await lockForActs(tx, keys)
  const { world, answers } = await readWorld(tx, context, keys, locked)
  const kept = keptAnswers(answers)
  const outcomes = new Map<ActCommand, Outcome>()
  for (const command of commands) {
    const before = kept.find(command)
    if (before === 'in-this-list') continue
    const outcome = before === null ? performInWorld(world, command, more) : null
    if (before !== null) results.set(command, before)
    else if (outcome !== null) outcomes.set(command, outcome)
  }
  await nameLoans(tx, world, [...outcomes.values()])
  await assignSlots(tx, world)
  await promisePlaced(tx, context, world, [...outcomes.values()])
  for (const [command, outcome] of outcomes) results.set(command, answer(world, command, outcome))
  await keepResolutions(tx, context, world)
  await writeActs(tx, world)
  return { results, world }
}

/** Null: it touches more than was locked; what it did is taken back, and the rest is locked in the next round. */
function performInWorld(world: World, command: ActCommand, more: ActKeys): Outcome | null {
  const mark = world.mark()
  const refusals = world.refusals.length
  try {
    return perform(world, command)
  } catch (error) {
    if (!(error instanceof NeedsLock)) throw error
    world.rollback(mark)
    world.refusals.length = refusals
    more.itemIds.push(...error.more.itemIds)
    more.titleIds.push(...error.more.titleIds)
    more.patronIds.push(...error.more.patronIds)
    return null
  }
}

function answer(world: World, command: ActCommand, outcome: Outcome): ActResult {
  const rendered = command.render?.(outcome, world) ?? null
  if (command.key !== undefined && rendered !== null) {
    const { key, bodyHash } = command.key
    const text = JSON.stringify(rendered.value)
    world.answers.push({ actor: actorName(command.actor), key, bodyHash, status: rendered.status, text })
  }
  return { outcome, rendered }
}

/** What would be decided if this were done now: the same functions on facts read without locks; nothing is written. */
export async function askAct(context: ActContext, command: ActCommand): Promise<{ outcome: Outcome; world: World }> {
  const { db } = context.network
  return db.transaction(async (tx) => {
    const { world, outcome } = await askIn(tx, context, command)
    await nameLoans(tx, world, [outcome])
    await estimateAsked(tx, context, world, outcome)
    return { outcome, world }
  }, 'once')
}

/** Once more where it turned out to be about somebody who was not read. */
async function askIn(tx: Tx, context: ActContext, command: ActCommand): Promise<{ outcome: Outcome; world: World }> {
  const more = emptyKeys()
  for (let round = 1; ; round++) {
    const { world } = await readWorld(tx, context, keysOf([command], more), null)
    const outcome = world.ask(() => perform(world, command))
    if (world.unread.size === 0 || round === 2) return { outcome, world }
    more.patronIds.push(...world.unread)
  }
}

/** The facts about named things without any act: for lists and pages that show `may`. */
export async function readActWorld(context: ActContext, keys: ActKeys, within?: Queryable): Promise<World> {
  const read = async (queryable: Queryable) => (await readWorld(queryable, context, keys, null)).world
  return within === undefined ? context.network.db.transaction(read, 'once') : read(within)
}

function keysOf(commands: readonly ActCommand[], more: ActKeys): ActKeys {
  const keys = emptyKeys()
  for (const command of commands) addKeys(keys, command)
  keys.itemIds.push(...more.itemIds)
  keys.titleIds.push(...more.titleIds)
  keys.patronIds.push(...more.patronIds)
  for (const { actor, key } of commands)
    if (key !== undefined) keys.idempotency.push({ actor: actorName(actor), key: key.key })
  return keys
}

type Locked = Awaited<ReturnType<typeof lockForActs>>

async function readWorld(
  queryable: Queryable,
  context: ActContext,
  keys: ActKeys,
  locked: Locked | null,
): Promise<{ world: World; answers: readonly StoredAnswer[] }> {
  const { network, ids } = context
  const recordedAt = network.clock.now()
  const now = context.asOf ?? recordedAt
  const today = network.zone.dateOf(now)
  const startOfToday = network.zone.toInstant(today, 0)
  const { directoryVersion, facts, answers } = await readFacts(
    queryable,
    keys,
    { startOfToday, today },
    context.resolutions,
  )
  const directory: Directory = await network.directory.atVersion(queryable, directoryVersion)
  if (locked !== null) await ids.refill(queryable, keys)
  const takeId = locked === null ? () => '0' : ids.take
  const moment = { now, zone: network.zone }
  const lentLately = await readLentLately(queryable, facts, directory.policyAt(now), moment)
  const world = new World(network, directory, now, { ...facts, lentLately }, locked, takeId, recordedAt)
  return { world, answers }
}

/** Written before the loans that name them; an id that another act keeps at the same moment is the same row. */
async function keepResolutions(tx: Tx, { resolutions }: ActContext, world: World): Promise<void> {
  const fresh: [string, Resolved][] = [...world.newResolutions].filter(([id]) => !resolutions.has(id))
  if (fresh.length === 0) return
  fresh.sort(([a], [b]) => (a < b ? -1 : 1))
  await tx.query(
    'keep-resolutions',
    `INSERT INTO policy_resolution (id, version, resolved) SELECT id, $2::bigint, resolved
     FROM unnest($1::text[], $3::jsonb[]) AS n (id, resolved) ON CONFLICT (id) DO NOTHING`,
    [fresh.map(([id]) => id), world.policy.version, fresh.map(([, resolved]) => JSON.stringify(resolved))],
  )
}
