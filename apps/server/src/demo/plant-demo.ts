import { type Actor, grantsOfRoles } from '@wenyuan/domain/access'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { createBranch, setCalendar } from '../branches/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { activatePolicy, draftPolicy } from '../policy/index.ts'
import { hashSecret } from '../sessions/index.ts'
import { setSettings, setType } from '../settings/index.ts'
import { createStaff } from '../staff/index.ts'
import { DEMO_BRANCHES, DEMO_ITEM_TYPES, DEMO_PIN, DEMO_READERS, DEMO_SETTINGS, DEMO_STAFF } from './demo-library.ts'
import { demoOpeningDay, OPENING_MINUTE } from './demo-opening.ts'
import { demoDraft, demoPolicy } from './demo-policy.ts'
import { networkWithin } from './network-within.ts'
import { plantBooks } from './plant-books.ts'
import { playDemo } from './play-demo.ts'

/** Who makes the library before there is staff. */
const DEMO: Actor = { kind: 'system', name: 'demo' }
/** PINs take time to hash, and there are not many cores. */
const HASHED_AT_ONCE = 4

export type PlantedDemo = {
  readonly titles: number
  readonly items: number
  readonly patrons: number
  readonly loans: number
}

/** What takes long and touches nothing: done before the transaction begins. */
export type Prepared = { readonly pinHashes: readonly string[] }

export async function preparePlanting(): Promise<Prepared> {
  const pinHashes: string[] = []
  while (pinHashes.length < DEMO_READERS) {
    const count = Math.min(HASHED_AT_ONCE, DEMO_READERS - pinHashes.length)
    pinHashes.push(...(await Promise.all(Array.from({ length: count }, () => hashSecret(DEMO_PIN)))))
  }
  return { pinHashes }
}

/**
 * Makes a network that was planted just before the opening (atDemoOpening) the demonstration library: branches, staff, rules, books, readers, and three months of
 * loans, returns, renewals and holds, all through the use cases on a clock of the past, so that every due date, charge
 * and event is what it would have been. One transaction: all of it is there, or nothing.
 */
export async function plantDemo(network: Network): Promise<PlantedDemo> {
  const prepared = await preparePlanting()
  return network.db.transaction((tx) => plantWithin(network, tx, prepared), 'once')
}

export async function plantWithin(network: Network, tx: Tx, { pinHashes }: Prepared): Promise<PlantedDemo> {
  const now = network.clock.now()
  const today = network.zone.dateOf(now)
  const openedOn = demoOpeningDay(network)
  let at: Instant = network.zone.toInstant(openedOn, OPENING_MINUTE)
  const past: Network = { ...networkWithin(network, tx), clock: { now: () => at } }
  const setClock = (next: Instant) => {
    at = next
  }

  await plantPlaces(past)
  await plantPolicy(past, today)
  const desk = await plantStaff(past)
  const copies = await plantBooks(past, DEMO, openedOn)
  const loans = await playDemo(past, { maker: DEMO, desk, copies, pinHashes, openedOn, until: now, setClock })
  const drafted = await past.db.transaction((within) => draftPolicy(within, past, DEMO, demoDraft(today)))
  if (drafted.kind !== 'drafted') throw new Error(`the draft of the demo: ${drafted.kind}`)
  return { titles: copies.length, items: copies.flat().length, patrons: pinHashes.length, loans }
}

async function plantPlaces(network: Network): Promise<void> {
  for (const { code, name, calendar } of DEMO_BRANCHES) {
    const body = { code, name, kind: 'library' } as const
    const created = await network.db.transaction((tx) => createBranch(tx, network, DEMO, body))
    // The first start has made the main one.
    if (created.kind !== 'created' && created.kind !== 'code-taken') throw new Error(`a demo branch: ${created.kind}`)
    const set = await setCalendar(network, DEMO, { code, body: calendar, ifMatch: null })
    if (set.kind !== 'set') throw new Error(`the calendar of a demo branch: ${set.kind}`)
  }
  for (const type of DEMO_ITEM_TYPES) await setType(network, DEMO, { table: 'item_type', type })
  const set = await setSettings(network, DEMO, { body: DEMO_SETTINGS, ifMatch: null })
  if (set.kind !== 'set') throw new Error(`the settings of the demo: ${set.kind}`)
}

async function plantPolicy(network: Network, today: LocalDate): Promise<void> {
  await network.db.transaction(async (tx) => {
    const drafted = await draftPolicy(tx, network, DEMO, demoPolicy(today))
    if (drafted.kind !== 'drafted') throw new Error(`the policy of the demo: ${JSON.stringify(drafted)}`)
    const activated = await activatePolicy(tx, network, DEMO, { draftId: drafted.draft.version, effectiveAt: null })
    if (activated.kind !== 'activated') throw new Error(`the policy of the demo: ${activated.kind}`)
  })
}

/** Answers the desk, who does what happens from now on. */
async function plantStaff(network: Network): Promise<Actor> {
  let desk: Actor = DEMO
  for (const body of DEMO_STAFF) {
    const created = await network.db.transaction((tx) => createStaff(tx, network, DEMO, body))
    if (created.kind !== 'created') throw new Error(`demo staff: ${created.kind}`)
    const { id, name } = created.row
    if (body.username !== 'desk') continue
    desk = { kind: 'staff', id, name, grants: grantsOfRoles([{ role: 'desk', branch: '*' }]) }
  }
  return desk
}
