import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const titleId = (n: number) => desk.library.titles[n - 1]?.id ?? ''
const patronId = (n: number) => desk.library.patrons[n - 1]?.id ?? ''

describe('a loan from checkout to return', () => {
  let id: string

  test('is made with its number, its due date step by step and what may be done next', async () => {
    const answer = await desk.post('/loans', { item: 'T1-1', patron: 'P1', branch: 'main' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      number: expect.stringMatching(/^L\d{8}$/),
      item: 'T1-1',
      title: titleId(1),
      patron: 'P1',
      branch: 'main',
      status: 'open',
      checkedOutAt: '2026-09-01T10:00:00+08:00',
      due: '2026-10-01',
      dueExplained: [{ code: 'PERIOD', on: '2026-10-01' }],
      renewals: 0,
      renewalsLeft: 2,
      loansLeft: 4,
      charge: '0.00',
      may: { renew: { outcome: 'refused' }, return: { outcome: 'allowed' }, undo: { outcome: 'allowed' } },
    })
    id = answer.body.id
  })

  test('is shown and listed as it was answered', async () => {
    const shown = await desk.get(`/loans/${id}`)
    expect(shown).toMatchObject({ status: 200, body: { id, item: 'T1-1', due: '2026-10-01' } })
    const listed = await desk.get(`/patrons/${patronId(1)}/loans`)
    expect(listed.body).toEqual({ items: [shown.body], nextCursor: null })
  })

  test('is renewed in its window, by its id or all together', async () => {
    const soon = await desk.post(`/loans/${id}/renewals`, {})
    expect([soon.status, codes(soon)]).toEqual([409, ['RENEWAL_TOO_SOON']])
    expect(soon.body.reasons[0]).toMatchObject({
      parameter: 'renewalWindow',
      parameterName: expect.stringMatching(/renew/),
    })
    await desk.later(25 * DAY_MS)
    const renewed = await desk.post(`/loans/${id}/renewals`)
    expect(renewed).toMatchObject({ status: 200, body: { id, due: '2026-10-31', renewals: 1, renewalsLeft: 1 } })
    const all = await desk.post(`/patrons/${patronId(1)}/renewals`, {})
    expect(all).toMatchObject({ status: 200, body: { items: [{ id, item: 'T1-1' }] } })
    expect(all.body.items[0].reasons.map(({ code }: { code: string }) => code)).toEqual(['RENEWAL_TOO_SOON'])
  })

  test('comes back late with its charge explained, and goes to its branch', async () => {
    await desk.later(Date.parse('2026-11-03T10:00:00+08:00') - desk.clock.now())
    const { body: out } = await desk.get(`/loans/${id}`)
    expect(out).toMatchObject({ overdueDays: 3, charge: '0.30', chargeBooked: false })
    const answer = await desk.post('/returns', { item: 'T1-1', branch: 'east' })
    expect(answer).toMatchObject({
      status: 200,
      body: { item: 'T1-1', branch: 'east', overdueDays: 3, charge: '0.30', to: 'transit:main', findings: [] },
    })
    expect(answer.body.loan).toMatchObject({ id, status: 'closed', charge: '0.30', chargeBooked: true })
    expect(answer.body.explained).toMatchObject([
      { code: 'OVERDUE', on: '2026-11-03' },
      { code: 'RATE', amount: '0.30', perDay: '0.10', days: ['2026-11-01', '2026-11-02', '2026-11-03'] },
    ])
    expect(out.chargeExplained).toEqual(answer.body.explained)
    const { lines } = (await desk.get(`/patrons/${patronId(1)}/account`)).body
    expect(lines[0].explained).toEqual(answer.body.explained)
    const listed = await desk.get(`/patrons/${patronId(1)}/loans?state=closed`)
    expect(listed.body.items).toEqual([answer.body.loan])
  })

  test('damage is charged beside it, and the item goes to repair', async () => {
    await desk.post('/loans', { item: 'T1-2', patron: 'P1' })
    const answer = await desk.post('/returns', {
      item: 'T1-2',
      condition: 'damaged',
      severity: 'moderate',
      note: '水渍',
    })
    expect(answer).toMatchObject({ status: 200, body: { charge: '0.00', damageCharge: '9.00', to: 'repair' } })
  })

  test('undone by staff, the item is free again; undone twice is a conflict', async () => {
    const { body: loan } = await desk.post('/loans', { item: 'T2-1', patron: 'P2' })
    const undone = await desk.post(`/loans/${loan.id}/undo`, { reason: 'wrong card' })
    expect(undone).toMatchObject({ status: 200, body: { id: loan.id, status: 'undone' } })
    expect(await desk.post(`/loans/${loan.id}/undo`)).toMatchObject({ status: 409 })
    expect(await desk.post('/loans', { item: 'T2-1', patron: 'P3' })).toMatchObject({ status: 201 })
  })

  test('a return that is undone opens the loan again and takes its charge back', async () => {
    const { body: loan } = await desk.post('/loans', { item: 'T3-1', patron: 'P4' })
    await desk.later(33 * DAY_MS)
    const { body: returned } = await desk.post('/returns', { item: 'T3-1' })
    expect(returned.charge).toBe('0.30')
    const undone = await desk.post(`/returns/${returned.id}/undo`, { reason: 'scanned by mistake' })
    expect(undone).toMatchObject({ status: 200, body: { id: loan.id, loan: { status: 'open', due: loan.due } } })
    // What runs is an estimate again, nothing is booked.
    expect(undone.body.loan).toMatchObject({ charge: '0.30', chargeBooked: false })
    const again = await desk.post('/returns', { item: 'T3-1' })
    expect(again).toMatchObject({ status: 200, body: { charge: '0.30', loan: { id: loan.id } } })
  })

  test('a renewal booked late stays booked when only the return is undone', async () => {
    await desk.setPolicy({ renewalWhenOverdue: 'yes', debtLimit: 'none' })
    const { body: loan } = await desk.post('/loans', { item: 'T4-1', patron: 'P5' })
    await desk.later(32 * DAY_MS)
    expect(await desk.post(`/loans/${loan.id}/renewals`)).toMatchObject({ status: 200, body: { charge: '0.20' } })
    await desk.later(31 * DAY_MS)
    const { body: returned } = await desk.post('/returns', { item: 'T4-1' })
    expect(returned).toMatchObject({ charge: '0.10', loan: { charge: '0.30' } })
    await desk.post(`/returns/${returned.id}/undo`)
    const { body: closed } = await desk.post('/returns', { item: 'T4-1' })
    expect(closed).toMatchObject({ charge: '0.10', loan: { charge: '0.30' } })
    await desk.setPolicy({})
  })

  test('an item that is not on loan is taken back with a notice', async () => {
    const answer = await desk.post('/returns', { item: 'T5-1', branch: 'main' })
    expect(answer).toMatchObject({ status: 200, body: { id: null, charge: '0.00', overdueDays: 0, to: 'shelf' } })
    expect(answer.body.loan).toBeUndefined()
    expect(answer.body.findings).toMatchObject([{ code: 'NOT_ON_LOAN', level: 'notice' }])
  })

  test('a calendar without an open day gives the unshifted date, and staff a warning', async () => {
    const shut = { hours: { 'mon-sun': 'closed' } }
    const put = await desk.ask('PUT', '/branches/east/calendar', { body: shut })
    expect(put.status, put.text).toBe(200)
    const answer = await desk.post('/loans', { item: 'T5-2', patron: 'P6', branch: 'east' })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body.dueExplained.map(({ code }: { code: string }) => code)).toEqual(['PERIOD', 'NO_OPEN_DAY'])
    await desk.ask('PUT', '/branches/east/calendar', { body: {} })
  })
})

