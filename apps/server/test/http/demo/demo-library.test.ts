import { devNull } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInvariants } from '../../../src/audit/index.ts'
import { settleDemo } from '../../../src/demo/index.ts'
import { openTestApp, START_AT, type TestApp } from '../test-app.ts'

let app: TestApp
let planted = 0
beforeAll(async () => {
  app = await openTestApp({ demo: true })
  await settleDemo(app.network, { wanted: true, onPlanting: () => (planted += 1) })
})
afterAll(() => app.close())

async function one<T extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await app.network.db.query<T>(null, sql, values)
  return rows[0] as T
}

const head = () => app.signIn('head', 'head-demo-2468')

test('the demonstration library has its branches, books, readers and staff', async () => {
  expect(
    await one(`SELECT (SELECT count(*)::int FROM branch) AS branches, (SELECT count(*)::int FROM title WHERE format = 'book') AS titles,
    (SELECT count(*)::int FROM patron) AS patrons, (SELECT count(*)::int FROM item WHERE barcode LIKE 'WY%') AS items`),
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

test('something has happened in it: loans, some of them overdue, charges, payments, and holds in every state', async () => {
  const counts = await one<Record<string, number>>(
    `SELECT
    (SELECT count(*)::int FROM loan) AS loans,
    (SELECT count(*)::int FROM loan WHERE closed_at IS NULL) AS open,
    (SELECT count(*)::int FROM loan WHERE closed_at IS NULL AND due_at < $1) AS overdue,
    (SELECT count(*)::int FROM loan WHERE closed_at IS NULL AND due_at BETWEEN $1 AND $1 + interval '3 days') AS due_soon,
    (SELECT count(*)::int FROM loan WHERE renewals > 0) AS renewed,
    (SELECT count(*)::int FROM account_line WHERE kind = 'charge') AS charges,
    (SELECT count(*)::int FROM account_line WHERE kind = 'payment') AS payments,
    (SELECT count(*)::int FROM hold WHERE status = 'waiting') AS waiting,
    (SELECT count(*)::int FROM hold WHERE status = 'ready') AS ready,
    (SELECT count(*)::int FROM hold WHERE status = 'in_transit') AS transit,
    (SELECT count(*)::int FROM hold WHERE status = 'fulfilled') AS fulfilled,
    (SELECT count(*)::int FROM hold WHERE status = 'expired') AS expired,
    (SELECT count(*)::int FROM refusal) AS refusals,
    (SELECT count(*)::int FROM notice) AS notices,
    (SELECT count(*)::int FROM waiver WHERE state = 'requested') AS waivers,
    (SELECT count(*)::int FROM patron_block) AS blocks`,
    [new Date(START_AT).toISOString()],
  )
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([])
})

test('there is something to fetch from the shelves, and someone who owes more than may be owed', async () => {
  const pulls = await app.ask('GET', '/holds/pulls', { query: { branch: 'main' }, token: await head() })
  expect(pulls.body.items.length).toBeGreaterThan(0)
  const checkout = { act: 'checkout', patron: 'R0035', item: 'WY000895', branch: 'main' }
  const { body } = await app.ask('POST', '/decisions', { body: checkout, token: await head() })
  expect(body.findings).toMatchObject([{ code: 'DEBT_LIMIT' }])
})

test('the rules have lines of every kind, and nothing to be warned of but long closures; a draft waits to be looked at', async () => {
  const { body } = await app.ask('GET', '/policy/table', { token: await head() })
  const codes = new Set(body.warnings.map((warning: { code: string }) => warning.code))
  expect([body.rows.length, [...codes]]).toEqual([10, ['DUE_IN_CLOSURE']])
  const drafts = (await app.ask('GET', '/policy/drafts', { token: await head() })).body.items
  expect(drafts).toMatchObject([{ status: 'draft' }])
  const table = await app.ask('GET', '/policy/table', { query: { draft: drafts[0].id }, token: await head() })
  expect(table.body.rows[0].cells.loanPeriod).toMatchObject({ changed: true })
})

test('the figures of the last weeks tell something for most days and hours', async () => {
  const { body } = await app.ask('GET', '/reports/overview', { query: { month: '2026-08' }, token: await head() })
  expect(body.days.filter((day: { checkouts: number }) => day.checkouts > 0).length).toBeGreaterThan(25)
  expect(body.monthTotals.refused).toBeLessThan(body.monthTotals.checkouts / 4)
})

test('all of it is true: the invariants hold, every charge is what the rules give', async () => {
  expect((await checkInvariants(app.network, { headFile: devNull })).breaches).toEqual([])
})

test('it is planted once, however often the program starts', async () => {
  await settleDemo(app.network, { wanted: true, onPlanting: () => (planted += 1) })
  expect(planted).toBe(1)
})
