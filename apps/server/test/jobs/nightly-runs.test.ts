import { randomBytes } from 'node:crypto'
import { type Instant, zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type VirtualClock, virtualClock } from '@wenyuan/testkit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ActContext, createActContext } from '../../src/circulation/index.ts'
import { openNetwork, plantNetwork } from '../../src/index.ts'
import { type JobWork, runNightly, workOnJobs } from '../../src/nightly/index.ts'
import type { MasterKey } from '../../src/platform/index.ts'

const START_AT = Date.parse('2026-09-01T01:00:00+08:00') as Instant
const HOUR_MS = 3_600_000

let acts: ActContext
let clock: VirtualClock
let close: () => Promise<void>
let open: () => JobWork
const opened: JobWork[] = []
const troubles: string[] = []

beforeAll(async () => {
  const { database, address, drop } = await createTestDatabase()
  clock = virtualClock(START_AT)
  const masterKey = randomBytes(32) as unknown as MasterKey
  const network = openNetwork({ db: database, clock, zone: zoneOf('Asia/Shanghai'), masterKey })
  await plantNetwork(network, { adminPassword: 'admin-of-a-test' })
  acts = createActContext(network)
  open = () => {
    const work = workOnJobs(acts, { address, onError: (words) => troubles.push(words) })
    opened.push(work)
    return work
  }
  close = drop
})
afterEach(async () => {
  for (const work of opened.splice(0)) await work.stop()
})
afterAll(() => close())

type Run = { id: string; state: string; planned_on: string | null; steps_done: number; steps: number }

async function runs(): Promise<Run[]> {
  const { rows } = await acts.network.db.query<Run>(
    null,
    `SELECT id, state, planned_on, cardinality(steps) AS steps,
       (SELECT count(*)::int FROM job_step s WHERE s.run_id = r.id AND s.state = 'done') AS steps_done
     FROM job_run r ORDER BY id`,
  )
  return rows
}

/** Passes until the run has ended; the queue works on it meanwhile. */
async function ended(work: JobWork, id: string): Promise<Run | undefined> {
  for (;;) {
    await work.pass()
    const run = (await runs()).find((one) => one.id === id)
    if (run === undefined || run.state === 'done' || run.state === 'failed') return run
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('before its time no night is planned, after it one, however many servers plan it', async () => {
  const servers = [open(), open(), open()]
  await Promise.all(servers.map((work) => work.pass()))
  expect(await runs()).toEqual([])

  clock.set((START_AT + HOUR_MS) as Instant)
  await Promise.all(servers.map((work) => work.pass()))
  const [night, ...others] = await runs()
  expect(others).toEqual([])
  expect(night?.planned_on).toBe('2026-09-01')
  const done = await ended(servers[0] as JobWork, night?.id ?? '')
  expect(done?.state).toBe('done')
  expect(done?.steps_done).toBeGreaterThan(0)
  expect(troubles).toEqual([])
})

test('a night that no server saw is made up for at the next start, once', async () => {
  clock.set((START_AT + 30 * HOUR_MS) as Instant)
  const work = open()
  await work.pass()
  await work.pass()
  expect((await runs()).filter(({ planned_on }) => planned_on === '2026-09-02')).toHaveLength(1)
})

test('a run whose program has died goes on elsewhere, without the steps that were done', async () => {
  const { db } = acts.network
  await runNightly(acts, { steps: ['holds-expire', 'remind-holds'] })
  const run = (await runs()).at(-1)
  const begun = `SELECT string_agg(step || started_at, ' ' ORDER BY step) AS begun FROM job_step WHERE run_id = $1 AND step = 'holds-expire'`
  const before = await db.query(null, begun, [run?.id])
  await db.query(null, `UPDATE job_run SET state = 'running', ended_at = NULL, alive_at = $2 WHERE id = $1`, [
    run?.id,
    new Date(clock.now()),
  ])
  await db.query(
    null,
    `UPDATE job_step SET state = 'running', ended_at = NULL WHERE run_id = $1 AND step = 'remind-holds'`,
    [run?.id],
  )
  const work = open()
  await work.pass()
  expect((await runs()).at(-1)?.state).toBe('running')

  clock.set((clock.now() + HOUR_MS) as Instant)
  expect((await ended(work, run?.id ?? ''))?.state).toBe('done')
  expect((await db.query(null, begun, [run?.id])).rows).toEqual(before.rows)
})

test('a step that fails does not keep the later ones from running, and the run says so', async () => {
  const { db } = acts.network
  await db.script('ALTER TABLE hold RENAME COLUMN shelf_until_at TO shelf_until_hidden')
  await expect(runNightly(acts, { steps: ['holds-expire', 'remind-holds'] })).rejects.toThrow('shelf_until_at')
  await db.script('ALTER TABLE hold RENAME COLUMN shelf_until_hidden TO shelf_until_at')
  const failed = (await runs()).at(-1)
  expect(failed).toMatchObject({ state: 'failed', steps_done: 1 })
})
