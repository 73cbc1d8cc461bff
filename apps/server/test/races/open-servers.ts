import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '@wenyuan/domain/access'
import { zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type VirtualClock, virtualClock } from '@wenyuan/testkit'
import {
  type ActCommand,
  type ActContext,
  createActContext,
  createGatherer,
  type Gatherer,
  type Outcome,
  type Performed,
} from '../../src/circulation/index.ts'
import { createRecorder } from '../../src/events/index.ts'
import { createDirectoryCache, createPersonKeys, type Network } from '../../src/network/index.ts'
import { type Database, openDatabase } from '../../src/platform/index.ts'
import { type Library, type LibraryPlan, plantLibrary, plantPolicy } from './plant-library.ts'

/** Tuesday, 1 September 2026, 10:00 in Shanghai. */
export const START_AT = Date.parse('2026-09-01T10:00:00+08:00')
/** How many are sent at once in a race. */
export const AT_ONCE = 32
export const DESK: Actor = { kind: 'system', name: 'desk' }
const CONNECTIONS_EACH = 6

/** What one server process has to itself: connections, caches, blocks of ids, a gatherer. */
export type Server = { readonly network: Network; readonly acts: ActContext; readonly gatherer: Gatherer }

export type Servers = {
  readonly db: Database
  readonly clock: VirtualClock
  readonly servers: readonly [Server, ...Server[]]
  /** The first one. */
  readonly acts: ActContext
  plant(plan: LibraryPlan): Promise<Library>
  /** Through the first server alone. */
  perform(command: ActCommand): Promise<Outcome>
  /** All at once, dealt out to the servers in turn. */
  together(commands: readonly ActCommand[]): Promise<Performed[]>
  close(): Promise<void>
}

export type ServersPlan = { readonly count?: number; readonly policy?: readonly object[] }

/** Several servers of one network on one database, with a clock that stands still and is the same for all. */
export async function openServers({ count = 4, policy = [] }: ServersPlan = {}): Promise<Servers> {
  const made = await createTestDatabase({ max: 8 })
  const clock = virtualClock(START_AT)
  const keys = [randomBytes(32), randomBytes(32)] as const
  const open = (): Server => {
    const network: Network = {
      db: openDatabase({ ...made.address, max: CONNECTIONS_EACH }),
      clock,
      zone: zoneOf('Asia/Shanghai'),
      recorder: createRecorder(keys[0]),
      directory: createDirectoryCache(),
      personKeys: createPersonKeys(keys[1]),
    }
    const acts = createActContext(network)
    return { network, acts, gatherer: createGatherer(acts) }
  }
  await plantPolicy(made.database, policy)
  const servers: Servers['servers'] = [open(), ...Array.from({ length: count - 1 }, open)]
  return {
    db: made.database,
    clock,
    servers,
    acts: servers[0].acts,
    plant: (plan) => plantLibrary(made.database, plan),
    async perform(command) {
      const result = await mustTake(servers[0].gatherer.perform(command))
      if ('kind' in result) throw new Error('the key was used for something else')
      return result.outcome
    },
    together: (commands) =>
      Promise.all(commands.map((command, n) => mustTake((servers[n % count] ?? servers[0]).gatherer.perform(command)))),
    async close() {
      await Promise.all(servers.map(({ network }) => network.db.close()))
      await made.drop()
    },
  }
}

function mustTake(waiting: Promise<Performed> | null): Promise<Performed> {
  if (waiting === null) throw new Error('too many acts are waiting')
  return waiting
}

/** The same command under an idempotency key, with an answer that is kept. */
export function keyed(command: ActCommand, key: string, body: unknown = command): ActCommand {
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest()
  return { ...command, key: { key, bodyHash }, render: (outcome) => ({ status: 200, value: answerOf(outcome) }) }
}

function answerOf(outcome: Outcome): unknown {
  return { kind: outcome.kind, loan: 'loan' in outcome ? outcome.loan?.id : null }
}

/** `checked-out`, or the codes of a refusal in order. */
export function say(performed: Performed): string {
  if ('kind' in performed) return performed.kind
  const { outcome } = performed
  return outcome.kind === 'refused' ? outcome.findings.map(({ code }) => code).join(' ') : outcome.kind
}

/** How often each came out. */
export function tally(performed: readonly Performed[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of performed.map(say)) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

export function checkOut(card: string, barcode: string, override: readonly string[] = []): ActCommand {
  return { act: 'checkout', actor: DESK, patron: { card }, barcode, override, reason: 'test' }
}
export function giveBack(barcode: string, branch?: string): ActCommand {
  return { act: 'return', actor: DESK, barcode, branch }
}
export function renew(barcode: string): ActCommand {
  return { act: 'renew', actor: DESK, loan: { barcode }, override: [] }
}
export function placeHold(card: string, titleId: string, pickup = 'main'): ActCommand {
  return { act: 'hold', actor: DESK, patron: { card }, on: { titleId }, pickup, override: [] }
}
export function cancel(holdId: string): ActCommand {
  return { act: 'cancel-hold', actor: DESK, holdId }
}
