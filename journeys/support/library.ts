import { randomBytes } from 'node:crypto'
import { zoneOf } from '@wenyuan/domain/kernel'
import { buildApp, type OpenNetwork, openNetwork, plantNetwork } from '@wenyuan/server'
import { atDemoOpening, plantDemo } from '@wenyuan/server/demo'
import type { MasterKey } from '@wenyuan/server/platform'
import { createTestDatabase } from '@wenyuan/testkit'

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

/** The real server with both built faces over a demonstration library of its own, on a clock that runs from MORNING. */
export async function openLibrary(): Promise<Library> {
  const { database, drop } = await createTestDatabase()
  const startedAt = performance.now()
  const clock = { now: () => Math.floor(MORNING + performance.now() - startedAt) }
  const masterKey = randomBytes(32) as unknown as MasterKey
  const network = openNetwork({ db: database, clock, zone: zoneOf('Asia/Shanghai'), masterKey })
  await plantNetwork(atDemoOpening(network), { adminPassword: ADMIN.password })
  await plantDemo(network)
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
