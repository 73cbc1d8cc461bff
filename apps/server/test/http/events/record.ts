import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Instant, zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type TestDatabase, virtualClock } from '@wenyuan/testkit'
import { appendEvents, createRecorder, type EventDraft } from '../../../src/events/index.ts'
import { createDirectoryCache, createPersonKeys, type Network } from '../../../src/network/index.ts'
import type { Tx } from '../../../src/platform/index.ts'

const START: Instant = Date.UTC(2026, 8, 1, 2)
/** For fifty acts under way at once, with a sealer beside them. */
const CONNECTIONS = 60
const SYSTEM = { kind: 'system', name: 'test' } as const

/** An empty record on a database of its own, with its head file. */
export type TestRecord = {
  readonly network: Network
  readonly headFile: string
  /** Appends one event in a transaction of its own. */
  append(draft?: Partial<EventDraft>): Promise<void>
  appendIn(tx: Tx, draft?: Partial<EventDraft>): Promise<void>
  /** As someone would who owns the database: the triggers that guard the record are off. */
  tamper(sql: string): Promise<void>
  drop(): Promise<void>
}

export async function createTestRecord(): Promise<TestRecord> {
  const made: TestDatabase = await createTestDatabase({ max: CONNECTIONS })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-record-'))
  const network: Network = {
    db: made.database,
    clock: virtualClock(START),
    zone: zoneOf('Asia/Shanghai'),
    recorder: createRecorder(randomBytes(32)),
    directory: createDirectoryCache(),
    personKeys: createPersonKeys(randomBytes(32)),
  }
  const appendIn = (tx: Tx, draft: Partial<EventDraft> = {}) =>
    appendEvents(tx, network.recorder, network.clock.now(), [
      { kind: 'setting.changed', actor: SYSTEM, subject: 'setting:x', data: {}, ...draft },
    ])
  return {
    network,
    headFile: path.join(folder, 'record-head.jsonl'),
    appendIn,
    append: (draft) => network.db.transaction((tx) => appendIn(tx, draft)),
    tamper: (sql) =>
      network.db.script(`ALTER TABLE event DISABLE TRIGGER USER; ALTER TABLE event_seal DISABLE TRIGGER USER; ${sql};
        ALTER TABLE event ENABLE TRIGGER USER; ALTER TABLE event_seal ENABLE TRIGGER USER`),
    async drop() {
      await made.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
