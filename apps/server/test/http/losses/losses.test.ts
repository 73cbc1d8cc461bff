import { afterAll, beforeAll, expect, test } from 'vitest'
import { codes, type Desk, openDesk } from '../circulation/open-desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk({ titles: Array.from({ length: 12 }, () => ({ copies: [{ priceFen: 4000 }] })) })
})
afterAll(() => it.close())

let next = 0
/** A loan of another copy to reader P1, P2 … */
async function lend(patron: number) {
  next += 1
  const barcode = it.library.titles[next - 1]?.barcodes[0]
  const answer = await it.post('/loans', { item: barcode, patron: `P${patron}`, branch: 'main' })
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)])
  return answer.body as { id: string; item: string }
}

test('a reader reports the loss of their own loan, once, and sees what it costs before and after', async () => {
  const loan = await lend(1)
  const token = await it.reader(1)
  const before = await it.get(`/loans/${loan.id}/compensation`, { token })
  expect([before.status, before.body.compensation]).toEqual([200, '40.00'])
  const other = await it.reader(2)
  expect((await it.post(`/loans/${loan.id}/lost`, {}, { token: other })).status).toBe(404)
  const lost = await it.post(`/loans/${loan.id}/lost`, {}, { token })
  expect([lost.status, lost.body]).toMatchObject([201, { state: 'lost', compensation: '40.00', open: '40.00' }])
  const again = await it.post(`/loans/${loan.id}/lost`, {}, { token })
  expect([again.status, codes(again)]).toEqual([409, ['ITEM_LOST']])
  expect((await it.get(`/loans/${loan.id}/lost`, { token: other })).status).toBe(404)
  const list = await it.get('/losses')
  expect(list.body.items.map((one: { loan: string }) => one.loan)).toContain(loan.id)
})

test('a compensation that a credit was set off against is paid: the loss is settled', async () => {
  const account = `/patrons/${it.library.patrons[5]?.id}`
  await it.post(`${account}/payments`, { amount: '40.00', method: 'cash' })
  await it.later(1000)
  const loan = await lend(6)
  await it.post(`/loans/${loan.id}/lost`, {})
  expect((await it.get(`/items?barcode=${loan.item}`)).body.items[0].status).toBe('lost')
  expect((await it.post(`${account}/set-offs`, {})).status).toBe(201)
  expect((await it.get(`/items?barcode=${loan.item}`)).body.items[0].status).toBe('withdrawn')
  expect((await it.get(`/loans/${loan.id}/lost`)).body).toMatchObject({ state: 'paid', open: '0.00' })
})

test('a replacement cancels the compensation, and its new copy stands in processing', async () => {
  const loan = await lend(3)
  await it.post(`/loans/${loan.id}/lost`, {})
  const desk = await it.hire('desk')
  expect((await it.post(`/loans/${loan.id}/replacement`, {}, { token: desk })).status).toBe(403)
  const done = await it.post(`/loans/${loan.id}/replacement`, { item: { barcode: 'NEW-1' } })
  expect([done.status, done.body.state, done.body.open]).toEqual([201, 'replaced', '0.00'])
  expect((await it.get('/items?barcode=NEW-1')).body.items[0]).toMatchObject({ status: 'processing' })
})

test('a claim opens three looks at the shelves; the last that finds nothing ends it', async () => {
  const loan = await lend(4)
  const claim = await it.post(`/loans/${loan.id}/claim`, { note: '投还书箱' }, { token: await it.reader(4) })
  expect([claim.status, claim.body.state]).toEqual([201, 'open'])
  const list = (await it.get('/tasks?kind=shelf-check')).body.items.filter(
    (task: { loan: string }) => task.loan === loan.id,
  )
  expect(list.map((task: { dueOn: string }) => task.dueOn)).toHaveLength(3)
  for (const task of list) {
    const settled = await it.post(`/tasks/${task.id}/outcome`, { outcome: 'not-found' })
    expect([settled.status, settled.body.state]).toEqual([200, 'done'])
  }
  expect((await it.get(`/claims/${claim.body.id}`)).body.state).toBe('not-found')
  expect((await it.get(`/items?barcode=${loan.item}`)).body.items[0].status).toBe('on_loan')
  expect((await it.post(`/tasks/${list[0].id}/outcome`, { outcome: 'found' })).status).toBe(409)
})

test('a dispute is decided by someone else, and shows the whole record of its loan', async () => {
  const loan = await lend(5)
  const opened = await it.post(
    '/disputes',
    { of: 'loan', id: loan.id, note: '没有借过' },
    { token: await it.reader(5) },
  )
  expect([opened.status, opened.body.state]).toEqual([201, 'open'])
  const { id } = opened.body
  expect((await it.post('/disputes', { patron: 'P5', of: 'loan', id: loan.id, note: '再来' })).status).toBe(409)
  // The admin has lent it.
  const own = await it.post(`/disputes/${id}/decision`, { outcome: 'rejected' })
  expect([own.status, codes(own)]).toEqual([403, ['NOT_PERMITTED']])
  const head = await it.hire('head')
  const shown = await it.get(`/disputes/${id}`, { token: head })
  expect(shown.body.events.map((event: { kind: string }) => event.kind)).toContain('loan.created')
  expect((await it.get(`/disputes/${id}`, { token: await it.reader(6) })).status).toBe(404)
  const decided = await it.post(`/disputes/${id}/decision`, { outcome: 'rejected', note: '有监控' }, { token: head })
  expect([decided.status, decided.body.state]).toEqual([200, 'rejected'])
  expect((await it.post(`/disputes/${id}/decision`, { outcome: 'upheld' }, { token: head })).status).toBe(409)
})

test('a repaired copy goes to whoever waits for it', async () => {
  const loan = await lend(6)
  await it.post('/returns', { item: loan.item, branch: 'main', condition: 'damaged', severity: 'moderate' })
  const [task] = (await it.get('/tasks?kind=repair')).body.items
  expect(task.item.barcode).toBe(loan.item)
  const held = await it.post('/holds', { patron: 'P7', title: task.item.title, pickup: 'main' })
  expect(held.status).toBe(201)
  const settled = await it.post(`/tasks/${task.id}/outcome`, { outcome: 'repaired' })
  expect([settled.status, settled.body.outcome]).toEqual([200, 'repaired'])
  expect((await it.get(`/holds/${held.body.id}`)).body.status).toBe('ready')
})

test('a reader has no tasks, and a task is assigned only to who has its duty', async () => {
  expect((await it.get('/tasks', { token: await it.reader(1) })).status).toBe(403)
  const loan = await lend(7)
  await it.post(`/loans/${loan.id}/claim`, {})
  const [task] = (await it.get('/tasks?kind=shelf-check')).body.items
  expect((await it.patch(`/tasks/${task.id}`, { assignee: '999999' })).status).toBe(422)
  const mine = await it.patch(`/tasks/${task.id}`, { assignee: 'me' })
  expect([mine.status, mine.body.version]).toEqual([200, 2])
  expect((await it.get('/tasks?mine=true')).body.items.map((one: { id: string }) => one.id)).toEqual([task.id])
  expect((await it.patch(`/tasks/${task.id}`, { assignee: null })).body.assignee).toBe(null)
})
