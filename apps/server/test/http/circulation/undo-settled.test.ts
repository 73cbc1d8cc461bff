import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let head: string
beforeAll(async () => {
  desk = await openDesk()
  head = await desk.hire('head')
  await desk.setPolicy({
    loanPeriod: '10d',
    overdueCharge: [{ from: 1, perDay: 1 }],
    damageCharge: { minor: 2, moderate: 2, severe: 2 },
    renewalWhenOverdue: 'yes',
    blockAtOverdueDays: { hold: 9, renew: 9, borrow: 9 },
    debtLimit: 'none',
  })
})
afterAll(() => desk.close())

const patronId = (n: number) => desk.library.patrons[n - 1]?.id ?? ''
const account = async (n: number) => (await desk.get(`/patrons/${patronId(n)}/account`)).body
const balance = async (n: number) => (await account(n)).balance
const chargeOf = async (n: number) =>
  (await account(n)).lines.find(({ kind }: { kind: string }) => kind === 'charge').id
const giveBack = (n: number, body: object = {}) => desk.post('/returns', { item: `T${n}-1`, branch: 'main', ...body })
const undo = (loan: string) => desk.post(`/returns/${loan}/undo`)

async function lendLate(n: number, days: number): Promise<string> {
  const { body } = await desk.post('/loans', { item: `T${n}-1`, patron: `P${n}`, branch: 'main' })
  await desk.later((10 + days) * DAY_MS)
  return body.id
}
async function waive(n: number, amount: string, charge?: string) {
  const asked = await desk.post(`/patrons/${patronId(n)}/waivers`, { amount, reason: 'hardship', charge })
  const decided = await desk.ask('POST', `/waivers/${asked.body.id}/decision`, {
    token: head,
    body: { outcome: 'approved' },
  })
  expect(decided.status, decided.text).toBe(200)
}

describe('an undone return', () => {
  test('gives nothing back of a charge that was waived', async () => {
    const loan = await lendLate(1, 3)
    await giveBack(1)
    await waive(1, '3.00')
    expect((await undo(loan)).body.loan).toMatchObject({ status: 'open', chargeBooked: false })
    expect(await balance(1)).toBe('0.00')
  })

  test('takes back what is left of a charge that was waived in part, and what was paid comes back', async () => {
    const loan = await lendLate(2, 3)
    await giveBack(2, { condition: 'damaged', severity: 'minor' })
    await waive(2, '1.00', await chargeOf(2))
    await desk.post(`/patrons/${patronId(2)}/payments`, { amount: '0.50', method: 'cash' })
    expect(await balance(2)).toBe('3.50')
    await undo(loan)
    expect(await balance(2)).toBe('-0.50')
  })

  test('gives nothing back of what was corrected by hand', async () => {
    const loan = await lendLate(3, 3)
    await giveBack(3)
    const body = { charge: await chargeOf(3), amount: '2.00', reason: '系统故障' }
    await desk.ask('POST', `/patrons/${patronId(3)}/corrections`, { token: head, body })
    expect(await balance(3)).toBe('1.00')
    await undo(loan)
    expect(await balance(3)).toBe('0.00')
  })

  test('leaves a late renewal with the charge it had, waived or not', async () => {
    const loan = await lendLate(4, 5)
    await desk.post(`/loans/${loan}/renewals`)
    await waive(4, '5.00')
    await desk.later(12 * DAY_MS)
    await giveBack(4)
    expect(await balance(4)).toBe('2.00')
    expect((await undo(loan)).body.loan).toMatchObject({ status: 'open' })
    expect(await balance(4)).toBe('0.00')
  })

  test('puts back what a backdated one had taken off a late renewal', async () => {
    const loan = await lendLate(5, 5)
    const lateBy2 = new Date(desk.clock.now() - 3 * DAY_MS).toISOString().slice(0, 10)
    await desk.post(`/loans/${loan}/renewals`)
    await desk.later(DAY_MS)
    await giveBack(5, { effectiveAt: lateBy2 })
    expect(await balance(5)).toBe('2.00')
    await undo(loan)
    expect(await balance(5)).toBe('5.00')
  })
})

test('a return as of before a late renewal that was waived gives nothing back', async () => {
  const loan = await lendLate(6, 5)
  const lateBy2 = new Date(desk.clock.now() - 3 * DAY_MS).toISOString().slice(0, 10)
  await desk.post(`/loans/${loan}/renewals`)
  await waive(6, '5.00')
  await desk.later(DAY_MS)
  expect((await giveBack(6, { effectiveAt: lateBy2 })).body).toMatchObject({ charge: '2.00' })
  expect(await balance(6)).toBe('0.00')
})

test('none of it is a breach of the account', async () => {
  expect((await desk.post('/audit/runs', {})).body).toMatchObject({ state: 'done', breaches: 0 })
})
