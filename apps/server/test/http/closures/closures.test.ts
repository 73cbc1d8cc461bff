import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let it: Desk
beforeEach(async () => {
  it = await openDesk()
  await it.setPolicy({ loanPeriod: '3d', overdueCharge: [{ from: 1, perDay: 0.1 }] })
})
afterEach(() => it.close())

const lend = async (n: number) => {
  const lent = await it.post('/loans', { item: `T${n}-1`, patron: `P${n}`, branch: 'main' })
  expect(lent.text).toContain('"id"')
  return lent.body
}
const balanceOf = async (patronId: string) => (await it.get(`/patrons/${patronId}/account`)).body.balance
const scoreOf = async (patronId: string) => (await it.get(`/patrons/${patronId}/credit`)).body.score
const declare = (dates: string[], headers: Record<string, string> = {}, token?: string) =>
  it.post(
    '/closures',
    { branch: 'main', dates, reason: '台风' },
    { headers, ...(token === undefined ? {} : { token }) },
  )

/** P1's loan, due on 4 September and back on the 7th: 0.30. P2's is still out. */
async function lateLoans() {
  const [back, out] = [await lend(1), await lend(2)]
  await it.later(6 * DAY_MS)
  const returned = await it.post('/returns', { item: 'T1-1', branch: 'main' })
  expect(returned.body.charge).toBe('0.30')
  return { back, out, patronId: (await it.get('/patrons', { query: { q: 'P1' } })).body.items[0].id }
}

describe('a preview', () => {
  test('tells what would move, and writes nothing', async () => {
    await lateLoans()
    const before = await it.state()
    const body = { branch: 'main', dates: ['2026-09-04..2026-09-05'] }
    const { status, body: preview } = await it.post('/closures/preview', body)
    expect(status).toBe(200)
    expect(preview.dates).toEqual(['2026-09-04', '2026-09-05'])
    expect(preview.figures).toMatchObject({ due: 2, charges: 2, refund: '0.20', patrons: 2 })
    const booked = preview.effects.find((effect: { booked: boolean }) => effect.booked)
    expect(booked).toMatchObject({ kind: 'charge', card: 'P1', before: '0.30', after: '0.10', refund: '0.20' })
    const due = preview.effects.find((effect: { kind: string }) => effect.kind === 'due')
    expect(due).toMatchObject({ before: '2026-09-04', after: '2026-09-06', refund: '0.00' })
    expect(await it.state()).toBe(before)
  })
})

describe('a closure declared afterwards', () => {
  test('is one act: calendar, due dates, charges, events; the same key gives the same closure', async () => {
    const { out, patronId } = await lateLoans()
    const headers = { 'idempotency-key': 'typhoon' }
    const first = await declare(['2026-09-04..2026-09-05'], headers)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      state: 'declared',
      branch: 'main',
      reason: '台风',
      progress: { done: 2, total: 2 },
    })
    expect(first.body.figures).toMatchObject({ due: 2, refund: '0.20' })
    const again = await declare(['2026-09-04..2026-09-05'], headers)
    expect(again.body).toEqual(first.body)
    expect(await balanceOf(patronId)).toBe('0.10')
    expect((await it.get(`/loans/${out.id}`)).body.due).toBe('2026-09-06')
    const { closed } = (await it.get('/branches/main/calendar')).body
    expect(closed).toEqual(['2026-09-04', '2026-09-05'])
    const events = (await it.get('/events', { query: { subject: `loan:${out.id}` } })).body.items
    expect(events.map(({ kind }: { kind: string }) => kind)).toContain('loan.closed-days-added')
  })

  test('says its effects page by page, the first first', async () => {
    await lateLoans()
    const { id } = (await declare(['2026-09-04'])).body
    const kinds: string[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string> = { limit: '1', ...(cursor === null ? {} : { cursor }) }
      const { body } = await it.get(`/closures/${id}/effects`, { query })
      kinds.push(...body.items.map(({ kind }: { kind: string }) => kind))
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(kinds.sort()).toEqual(['charge', 'charge', 'due', 'due'])
    expect((await it.get('/closures')).body.items.map((one: { id: string }) => one.id)).toEqual([id])
    expect((await it.get('/closures', { query: { branch: 'east' } })).body.items).toEqual([])
  })
})

describe('an undo', () => {
  test('puts everything back, once', async () => {
    const { out, back, patronId } = await lateLoans()
    expect(await scoreOf(patronId)).toBe(97)
    const { id } = (await declare(['2026-09-04..2026-09-05'])).body
    expect(await scoreOf(patronId)).toBe(99)
    const undone = await it.post(`/closures/${id}/undo`, { reason: '报错了馆' })
    expect(undone.status).toBe(200)
    expect(undone.body.state).toBe('undone')
    expect(await balanceOf(patronId)).toBe('0.30')
    expect(await scoreOf(patronId)).toBe(97)
    for (const loan of [out, back]) expect((await it.get(`/loans/${loan.id}`)).body.due).toBe('2026-09-04')
    expect((await it.get('/branches/main/calendar')).body.closed).toEqual([])
    expect((await it.post(`/closures/${id}/undo`, {})).status).toBe(409)
  })

  test('leaves all as it is and says what has moved since', async () => {
    const { out } = await lateLoans()
    const { id } = (await declare(['2026-09-04..2026-09-05'])).body
    await it.post('/returns', { item: 'T2-1', branch: 'main' })
    const before = await it.state()
    const { status, body } = await it.post(`/closures/${id}/undo`, {})
    expect(status).toBe(409)
    expect(body.errors).toMatchObject([{ path: `loan:${out.id}`, code: 'moved-since' }])
    expect(await it.state()).toBe(before)
  })
})

describe('what can be asked', () => {
  test('is refused with a fault where it can be no closure, and changes nothing', async () => {
    const before = await it.state()
    for (const [body, status] of [
      [{ branch: 'main', dates: [] }, 400],
      [{ branch: 'main', dates: ['2026-02-30'] }, 400],
      [{ branch: 'main', dates: ['2026-09-05..2026-09-04'] }, 400],
      [{ branch: 'main', dates: ['09-04'] }, 400],
      [{ branch: 'nowhere', dates: ['2026-09-04'] }, 422],
      [{ branch: 'main', dates: ['2026-09-04..2028-09-04'] }, 422],
    ] as const) {
      expect((await it.post('/closures', body)).status).toBe(status)
      expect((await it.post('/closures/preview', body)).status).toBe(status)
    }
    expect(await it.state()).toBe(before)
  })

  test('days that are closed already are none', async () => {
    await declare(['2026-09-04'])
    const { status, body } = await declare(['2026-09-04'])
    expect([status, body.errors[0].code]).toEqual([422, 'closed-already'])
  })

  test('takes calendar.write at the branch; what is elsewhere is not there', async () => {
    const { id } = (await declare(['2026-09-04'])).body
    for (const token of [await it.hire('desk'), await it.hire('head', 'east'), await it.reader(1)]) {
      expect((await declare(['2026-09-05'], {}, token)).status).toBe(403)
      expect([403, 404]).toContain((await it.get(`/closures/${id}`, { token })).status)
      expect([403, 404]).toContain((await it.post(`/closures/${id}/undo`, {}, { token })).status)
    }
    expect((await declare(['2026-09-05'], {}, await it.hire('head', 'main'))).status).toBe(201)
  })
})
