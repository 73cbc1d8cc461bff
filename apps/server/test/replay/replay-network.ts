import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type VirtualClock, virtualClock } from '@wenyuan/testkit'
import { type OpenNetwork, openNetwork } from '../../src/index.ts'
import type { MasterKey } from '../../src/platform/index.ts'
import { type ReplayOptions, type ReplayReport, replayLog } from '../../src/replay/index.ts'

export type ReplayNetwork = {
  readonly network: OpenNetwork
  readonly clock: VirtualClock
  readonly headFile: string
  replay(options: Pick<ReplayOptions, 'file' | 'month' | 'seed' | 'limit' | 'model'>): Promise<ReplayReport>
  close(): Promise<void>
}

/** A network on an empty database of its own, for one replay. */
export async function openReplayNetwork(): Promise<ReplayNetwork> {
  const { database, drop } = await createTestDatabase()
  const clock = virtualClock(0)
  const masterKey = randomBytes(32) as unknown as MasterKey
  const network = openNetwork({ db: database, clock, zone: zoneOf('Asia/Shanghai'), masterKey })
  const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-replay-test-'))
  const headFile = path.join(folder, 'heads.jsonl')
  return {
    ...{ network, clock, headFile },
    async replay(options) {
      const result = await replayLog(network, { ...options, headFile, setClock: clock.set })
      if (result.kind !== 'replayed') throw new Error(`the replay was refused: ${JSON.stringify(result)}`)
      return result
    },
    async close() {
      await drop()
      rmSync(folder, { recursive: true })
    },
  }
}
