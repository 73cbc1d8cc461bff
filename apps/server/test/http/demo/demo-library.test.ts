import { devNull } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInvariants } from '../../../src/audit/index.ts'
import { plantDemo } from '../../../src/demo/index.ts'
import { openTestApp, type TestApp } from '../test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
  await plantDemo(app.network)
})
afterAll(() => app.close())

async function one<T extends Record<string, unknown>>(sql: string): Promise<T> {
  const { rows } = await app.network.db.query<T>(null, sql)
  return rows[0] as T
}

test('the demonstration library has its branches, books, readers and staff', async () => {
  expect(
    await one(`SELECT (SELECT count(*)::int FROM branch) AS branches, (SELECT count(*)::int FROM title) AS titles,
    (SELECT count(*)::int FROM patron) AS patrons, (SELECT count(*)::int FROM item) AS items`),
  ).toEqual({
    branches: 3,
    titles: 320,
    patrons: 50,
    items: 896,
  })
  const desk = await app.signIn('desk', 'desk-demo-2468')
  const reader = await app.ask('POST', '/session/reader', { token: null, body: { card: 'R0001', pin: '246810' } })
  expect(reader.status).toBe(200)
  const lent = await app.ask('POST', '/loans', { token: desk, body: { patron: 'R0001', item: 'WY000896' } })
  expect(lent.status).toBe(201)
})

test('something has happened in it: loans, some of them overdue, charges, and holds in every state', async () => {
  const counts = await one<Record<string, number>>(`SELECT
    (SELECT count(*)::int FROM loan) AS loans,
    (SELECT count(*)::int FROM loan WHERE closed_at IS NULL) AS open,
    (SELECT count(*)::int FROM loan WHERE closed_at IS NULL AND due_at < '2026-09-01T10:00:00+08:00') AS overdue,
    (SELECT count(*)::int FROM loan WHERE renewals > 0) AS renewed,
    (SELECT count(*)::int FROM account_line WHERE kind = 'charge') AS charges,
    (SELECT count(*)::int FROM hold WHERE status = 'waiting') AS waiting,
    (SELECT count(*)::int FROM hold WHERE status = 'ready') AS ready,
    (SELECT count(*)::int FROM hold WHERE status = 'in_transit') AS transit`)
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([])
})

test('all of it is true: the invariants hold, every charge is what the rules give', async () => {
  expect((await checkInvariants(app.network, { headFile: devNull })).breaches).toEqual([])
})
