import { hash } from 'node:crypto'
import { zoneOf } from '@wenyuan/domain/kernel'
import { buildApp, type OpenNetwork, openNetwork, plantNetwork } from '@wenyuan/server'
import { atDemoOpening, plantDemo } from '@wenyuan/server/demo'
import { type Database, type MasterKey, openDatabase } from '@wenyuan/server/platform'
import { createTestDatabase, type Planting } from '@wenyuan/testkit'

/** Wednesday, 25 November 2026, 10:00 in the library: open, and no holiday near. */
export const MORNING = Date.parse('2026-11-25T10:00:00+08:00')
export const ADMIN = { username: 'admin', password: 'admin-of-a-journey' } as const
export const DESK = { username: 'desk', password: 'desk-demo-2468' } as const
export const HEAD = { username: 'head', password: 'head-demo-2468' } as const
export const CATALOGUER = { username: 'cataloguer', password: 'cataloguer-demo-2468' } as const
export const READER_PIN = '246810'

export type Library = {
  readonly url: string
  readonly network: OpenNetwork
  /** Goes silent as a server does that was unplugged, and answers again at the same address. */
  unplug(): Promise<void>
  plugIn(): Promise<void>
  close(): Promise<void>
}

// The same for all copies, or a copy's record would not verify.
const MASTER_KEY = hash('sha256', 'the demonstration library of the journeys', 'buffer') as unknown as MasterKey
/** Enough for a desk, two readers and their streams. */
const PLANTING_CONNECTIONS = 10

function networkOn(db: Database, now: () => number): OpenNetwork {
  return openNetwork({ db, clock: { now }, zone: zoneOf('Asia/Shanghai'), masterKey: MASTER_KEY })
}

/** Takes some seconds, so it is planted once and copied for each file of journeys. */
const DEMONSTRATION: Planting = {
  name: 'demonstration',
  async plant(address) {
    const db = openDatabase({ ...address, max: PLANTING_CONNECTIONS })
    const network = networkOn(db, () => MORNING)
    await plantNetwork(atDemoOpening(network), { adminPassword: ADMIN.password })
    await plantDemo(network)
    await db.close()
  },
}

/** The real server with both built faces over a demonstration library of its own, on a clock that runs from MORNING. */
export async function openLibrary(): Promise<Library> {
  const { database, drop } = await createTestDatabase({ kind: DEMONSTRATION })
  const startedAt = performance.now()
  const network = networkOn(database, () => Math.floor(MORNING + performance.now() - startedAt))
  const build = () => buildApp(network)
  let app = await build()
  const url = await app.fastify.listen({ host: '127.0.0.1', port: 0 })
  const port = Number(new URL(url).port)
  const unplug = async () => {
    app.fastify.server.closeAllConnections()
    await app.fastify.close()
  }
  return {
    url,
    network,
    unplug,
    async plugIn() {
      app = await build()
      await app.fastify.listen({ host: '127.0.0.1', port })
    },
    async close() {
      await unplug()
      await drop()
    },
  }
}
