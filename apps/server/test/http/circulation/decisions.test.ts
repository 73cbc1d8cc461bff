import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestAnswer } from '../test-app.ts'
import { codes, DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({
    patrons: [{}, {}, {}, { expires: '2026-08-31' }, {}, {}],
  })
  await desk.setPolicy({ loanLimit: 2, renewalWindow: 7 })
  for (const item of ['T1-1', 'T2-1']) await desk.post('/loans', { item, patron: 'P1' })
  await desk.post('/loans', { item: 'T3-1', patron: 'P2' })
  await desk.post('/holds', { item: 'T3-1', patron: 'P3', pickup: 'main' })
})
afterAll(() => desk.close())

const WRITTEN = `SELECT (SELECT count(*) FROM refusal) AS refusals, (SELECT count(*) FROM idempotency) AS kept,
  (SELECT last_value FROM loan_id_seq) AS loans, (SELECT last_value FROM hold_id_seq) AS holds`

async function asked(ask: () => Promise<TestAnswer>): Promise<TestAnswer> {
  const written = async () => JSON.stringify((await desk.network.db.query(null, WRITTEN)).rows)
  const [state, before] = [await desk.state(), await written()]
  const answer = await ask()
  expect(await desk.state()).toBe(state)
  expect(await written()).toBe(before)
  return answer
}

type Question = { act: string; path: string; body: Record<string, unknown> }
const questions: Question[] = [
  { act: 'checkout', path: '/loans', body: { item: 'T4-1', patron: 'P5' } },
  { act: 'checkout', path: '/loans', body: { item: 'T4-1', patron: 'P1' } },
  { act: 'checkout', path: '/loans', body: { item: 'T4-1', patron: 'P4' } },
  { act: 'checkout', path: '/loans', body: { item: 'T1-1', patron: 'P1' } },
  { act: 'checkout', path: '/loans', body: { item: 'T3-1', patron: 'P5' } },
  { act: 'checkout', path: '/loans', body: { item: 'X', patron: 'X' } },
  { act: 'checkout', path: '/loans', body: { item: 'T5-1', patron: 'P5', due: '2026-09-03' } },
  { act: 'checkout', path: '/loans', body: { item: 'T5-1', patron: 'P4', override: ['PATRON_EXPIRED'], reason: 'x' } },
  { act: 'return', path: '/returns', body: { item: 'T3-1', branch: 'east' } },
  { act: 'return', path: '/returns', body: { item: 'T6-1', branch: 'main' } },
  { act: 'return', path: '/returns', body: { item: 'T1-1', effectiveAt: '2030-01-01' } },
  { act: 'hold', path: '/holds', body: { item: 'T1-1', patron: 'P5', pickup: 'main' } },
  { act: 'hold', path: '/holds', body: { item: 'T6-1', patron: 'P5', pickup: 'main' } },
  { act: 'hold', path: '/holds', body: { item: 'T1-1', patron: 'P1', pickup: 'main' } },
]

describe('a question is answered as the act then is, and writes nothing', () => {
  test.each(questions)('$act $body', async ({ act, path, body }) => {
    const decision = await asked(() => desk.post('/decisions', { act, ...body }))
    expect(decision.status, decision.text).toBe(200)
    const done = await desk.post(path, body)
    expect(done.status < 300 ? 'allowed' : 'refused').toBe(decision.body.outcome)
    expect(codes(done)).toEqual(codes(decision))
    if (done.status < 300) {
      for (const field of ['due', 'dueAt', 'dueExplained', 'overdueDays', 'charge', 'to', 'position']) {
        if (field in decision.body && field in done.body && !(act === 'checkout' && field === 'charge'))
          expect(done.body[field], field).toEqual(decision.body[field])
      }
    } else expect(done.body.reasons).toEqual(decision.body.findings)
  })
})

test('of a loan in the path, and of one by its barcode', async () => {
  const { body: loan } = await desk.post('/loans', { item: 'T7-1', patron: 'P6' })
  const soon = await asked(() => desk.post(`/loans/${loan.id}/decision`, { act: 'renew' }))
  expect(soon).toMatchObject({ status: 200, body: { outcome: 'refused', findings: [{ code: 'RENEWAL_TOO_SOON' }] } })
  expect(soon.body.helps).toMatchObject([{ code: 'FROM_DAY', on: '2026-09-24' }])
  const byBarcode = await asked(() => desk.post('/decisions', { act: 'renew', item: 'T7-1' }))
  expect(byBarcode.body).toEqual(soon.body)
  await desk.later(32 * DAY_MS)
  const late = await asked(() => desk.post(`/loans/${loan.id}/decision`, { act: 'return' }))
  expect(late.body).toMatchObject({ outcome: 'allowed', overdueDays: 2, charge: '0.20', to: 'shelf' })
  const back = await desk.post('/returns', { item: 'T7-1' })
  expect(back.body).toMatchObject({ overdueDays: 2, charge: '0.20' })
})
