import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'
import type { TestAnswer } from '../test-app.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
  // The outage was on 1 September in the morning; it is entered on the 3rd at noon.
  await it.later(Date.parse('2026-09-03T12:00:00+08:00') - it.clock.now())
})
afterAll(() => it.close())

const barcode = (title: number, copy = 0) => it.library.titles[title]?.barcodes[copy] ?? ''
const enter = (...entries: object[]) => it.post('/back-entries', { entries })
const settle = (batch: TestAnswer, body: object, n = 1) =>
  it.post(`/back-entries/${batch.body.id}/conflicts/${n}/settlement`, body)
const entriesOf = async (id: string) => (await it.get(`/back-entries/${id}/entries`)).body.items

test('acts are done in the order of their times, as of their times, and both times are kept', async () => {
  const item = barcode(0)
  const batch = await enter(
    { act: 'renewal', item, at: '2026-09-02 09:00' },
    { act: 'checkout', patron: 'P1', item, at: '2026-09-01 10:30', reference: 'slip 1' },
  )
  expect(batch.status).toBe(201)
  const [lent, renewal] = await entriesOf(batch.body.id)
  expect(lent).toMatchObject({
    n: 1,
    row: 2,
    act: 'checkout',
    state: 'performed',
    due: '2026-10-01',
    reference: 'slip 1',
  })
  expect(lent).toMatchObject({ at: '2026-09-01T10:30:00+08:00', recordedAt: '2026-09-03T12:00:00+08:00' })
  // 2 September is before the window opens: the rules of that time refuse it, as they would have then.
  expect(renewal).toMatchObject({ n: 2, state: 'conflict' })
  expect(batch.body.conflicts).toMatchObject([{ n: 2, code: 'REFUSED', proposed: 'override' }])
  expect(batch.body.conflicts[0].reasons.map(({ code }: { code: string }) => code)).toEqual(['RENEWAL_TOO_SOON'])
  const { body: loan } = await it.get(`/loans/${lent.loan}`)
  expect(loan).toMatchObject({ checkedOutAt: '2026-09-01T10:30:00+08:00', due: '2026-10-01' })
  const { body: events } = await it.get('/events', { query: { subject: `loan:${lent.loan}`, kind: 'loan.created' } })
  expect(events.items[0]).toMatchObject({
    at: '2026-09-03T12:00:00+08:00',
    effectiveAt: '2026-09-01T10:30:00+08:00',
    terminal: 'back-entry',
  })
})

test('the same batch again, or the same act in another one, adds nothing', async () => {
  const entry = { act: 'checkout', patron: 'P2', item: barcode(1), at: '2026-09-01 11:00' }
  const first = await enter(entry)
  const state = await it.state()
  expect((await enter(entry)).body).toEqual(first.body)
  expect(await it.state()).toBe(state)
  const more = await enter(
    { ...entry, at: '2026-09-01T11:00:00+08:00', reference: 'copied' },
    { ...entry, item: 'NONE' },
  )
  expect(more.body).toMatchObject({ entries: 2, repeated: 1, openConflicts: 1 })
  expect((await entriesOf(more.body.id))[0]).toMatchObject({ state: 'repeated', before: first.body.id })
})

test('lent to another since: the earlier loan is entered as over, and charged as it was', async () => {
  const item = barcode(2)
  const lentAt = '2026-09-02T15:00:00+08:00'
  await it.post('/loans', { item, patron: 'P3' })
  await it.network.db.query(
    null,
    'UPDATE loan SET lent_at = $1 WHERE closed_at IS NULL AND item_id = (SELECT id FROM item WHERE barcode = $2)',
    [new Date(lentAt), item],
  )
  const batch = await enter({ act: 'checkout', patron: 'P4', item, at: '2026-09-01 10:40' })
  expect(batch.body.conflicts).toMatchObject([{ code: 'LENT_SINCE', proposed: 'lend-and-return' }])
  const settled = await settle(batch, { choice: 'lend-and-return' })
  expect(settled.body).toMatchObject({ performed: 1, openConflicts: 0 })
  expect(settled.body.conflicts[0].settlement).toMatchObject({ choice: 'lend-and-return' })
  const [entry] = await entriesOf(batch.body.id)
  expect((await it.get(`/loans/${entry.loan}`)).body).toMatchObject({ effectiveReturnAt: lentAt })
  const { body } = await it.get('/items', { query: { barcode: item } })
  expect(body.items[0]).toMatchObject({ status: 'on_loan' })
})

