import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'

let it: Desk
let loan: string
const item = () => it.library.titles[0]?.barcodes[0] ?? ''

beforeAll(async () => {
  it = await openDesk()
  loan = (await it.post('/loans', { item: item(), patron: 'P1' })).body.id
})
afterAll(() => it.close())

const look = async () => (await it.post('/audit/runs', {})).body
const audit = async () => (await it.get('/audit')).body
const sql = (text: string) => it.network.db.script(text)
const openTasks = async () =>
  (
    await it.network.db.query<{ subject: string; duty: string }>(
      null,
      `SELECT subject, duty FROM task WHERE kind = 'audit-breach' AND state = 'open' ORDER BY subject`,
    )
  ).rows

test('a library at work has no breach, and a pass looks at all of a small one', async () => {
  expect(await look()).toMatchObject({ state: 'done', loans: 1, complete: true, found: 0, breaches: 0 })
  expect(await audit()).toMatchObject({ openBreaches: 0, breaches: [] })
})

test('a row that was changed by hand is found, told once as a task and in the metrics, and closes when it is mended', async () => {
  await sql(`UPDATE loan SET due_on = due_on + 10 WHERE id = ${loan}`)
  expect(await look()).toMatchObject({ found: 1, breaches: 1 })
  expect(await look()).toMatchObject({ found: 0, breaches: 1 })
  const { breaches } = await audit()
  expect(breaches).toMatchObject([{ code: 'LOAN_STATE', truth: 9, subject: `loan:${loan}`, closedAt: null }])
  expect(breaches[0].facts.stored.dueOn).not.toBe(breaches[0].facts.recorded.dueOn)
  expect(breaches[0].task).not.toBeNull()
  expect(await openTasks()).toEqual([{ subject: `loan:${loan}`, duty: 'task.decide' }])
  expect((await it.get('/metrics')).text).toMatch(/^wenyuan_audit_breaches\{code="LOAN_STATE"\} 1$/m)

  await sql(`UPDATE loan SET due_on = due_on - 10 WHERE id = ${loan}`)
  expect(await look()).toMatchObject({ closed: 1, breaches: 0 })
  expect(await openTasks()).toEqual([])
  expect((await it.get('/metrics')).text).toMatch(/^wenyuan_audit_breaches\{code="LOAN_STATE"\} 0$/m)
})

test('each truth that a row can break is looked for', async () => {
  const breaks: [string, string, string][] = [
    [
      'ITEM_STATUS_LOAN',
      `UPDATE item_state SET status = 'available' WHERE status = 'on_loan'`,
      `UPDATE item_state SET status = 'on_loan' WHERE item_id = (SELECT item_id FROM loan WHERE id = ${loan})`,
    ],
    [
      'LOAN_LINES',
      `UPDATE loan SET charge_fen = 100 WHERE id = ${loan}`,
      `UPDATE loan SET charge_fen = NULL WHERE id = ${loan}`,
    ],
    [
      'CHARGE',
      `UPDATE loan SET charge_fen = 100 WHERE id = ${loan}`,
      `UPDATE loan SET charge_fen = NULL WHERE id = ${loan}`,
    ],
    [
      'RECORD',
      `ALTER TABLE event DISABLE TRIGGER USER; UPDATE event SET kind = 'loan.renewed' WHERE kind = 'network.created'; ALTER TABLE event ENABLE TRIGGER USER`,
      `ALTER TABLE event DISABLE TRIGGER USER; UPDATE event SET kind = 'network.created' WHERE kind = 'loan.renewed'; ALTER TABLE event ENABLE TRIGGER USER`,
    ],
  ]
  for (const [code, broken, mended] of breaks) {
    await sql(broken)
    await look()
    expect([code, (await audit()).breaches.map((breach: { code: string }) => breach.code)]).toEqual([
      code,
      expect.arrayContaining([code]),
    ])
    await sql(mended)
    await look()
    expect([code, (await audit()).openBreaches]).toEqual([code, 0])
  }
})

test('whoever may read the record may look; a reader and the desk may not', async () => {
  const [auditor, desk, reader] = [await it.hire('auditor'), await it.hire('desk'), await it.reader(1)]
  expect((await it.post('/audit/runs', {}, { token: auditor })).status).toBe(200)
  for (const token of [desk, reader]) {
    expect((await it.get('/audit', { token })).status).toBe(403)
    expect((await it.post('/audit/runs', {}, { token })).status).toBe(403)
  }
  expect((await it.post('/audit/runs', { whole: 'yes' })).status).toBe(400)
  expect((await it.post('/audit/runs', { whole: true })).body.complete).toBe(true)
})

test('the same key looks once', async () => {
  const headers = { 'idempotency-key': 'audit-1' }
  const first = await it.post('/audit/runs', {}, { headers })
  expect((await it.post('/audit/runs', {}, { headers })).body).toEqual(first.body)
})