describe('a hold', () => {
  test('waits in its place, is shown, listed, changed, made ready, extended and fulfilled', async () => {
    await desk.post('/loans', { item: 'T6-1', patron: 'P6' })
    await desk.post('/loans', { item: 'T6-2', patron: 'P5' })
    const first = await desk.post('/holds', { patron: 'P7', title: titleId(6), pickup: 'east' })
    expect(first).toMatchObject({ status: 201, body: { status: 'waiting', position: 1, estimate: null, patron: 'P7' } })
    const second = await desk.post('/holds', { patron: 'P8', title: titleId(6), pickup: 'main' })
    expect(second.body.position).toBe(2)
    const { id } = first.body

    expect(await desk.get(`/holds/${second.body.id}`)).toMatchObject({ status: 200, body: { position: 2 } })
    const queue = await desk.get(`/holds?title=${titleId(6)}`)
    expect(queue.body.items.map((hold: { id: string }) => hold.id)).toEqual([id, second.body.id])
    expect((await desk.get(`/patrons/${patronId(7)}/holds`)).body.items).toMatchObject([{ id }])

    const moved = await desk.patch(`/holds/${second.body.id}`, { position: 1, reason: 'exam' })
    expect(moved).toMatchObject({ status: 200, body: { position: 1 } })
    const changed = await desk.patch(`/holds/${id}`, { pickup: 'main', suspendUntil: '2027-06-01' })
    expect(changed).toMatchObject({ status: 200, body: { pickup: 'main', suspendedUntil: '2027-06-01' } })

    const returned = await desk.post('/returns', { item: 'T6-1', branch: 'main' })
    expect(returned.body).toMatchObject({
      to: 'hold-shelf',
      hold: { id: second.body.id, patron: 'P8', status: 'ready' },
    })
    const extended = await desk.patch(`/holds/${second.body.id}`, { extend: true })
    expect(extended.status).toBe(200)
    expect(extended.body.until > returned.body.hold.until).toBe(true)
    const lent = await desk.post('/loans', { item: 'T6-1', patron: 'P8' })
    expect(lent.status, lent.text).toBe(201)
    expect((await desk.get(`/holds/${second.body.id}`)).body).toMatchObject({ status: 'fulfilled', position: null })

    const cancelled = await desk.remove(`/holds/${id}`, { query: { reason: 'found it' } })
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', reason: 'found it' } })
    expect(await desk.remove(`/holds/${id}`)).toMatchObject({ status: 409 })
  })

  test('on one item waits for that one', async () => {
    await desk.post('/loans', { item: 'T7-1', patron: 'P6' })
    const answer = await desk.post('/holds', { patron: 'P8', item: 'T7-1', pickup: 'main' })
    expect(answer).toMatchObject({ status: 201, body: { item: 'T7-1', position: 1 } })
  })
})