test('on loan to another then: the loan before ends at that time', async () => {
  const item = barcode(3)
  await enter({ act: 'checkout', patron: 'P5', item, at: '2026-09-01 10:00' })
  const batch = await enter({ act: 'checkout', patron: 'P6', item, at: '2026-09-01 16:00' })
  expect(batch.body.conflicts).toMatchObject([{ code: 'LENT_TO_OTHER', proposed: 'return-first' }])
  expect((await settle(batch, { choice: 'return-first' })).body).toMatchObject({ performed: 1 })
})

test('a return before the one that was scanned counts from then', async () => {
  const item = barcode(4)
  await enter({ act: 'checkout', patron: 'P7', item, at: '2026-09-01 10:00' })
  await it.post('/returns', { item })
  const batch = await enter({ act: 'return', item, at: '2026-09-02 17:00' })
  expect(batch.body.conflicts).toMatchObject([{ code: 'RETURNED_SINCE', proposed: 'earlier-return' }])
  const { body } = await settle(batch, { choice: 'earlier-return' })
  expect(body.performed).toBe(1)
  const [entry] = await entriesOf(batch.body.id)
  expect((await it.get(`/loans/${entry.loan}`)).body).toMatchObject({ effectiveReturnAt: '2026-09-02T17:00:00+08:00' })
})

test('the limit is that of the time: what came back since was still out, what was lent since was not', async () => {
  await it.setPolicy({ loanLimit: 1 })
  const [first, second] = [barcode(5), barcode(6)]
  await enter({ act: 'checkout', patron: 'P8', item: first, at: '2026-09-01 10:00' })
  await enter({ act: 'return', item: first, at: '2026-09-02 10:00' })
  const within = await enter({ act: 'checkout', patron: 'P8', item: second, at: '2026-09-01 12:00' })
  // The policy in force on 1 September had no such limit; from now on it has.
  expect(within.body.performed).toBe(1)
  await it.later(3_600_000)
  const now = '2026-09-03 12:30'
  const beyond = await enter({ act: 'checkout', patron: 'P8', item: barcode(7), at: now })
  expect(beyond.body.conflicts[0].reasons.map(({ code }: { code: string }) => code)).toContain('LOAN_LIMIT')
  await it.setPolicy({})
})

test('a hold stands before those that have been placed since', async () => {
  const title = it.library.titles[8]?.id
  await enter(
    { act: 'checkout', patron: 'P1', item: barcode(8, 0), at: '2026-09-01 10:00' },
    { act: 'checkout', patron: 'P2', item: barcode(8, 1), at: '2026-09-01 10:01' },
  )
  const later = await it.post('/holds', { patron: 'P3', title, pickup: 'main' })
  expect(later.body.position).toBe(1)
  const batch = await enter({ act: 'hold', patron: 'P4', title, pickup: 'main', at: '2026-09-01 10:30' })
  const [entry] = await entriesOf(batch.body.id)
  expect((await it.get(`/holds/${entry.hold}`)).body.position).toBe(1)
  expect((await it.get(`/holds/${later.body.id}`)).body.position).toBe(2)
})

