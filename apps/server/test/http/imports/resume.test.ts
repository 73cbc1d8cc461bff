import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type TestDatabase, virtualClock } from '@wenyuan/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_OPTIONS } from '../../../src/imports/import-options.ts'
import { findImport } from '../../../src/imports/import-store.ts'
import { createImportRunner, openSpoolFolder, resumeImports } from '../../../src/imports/index.ts'
import { spoolUpload } from '../../../src/imports/spool-upload.ts'
import { startImport } from '../../../src/imports/start-import.ts'
import { type OpenNetwork, openNetwork, plantNetwork } from '../../../src/index.ts'
import type { MasterKey } from '../../../src/platform/index.ts'
import { START_AT } from '../test-app.ts'
import type { ChildOrder } from './run-import-child.ts'

const ROWS = 4000
const ADMIN = { kind: 'system', name: 'test' } as const
/** Every tenth row is bad, every second has a copy. */
const file = [
  'title,barcode',
  ...Array.from({ length: ROWS }, (_, n) => (n % 10 === 9 ? ',' : `title ${n},${n % 2 ? `C-${n}` : ''}`)),
]
const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-import-test-'))
const masterKey = randomBytes(32)
let test_: TestDatabase
let network: OpenNetwork

beforeAll(async () => {
  test_ = await createTestDatabase()
  const clock = virtualClock(START_AT)
  network = openNetwork({
    db: test_.database,
    clock,
    zone: zoneOf('Asia/Shanghai'),
    masterKey: masterKey as unknown as MasterKey,
  })
  await plantNetwork(network, { adminPassword: 'admin-of-a-test' })
})
afterAll(async () => {
  await test_.drop()
  rmSync(folder, { recursive: true })
})

async function order(): Promise<{ id: string; kind: string }> {
  const spool = openSpoolFolder(folder)
  const upload = spool.newUpload()
  const { digest } = await spoolUpload(Readable.from([Buffer.from(file.join('\n'))]), upload)
  spool.keep(upload, digest)
  const mapping = { title: 'title', barcode: 'barcode' }
  const result = await network.db.transaction((tx) =>
    startImport(tx, network, ADMIN, { fileName: 'x.csv', digest, asked: {}, mapping, options: DEFAULT_OPTIONS }),
  )
  if (result.kind !== 'started' && result.kind !== 'resumed') throw new Error(result.kind)
  return { id: result.job.id, kind: result.kind }
}

async function runAndKill(id: string, afterBatches: number): Promise<void> {
  const spooled = openSpoolFolder(folder).find((await findImport(network.db, id))?.file_digest ?? Buffer.alloc(0))
  const child = fork(path.join(import.meta.dirname, 'run-import-child.ts'))
  const order: ChildOrder = { address: test_.address, id, file: spooled ?? '', masterKey: masterKey.toString('base64') }
  let batches = 0
  child.on('message', (message) => {
    if (message === 'ready') child.send(order)
    else if (++batches === afterBatches) child.kill('SIGKILL')
  })
  await once(child, 'exit')
}

test('an import that is killed twice in the middle goes on at the next start, and every row is taken once', async () => {
  const { id } = await order()
  await runAndKill(id, 1)
  await runAndKill(id, 2)
  const killed = await findImport(network.db, id)
  expect(killed?.state).toBe('running')
  expect(killed?.rows_done).toBeGreaterThanOrEqual(1500)
  expect(killed?.rows_done).toBeLessThan(ROWS)

  // The same file once more is the same import.
  expect(await order()).toEqual({ id, kind: 'resumed' })

  const spool = openSpoolFolder(folder)
  const errors: unknown[] = []
  const runner = createImportRunner(network, { spool, onError: (error) => errors.push(error) })
  await resumeImports(network, spool, runner)
  await runner.idle()
  expect(errors).toEqual([])
  expect(await findImport(network.db, id)).toMatchObject({
    state: 'done',
    rows_done: ROWS,
    rows_total: ROWS,
    titles_new: 3600,
    items_new: 1600,
    rows_bad: 400,
  })
  const { rows } = await network.db.query(
    null,
    `SELECT (SELECT count(*)::int FROM title) AS titles, (SELECT count(*)::int FROM item) AS items,
       (SELECT count(*)::int FROM import_bad_row) AS bad, (SELECT count(*)::int FROM event WHERE kind = 'title.created') AS events`,
  )
  expect(rows).toEqual([{ titles: 3600, items: 1600, bad: 400, events: 3600 }])
  // Nothing is left in the spool.
  expect(spool.find(Buffer.from((await findImport(network.db, id))?.file_digest ?? ''))).toBeNull()
})
