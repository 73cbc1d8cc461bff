import { afterAll, beforeAll, expect, test } from 'vitest'
import { codes, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('each by itself: what may be lent is lent, the others say why', async () => {
  const answer = await desk.post('/loans/batch', { patron: 'P1', items: ['T1-1', 'nothing', 'T2-1', 'T1-1'] })
  expect(answer.status).toBe(200)
  const said = answer.body.items.map((entry: { item: string; loan?: object; reasons?: { code: string }[] }) => [
    entry.item,
    entry.loan === undefined ? entry.reasons?.map(({ code }) => code) : 'lent',
  ])
  expect(said).toEqual([
    ['T1-1', 'lent'],
    ['nothing', ['ITEM_UNKNOWN']],
    ['T2-1', 'lent'],
    ['T1-1', ['ITEM_ON_LOAN_TO_SAME_PATRON']],
  ])
})

test('all or none: one that may not be lent leaves all where they were', async () => {
  const before = await desk.state()
  const answer = await desk.post('/loans/batch', { patron: 'P2', items: ['T3-1', 'T1-1', 'T4-1'], atomic: true })
  expect([answer.status, codes(answer)]).toEqual([409, ['ITEM_ON_LOAN']])
  expect(answer.body.items.map(({ item }: { item: string }) => item)).toEqual(['T3-1', 'T1-1', 'T4-1'])
  expect(answer.body.items.some(({ loan }: { loan?: object }) => loan !== undefined)).toBe(false)
  expect(await desk.state()).toBe(before)
  const good = await desk.post('/loans/batch', { patron: 'P2', items: ['T3-1', 'T4-1'], atomic: true })
  expect(good).toMatchObject({ status: 200, body: { items: [{ loan: { item: 'T3-1' } }, { loan: { item: 'T4-1' } }] } })
})

test('the limit counts over the batch', async () => {
  const items = ['T5-1', 'T6-1', 'T7-1', 'T8-1', 'T9-1', 'T10-1']
  const answer = await desk.post('/loans/batch', { patron: 'P3', items })
  const lent = answer.body.items.filter(({ loan }: { loan?: object }) => loan !== undefined)
  expect(lent).toHaveLength(5)
  expect(answer.body.items[5].reasons).toMatchObject([{ code: 'LOAN_LIMIT', limit: 5, actual: 5 }])
})

test('renew all renews each that may be and says of the others why not', async () => {
  await desk.setPolicy({ renewalWindow: 'none', onLoanToOther: 'refuse' })
  await desk.post('/holds', { patron: 'P4', item: 'T6-1', pickup: 'main' })
  const patronId = desk.library.patrons[2]?.id
  const answer = await desk.post(`/patrons/${patronId}/renewals`, {})
  const reasons = answer.body.items.map(({ item, reasons: why }: { item: string; reasons?: { code: string }[] }) => [
    item,
    why?.map(({ code }) => code) ?? 'renewed',
  ])
  expect(reasons).toEqual([
    ['T5-1', 'renewed'],
    ['T6-1', ['RENEWAL_HELD_BY_OTHER']],
    ['T7-1', 'renewed'],
    ['T8-1', 'renewed'],
    ['T9-1', 'renewed'],
  ])
})

test('a batch under a key is done once', async () => {
  const headers = { 'idempotency-key': 'batch-1' }
  const body = { patron: 'P5', items: ['T11-1', 'T12-1'] }
  const [one, two] = await Promise.all([
    desk.post('/loans/batch', body, { headers }),
    desk.post('/loans/batch', body, { headers }),
  ])
  expect(one.status).toBe(200)
  expect(two.text).toBe(one.text)
  expect((await desk.get(`/patrons/${desk.library.patrons[4]?.id}/loans`)).body.items).toHaveLength(2)
})
