import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await desk.setPolicy({
    loanPeriod: '10d',
    renewalWindow: 'none',
    renewalWhenOverdue: 'yes',
    blockAtOverdueDays: { hold: 9, renew: 9, borrow: 9 },
    debtLimit: 'none',
    recallAllowed: 'yes',
    recallGuaranteed: 1,
    recallReturnWithin: 1,
    rentPerDay: '0.10',
  })
})
afterAll(() => desk.close())

async function lend(item: string, patron: string) {
  const { body } = await desk.post('/loans', { item, patron, branch: 'main' })
  return body.id as string
}
const balance = async (n: number) =>
  (await desk.get(`/patrons/${desk.library.patrons[n - 1]?.id}/account`)).body.balance

test('a late renewal is undone with its charge and its rent, and can be done again', async () => {
  const id = await lend('T1-1', 'P1')
  const lent = await desk.get(`/loans/${id}`)
  await desk.later(12 * DAY_MS)
  const renewed = await desk.post(`/loans/${id}/renewals`)
  expect(renewed.body).toMatchObject({ renewals: 1, charge: '0.20', may: { undoRenewal: { outcome: 'allowed' } } })
  expect(await balance(1)).toBe('2.20')
  const undone = await desk.post(`/loans/${id}/renewals/undo`, { reason: '按错了' })
  expect(undone, undone.text).toMatchObject({
    status: 200,
    body: { due: lent.body.due, renewals: 0, dueExplained: lent.body.dueExplained, chargeBooked: false },
  })
  expect(undone.body.may.undoRenewal).toBeUndefined()
  expect(await balance(1)).toBe('1.00')
  expect((await desk.post(`/loans/${id}/renewals/undo`)).body.errors[0]).toMatchObject({ code: 'loan-not-renewed' })
  expect((await desk.post(`/loans/${id}/renewals`)).body).toMatchObject({ renewals: 1, charge: '0.20' })
})

test('undoing the checkout takes its rent back', async () => {
  const id = await lend('T2-1', 'P2')
  expect(await balance(2)).toBe('1.00')
  expect((await desk.post(`/loans/${id}/undo`)).status).toBe(200)
  expect(await balance(2)).toBe('0.00')
})

test('undoing a return leaves the rent where it is', async () => {
  const id = await lend('T3-1', 'P3')
  const returned = await desk.post('/returns', { item: 'T3-1', branch: 'main' })
  const undone = await desk.post(`/returns/${returned.body.id}/undo`)
  expect(undone.body.loan).toMatchObject({ id, status: 'open', charge: '0.00' })
  expect(await balance(3)).toBe('1.00')
})

test('only on its own day, only by who may, and not once a hold has called the loan back', async () => {
  const id = await lend('T4-1', 'P4')
  await desk.post(`/loans/${id}/renewals`)
  const reader = await desk.reader(4)
  expect((await desk.post(`/loans/${id}/renewals/undo`, {}, { token: reader })).status).toBe(404)
  const cataloguer = await desk.hire('cataloguer')
  expect((await desk.post(`/loans/${id}/renewals/undo`, {}, { token: cataloguer })).status).toBe(403)
  await desk.later(DAY_MS)
  const late = await desk.post(`/loans/${id}/renewals/undo`)
  expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'renewed-another-day' }] } })

  await desk.post(`/loans/${id}/renewals`)
  const hold = await desk.post('/holds', { patron: 'P5', item: 'T4-1', pickup: 'main' })
  expect(hold.status, hold.text).toBe(201)
  const recalled = await desk.get(`/loans/${id}`)
  expect(recalled.body).toMatchObject({ due: '2026-09-15', recalledAt: expect.any(String) })
  expect(recalled.body.dueExplained.at(-1)).toMatchObject({ code: 'RECALLED', on: '2026-09-15' })
  expect((await desk.post(`/loans/${id}/renewals/undo`)).body.errors[0]).toMatchObject({ code: 'loan-not-renewed' })
})

test('the same key undoes once', async () => {
  const id = await lend('T5-1', 'P7')
  await desk.post(`/loans/${id}/renewals`)
  const options = { headers: { 'idempotency-key': 'undo-once' } }
  const first = await desk.post(`/loans/${id}/renewals/undo`, {}, options)
  expect(await desk.post(`/loans/${id}/renewals/undo`, {}, options)).toMatchObject({ status: 200, text: first.text })
})
