import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestAnswer, TestAsk } from '../test-app.ts'
import { codes, DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let asAnn: TestAsk
let theirs: { loan: string; hold: string }
let mine: { loan: string; hold: string }
beforeAll(async () => {
  desk = await openDesk()
  asAnn = { token: await desk.reader(1) }
  const loan = (await desk.post('/loans', { item: 'T1-1', patron: 'P2' })).body.id
  const own = (await desk.post('/loans', { item: 'T2-1', patron: 'P1' })).body.id
  const hold = (await desk.post('/holds', { item: 'T2-1', patron: 'P2', pickup: 'main' })).body.id
  const ownHold = (await desk.post('/holds', { item: 'T1-1', patron: 'P1', pickup: 'main' })).body.id
  theirs = { loan, hold }
  mine = { loan: own, hold: ownHold }
})
afterAll(() => desk.close())

const patronId = (n: number) => desk.library.patrons[n - 1]?.id ?? ''
const without = ({ body, status }: TestAnswer) => ({ status, ...body, instance: undefined })

describe('a reader alone', () => {
  test('borrows by scanning where the policy says so, without naming themselves', async () => {
    const answer = await desk.post('/loans', { item: 'T3-1', branch: 'main' }, asAnn)
    expect(answer).toMatchObject({ status: 201, body: { patron: 'P1', item: 'T3-1' } })
    expect(Object.keys(answer.body.may)).toEqual(['renew'])
  })

  test.each(['no', 'proof'])('does not borrow where selfCheckout is %s', async (selfCheckout) => {
    await desk.setPolicy({ selfCheckout })
    const state = await desk.state()
    const answer = await desk.post('/loans', { item: 'T4-1', branch: 'main' }, asAnn)
    expect([answer.status, codes(answer)]).toEqual([403, ['NOT_PERMITTED']])
    expect(await desk.state()).toBe(state)
    expect((await desk.refusals()).at(-1)).toBe('NOT_PERMITTED')
    await desk.setPolicy({})
  })

  test('borrows on no other card than their own', async () => {
    const other = await desk.post('/loans', { item: 'T4-1', patron: 'P2' }, asAnn)
    expect(other.status).toBe(403)
    const own = await desk.post('/loans', { item: 'T4-1', patron: 'P1' }, asAnn)
    expect(own.status).toBe(201)
  })

  test('cannot override, nor go on past a confirmation', async () => {
    const body = { item: 'T4-2', override: ['TITLE_ALREADY_ON_LOAN'], reason: 'please' }
    const answer = await desk.post('/loans', body, asAnn)
    expect([answer.status, codes(answer)]).toEqual([409, ['TITLE_ALREADY_ON_LOAN']])
  })

  test('returns only where the policy says anywhere, and the item waits for staff', async () => {
    const at = await desk.post('/returns', { item: 'T3-1' }, asAnn)
    expect([at.status, codes(at)]).toEqual([403, ['NOT_PERMITTED']])
    await desk.setPolicy({ selfReturn: 'anywhere' })
    expect((await desk.post('/returns', { item: 'T1-1' }, asAnn)).status).toBe(403)
    const own = await desk.post('/returns', { item: 'T3-1' }, asAnn)
    expect(own).toMatchObject({ status: 200, body: { to: 'processing' } })
    const seen = await desk.post('/returns', { item: 'T3-1' })
    expect(seen.body.to).toBe('shelf')
    await desk.setPolicy({})
  })

  test('renews, holds, suspends and cancels what is their own', async () => {
    await desk.later(25 * DAY_MS)
    expect((await desk.post(`/loans/${mine.loan}/renewals`, {}, asAnn)).status).toBe(409)
    const placed = await desk.post('/holds', { title: desk.library.titles[0]?.id, pickup: 'main' }, asAnn)
    expect([placed.status, codes(placed)]).toEqual([409, ['HOLD_DUPLICATE', 'HOLD_ON_SHELF']])
    const suspended = await desk.patch(`/holds/${mine.hold}`, { suspendUntil: '2026-12-01' }, asAnn)
    expect(suspended).toMatchObject({ status: 200, body: { suspendedUntil: '2026-12-01' } })
    const moved = await desk.patch(`/holds/${mine.hold}`, { position: 1, reason: 'me first' }, asAnn)
    expect(moved.status).toBe(403)
    expect((await desk.post(`/patrons/${patronId(1)}/renewals`, {}, asAnn)).status).toBe(200)
    expect(await desk.remove(`/holds/${mine.hold}`, asAnn)).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    })
  })
})

describe("what is another's looks as if it were not there", () => {
  const asks: [string, (id: { loan: string; hold: string; patron: string }) => Promise<TestAnswer>][] = [
    ['a loan', ({ loan }) => desk.get(`/loans/${loan}`, asAnn)],
    ['its renewal', ({ loan }) => desk.post(`/loans/${loan}/renewals`, {}, asAnn)],
    ['the question about it', ({ loan }) => desk.post(`/loans/${loan}/decision`, { act: 'renew' }, asAnn)],
    ['its undoing', ({ loan }) => desk.post(`/loans/${loan}/undo`, {}, asAnn)],
    ['a hold', ({ hold }) => desk.get(`/holds/${hold}`, asAnn)],
    ['its change', ({ hold }) => desk.patch(`/holds/${hold}`, { pickup: 'east' }, asAnn)],
    ['its cancellation', ({ hold }) => desk.remove(`/holds/${hold}`, asAnn)],
    ['the list of loans', ({ patron }) => desk.get(`/patrons/${patron}/loans`, asAnn)],
    ['the list of holds', ({ patron }) => desk.get(`/patrons/${patron}/holds`, asAnn)],
    ['all renewals', ({ patron }) => desk.post(`/patrons/${patron}/renewals`, {}, asAnn)],
  ]
  test.each(asks)('%s', async (_, ask) => {
    const state = await desk.state()
    const others = await ask({ ...theirs, patron: patronId(2) })
    const nothing = await ask({ loan: '999999', hold: '999999', patron: '999999' })
    expect(others.status).toBe(404)
    expect(without(others)).toEqual(without(nothing))
    expect(await desk.state()).toBe(state)
  })

  test('nor is a refusal, a queue or an answer told who else has or wants an item', async () => {
    const words = (answer: TestAnswer) => answer.text.replaceAll('T1-1', '')
    const loan = await desk.post('/loans', { item: 'T1-1' }, asAnn)
    expect(loan.status).toBe(409)
    expect(words(loan)).not.toContain('P2')
    expect((await desk.get('/holds', asAnn)).status).toBe(403)
  })
})
