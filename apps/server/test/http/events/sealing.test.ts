import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSealer, SEAL_EVERY_MS, verifyEvents } from '../../../src/events/index.ts'
import type { Tx } from '../../../src/platform/index.ts'
import { runTasks } from '../../../src/worker/index.ts'
import { createTestRecord, type TestRecord } from './record.ts'

let record: TestRecord
beforeEach(async () => {
  record = await createTestRecord()
})
afterEach(() => record.drop())

const verify = () => verifyEvents(record.network, record.headFile)
const sealer = () => createSealer(record.network, record.headFile)

/** A transaction that is held open until it is told to end. */
function hold(work: (tx: Tx) => Promise<void>): {
  ready: Promise<void>
  end(how?: 'commit' | 'roll-back'): Promise<void>
} {
  const worked = Promise.withResolvers<void>()
  const ending = Promise.withResolvers<void>()
  const over = record.network.db.transaction(async (tx) => {
    await work(tx)
    worked.resolve()
    await ending.promise
  })
  over.catch(() => undefined)
  return {
    ready: Promise.race([worked.promise, over]),
    async end(how = 'commit') {
      if (how === 'commit') ending.resolve()
      else ending.reject(new Error('rolled back'))
      await over.catch(() => undefined)
    },
  }
}

async function chain(): Promise<string[]> {
  const { rows } = await record.network.db.query<{ subject: string }>(
    null,
    'SELECT e.subject FROM event_seal s JOIN event e ON e.id = s.event_id ORDER BY s.seq',
  )
  return rows.map(({ subject }) => subject.replace('setting:', ''))
}

async function settledId(): Promise<number> {
  const { rows } = await record.network.db.query<{ id: string }>(null, 'SELECT settled_id AS id FROM event_head')
  return Number(rows[0]?.id)
}

test('fifty acts that commit out of order while the sealer runs make one chain', async () => {
  const errors: unknown[] = []
  const working = sealer()
  const task = { name: 'seal-events', everyMs: SEAL_EVERY_MS / 100, run: () => working.pass() }
  const running = runTasks([task], (_name, error) => errors.push(error))
  const other = sealer()
  const acts = Array.from({ length: 50 }, (_, n) => hold((tx) => record.appendIn(tx, { subject: `setting:${n}` })))
  await Promise.all(acts.map((act) => act.ready))
  // 17 has no divisor in common with 50, so every act has its turn; each seventh leaves a hole.
  for (let n = 0; n < 50; n += 1) {
    const turn = (n * 17) % 50
    await acts[turn]?.end(turn % 7 === 0 ? 'roll-back' : 'commit')
    if (n % 5 === 0) await other.pass()
  }
  await running.stop()
  await sealer().pass()
  expect(errors).toEqual([])
  expect(await verify()).toEqual({ ok: true, count: 42, sealedTo: 42, unsealed: 0 })
})

test('an act stands after the one it waited for, though it began before', async () => {
  const first = hold(async (tx) => {
    await tx.query(null, `INSERT INTO setting VALUES ('row', '1')`)
  })
  await first.ready
  await first.end()
  const lock = (tx: Tx) => tx.query(null, `SELECT FROM setting WHERE key = 'row' FOR UPDATE`)
  const long = hold(async (tx) => {
    await record.appendIn(tx, { subject: 'setting:unrelated' })
  })
  await long.ready
  const earlier = hold(async (tx) => {
    await lock(tx)
    await record.appendIn(tx, { subject: 'setting:cause' })
  })
  await earlier.ready
  const later = hold(async (tx) => {
    // Has its transaction id before the other ends.
    await tx.query(null, `INSERT INTO setting VALUES ('own', '1')`)
    await lock(tx)
    await record.appendIn(tx, { subject: 'setting:effect' })
  })
  await earlier.end()
  await later.ready
  await later.end()
  await sealer().pass()
  expect(await chain()).toEqual(['cause', 'effect'])
  await long.end()
  await sealer().pass()
  expect(await chain()).toEqual(['cause', 'effect', 'unrelated'])
  expect(await verify()).toMatchObject({ ok: true, sealedTo: 3 })
})

/** Transactions are numbered for all databases of the server: what other tests have open there is waited for as well. */
async function passUntilSettled(passing: ReturnType<typeof sealer>, id: number): Promise<void> {
  await expect.poll(async () => (await passing.pass()) && settledId(), { timeout: 60_000 }).toBe(id)
}

test('an event below sealed ones is not passed over, however long its act takes', async () => {
  const slow = hold((tx) => record.appendIn(tx, { subject: 'setting:slow' }))
  await slow.ready
  await record.append({ subject: 'setting:quick' })
  const passing = sealer()
  for (let n = 0; n < 5; n += 1) await passing.pass()
  expect(await settledId()).toBe(0)
  expect(await verify()).toMatchObject({ ok: true, sealedTo: 1, unsealed: 0 })
  await slow.end()
  await passUntilSettled(passing, 2)
  expect(await chain()).toEqual(['quick', 'slow'])
})

test('a hole is settled once every act of its time has ended', async () => {
  const gone = hold((tx) => record.appendIn(tx))
  await gone.ready
  await gone.end('roll-back')
  await record.append()
  const passing = sealer()
  await passUntilSettled(passing, 2)
  expect(await verify()).toEqual({ ok: true, count: 1, sealedTo: 1, unsealed: 0 })
})

test('while one sealer works the other finds nothing to do', async () => {
  await record.append()
  const busy = hold(async (tx) => {
    await tx.query(null, 'SELECT FROM event_head FOR UPDATE')
  })
  await busy.ready
  expect(await sealer().pass()).toEqual({ kind: 'busy', sealed: 0 })
  expect(await verify()).toEqual({ ok: true, count: 1, sealedTo: 0, unsealed: 1 })
  await busy.end()
  expect(await sealer().pass()).toEqual({ kind: 'sealed', sealed: 1 })
})

test('two sealers at once make one chain', async () => {
  for (let n = 0; n < 20; n += 1) await record.append()
  const [one, two] = [sealer(), sealer()]
  for (let n = 0; n < 5; n += 1) {
    await Promise.all([one.pass(), two.pass(), record.append()])
  }
  await one.pass()
  expect(await verify()).toEqual({ ok: true, count: 25, sealedTo: 25, unsealed: 0 })
})

test('a sealer that was stopped is followed by another where it left off', async () => {
  await record.append()
  await sealer().pass()
  await record.append()
  await record.append()
  expect(await verify()).toEqual({ ok: true, count: 3, sealedTo: 1, unsealed: 2 })
  expect(await sealer().pass()).toEqual({ kind: 'sealed', sealed: 2 })
  expect(await verify()).toEqual({ ok: true, count: 3, sealedTo: 3, unsealed: 0 })
})

test('the head is noted outside the database, and only when it has moved', async () => {
  await record.append()
  const passing = sealer()
  await passing.pass()
  await passing.pass()
  await sealer().pass()
  const lines = readFileSync(record.headFile, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { count: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), at: '2026-09-01T02:00:00.000Z' },
  ])
})
