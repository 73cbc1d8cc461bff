import {
  type Database,
  isDatabaseAway,
  isDatabaseBusy,
  openDatabase,
  TRANSACTION_RETRIES,
  type Tx,
  timestamptz,
} from '@wenyuan/server/platform'
import { createTestDatabase, type TestDatabase } from '@wenyuan/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let made: TestDatabase
let database: Database
beforeAll(async () => {
  made = await createTestDatabase({ kind: 'empty' })
  database = made.database
  await database.script(
    'CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL); INSERT INTO counter VALUES (1, 0), (2, 0)',
  )
})
afterAll(() => made.drop())

const add = (tx: Tx, id: number) => tx.query('add', 'UPDATE counter SET value = value + 1 WHERE id = $1', [id])

async function countOf(id: number): Promise<number | undefined> {
  const { rows } = await database.query<{ value: number }>(null, 'SELECT value FROM counter WHERE id = $1', [id])
  return rows[0]?.value
}

describe('values', () => {
  test.each([
    ["'2026-03-01'::date", '2026-03-01'],
    ["'9007199254740993'::int8", '9007199254740993'],
    ["'12.340'::numeric", '12.340'],
    ["'2026-03-01 08:00:00.123456+08'::timestamptz", Date.UTC(2026, 2, 1, 0, 0, 0, 123)],
    ["'1969-12-31 23:59:59.5+00'::timestamptz", -500],
    ["'infinity'::timestamptz", Number.POSITIVE_INFINITY],
    ["array['2026-03-01'::date, null]", ['2026-03-01', null]],
    ["array['2026-03-01 00:00+00'::timestamptz]", [Date.UTC(2026, 2, 1)]],
    ["array['9007199254740993'::int8]", ['9007199254740993']],
    ["array['1.10'::numeric]", ['1.10']],
    ['null::date', null],
  ])('%s is read as %j', async (sql, value) => {
    const { rows } = await database.query(null, `SELECT ${sql} AS value`)
    expect(rows).toEqual([{ value }])
  })

  test('an instant goes in and comes out the same', async () => {
    const at = Date.UTC(2026, 8, 1, 2, 0, 0, 7)
    const { rows } = await database.query('instant', 'SELECT $1::timestamptz AS at', [timestamptz(at)])
    expect(rows).toEqual([{ at }])
  })
})

describe('a transaction', () => {
  test('keeps nothing of work that throws', async () => {
    const before = await countOf(1)
    const work = database.transaction(async (tx) => {
      await add(tx, 1)
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await countOf(1)).toBe(before)
  })

  test('whose failed statement was swallowed does not pass for committed', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query(null, 'SELECT 1 / 0').catch(() => undefined)
    })
    await expect(work).rejects.toThrow('nothing was committed')
  })

  test('can not be used once it is over', async () => {
    const escaped = await database.transaction(async (tx) => ({ tx }))
    await expect(escaped.tx.query(null, 'SELECT 1')).rejects.toThrow('over')
  })

  test('that loses a deadlock is done again', async () => {
    const before = (await countOf(1)) ?? 0
    let attempts = 0
    const bothHold = Promise.withResolvers<void>()
    const holding = new Set<number>()
    const work = (first: number, second: number) =>
      database.transaction(async (tx) => {
        attempts += 1
        await add(tx, first)
        if (holding.add(first).size === 2) bothHold.resolve()
        await bothHold.promise
        await add(tx, second)
      })
    await Promise.all([work(1, 2), work(2, 1)])
    expect(attempts).toBe(3)
    expect(await countOf(1)).toBe(before + 2)
  })

  test('that never succeeds is given up after the named number of retries', async () => {
    let attempts = 0
    const work = database.transaction(async (tx) => {
      attempts += 1
      await tx.query(null, `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$`)
    })
    await expect(work).rejects.toMatchObject({ code: '40001' })
    expect(attempts).toBe(TRANSACTION_RETRIES + 1)
  })

  test('whose connection is ended fails as away, and the next one works', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query(null, 'SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
      await tx.query(null, 'SELECT 1')
    })
    expect(isDatabaseAway(await work.catch((error: unknown) => error))).toBe(true)
    await expect(database.transaction((tx) => add(tx, 1))).resolves.toMatchObject({ rowCount: 1 })
  })
})

test('a statement that waits too long for a lock fails as busy', async () => {
  const impatient = openDatabase({ ...made.address, max: 1, lockTimeoutMs: 50 })
  const outcome = await database.transaction(async (tx) => {
    await add(tx, 1)
    return impatient.transaction((other) => add(other, 1)).catch((error: unknown) => error)
  })
  await impatient.close()
  expect(isDatabaseBusy(outcome)).toBe(true)
  expect(isDatabaseAway(outcome)).toBe(false)
})

test.each([{ socketDir: '/nowhere', user: 'x', database: 'x' }, { connectionString: 'postgres://x@127.0.0.1:1/x' }])(
  'a database that is not there (%j) is away',
  async (address) => {
    const nowhere = openDatabase(address)
    expect(isDatabaseAway(await nowhere.query(null, 'SELECT 1').catch((error: unknown) => error))).toBe(true)
    await nowhere.close()
  },
)

test('tables are found in the schema that the database was opened with', async () => {
  await database.script('CREATE SCHEMA east; CREATE TABLE east.counter (id int); INSERT INTO east.counter VALUES (7)')
  const east = openDatabase({ ...made.address, schema: 'east' })
  expect((await east.query(null, 'SELECT * FROM counter')).rows).toEqual([{ id: 7 }])
  await east.close()
  expect(() => openDatabase({ ...made.address, schema: 'a"; DROP' })).toThrow('not a schema name')
})