test('unknown cards, barcodes and times to come are conflicts, corrected or left with a reason', async () => {
  const batch = await enter(
    { act: 'checkout', patron: 'P99', item: barcode(9), at: '2026-09-01 10:00' },
    { act: 'checkout', patron: 'P5', item: 'X', at: '2026-09-01 10:01' },
    { act: 'return', item: barcode(9), at: '2026-12-01 10:00' },
    { act: 'return', item: barcode(10), at: '2026-09-01 10:02', branch: 'nowhere' },
    { act: 'return', item: barcode(10), at: '2026-09-01 10:03' },
  )
  const codes = batch.body.conflicts.map(({ code }: { code: string }) => code)
  expect(codes).toEqual(['PATRON_UNKNOWN', 'ITEM_UNKNOWN', 'BRANCH_UNKNOWN', 'NOT_ON_LOAN', 'TIME_IMPOSSIBLE'])
  expect((await settle(batch, { choice: 'leave' })).status).toBe(422)
  expect((await settle(batch, { choice: 'return-first' })).status).toBe(422)
  expect((await settle(batch, { choice: 'correct' })).status).toBe(422)
  expect((await settle(batch, { choice: 'correct', correction: { patron: 'P5' } })).body.performed).toBe(1)
  expect((await settle(batch, { choice: 'correct', correction: { patron: 'P5' } })).status).toBe(409)
  expect((await settle(batch, { choice: 'leave', note: '纸条看不清' }, 2)).body.left).toBe(1)
  expect((await settle(batch, { choice: 'receive' }, 4)).body.performed).toBe(2)
  expect((await settle(batch, { choice: 'correct', correction: { at: '2026-09-02 10:00' } }, 5)).body.performed).toBe(3)
  expect((await it.get(`/back-entries/${batch.body.id}`)).body).toMatchObject({
    entries: 5,
    openConflicts: 1,
    performed: 3,
    left: 1,
  })
})

test('a CSV is read in either language; a row that is no entry is a conflict and not dropped', async () => {
  const csv = `事项,时间,读者证号,条码\n借,2026-09-01 14:00,P6,${barcode(11)}\n借书,昨天,P6,${barcode(11, 1)}\n`
  const boundary = 'part-of-a-test'
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="停电.csv"\r\nContent-Type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const answer = await it.ask('POST', '/back-entries/files', { body: Buffer.from(body), headers })
  expect(answer.body).toMatchObject({ file: '停电.csv', entries: 2, performed: 1, openConflicts: 1 })
  expect(answer.body.conflicts[0]).toMatchObject({ code: 'UNREADABLE', row: 2, proposed: 'leave' })
  expect((await it.ask('POST', '/back-entries/files', { body: Buffer.from(body), headers })).body).toEqual(answer.body)
})

test('only staff who may backdate see and enter them; bad input changes nothing', async () => {
  const [cataloguer, reader, desk] = [await it.hire('cataloguer'), await it.reader(1), await it.hire('desk')]
  const entries = [{ act: 'checkout', patron: 'P1', item: 'X', at: '2026-09-01 10:00' }]
  for (const token of [cataloguer, reader]) {
    expect((await it.post('/back-entries', { entries }, { token })).status).toBe(403)
    expect((await it.get('/back-entries', { token })).status).toBe(403)
    expect((await it.get('/back-entries/1', { token })).status).toBe(403)
  }
  expect((await it.get('/back-entries', { token: desk })).status).toBe(200)
  const before = await it.state()
  for (const bad of [[], [{ act: 'lend' }], [{ ...entries[0], at: 'yesterday' }], [{ ...entries[0], extra: 1 }]]) {
    expect((await it.post('/back-entries', { entries: bad })).status).toBe(400)
  }
  expect((await it.get('/back-entries/99999')).status).toBe(404)
  expect((await it.post('/back-entries/99999/conflicts/1/settlement', { choice: 'retry' })).status).toBe(404)
  expect(await it.state()).toBe(before)
})

test('what is always true still is', async () => {
  const { checkInvariants } = await import('../../../src/audit/index.ts')
  expect((await checkInvariants(it.network, { headFile: '/dev/null' })).breaches).toEqual([])
})
