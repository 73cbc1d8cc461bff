import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActContext } from '../../../src/circulation/index.ts'
import { runNightly } from '../../../src/nightly/index.ts'
import { DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const patronId = (n: number) => desk.library.patrons[n - 1]?.id ?? ''
const lend = (n: number) => desk.post('/loans', { item: `T${n}-1`, patron: `P${n}`, branch: 'main' })
const giveBack = (n: number) => desk.post('/returns', { item: `T${n}-1`, branch: 'main' })
const standingOf = async (n: number) => (await desk.get(`/patrons/${patronId(n)}`)).body.standing

describe('an amnesty', () => {
  test.each([
    [['2026-02-30'], 400],
    [['2026-09-05..2026-09-04'], 400],
    [['12-31'], 400],
  ])('of %j is answered with %i', async (amnesty, status) => {
    expect((await desk.ask('PUT', '/settings', { body: { amnesty } })).status).toBe(status)
  })

  test('is a setting, and a charge says which days it took', async () => {
    await desk.setPolicy({ loanPeriod: '1d', overdueCharge: [{ from: 1, perDay: 0.1 }] })
    const { body } = await desk.ask('PUT', '/settings', { body: { amnesty: ['2026-09-03..2026-09-04'] } })
    expect(body.amnesty).toEqual(['2026-09-03..2026-09-04'])
    expect((await desk.get('/settings')).body.amnesty).toEqual(body.amnesty)
    await lend(1)
    await desk.later(3 * DAY_MS)
    expect((await giveBack(1)).body).toMatchObject({ charge: '0.00', overdueDays: 0 })
    await desk.ask('PUT', '/settings', { body: { amnesty: [] } })
  })
})

describe('a suspension', () => {
  test('stands among what stops the patron until its last day, and an undone return takes it back', async () => {
    await desk.setPolicy({ loanPeriod: '1d', overdueCharge: 'none', overdueSuspension: { days: 2, per: 1 } })
    const { body: loan } = await lend(2)
    await desk.later(3 * DAY_MS)
    await giveBack(2)
    const [stopped] = (await standingOf(2)).filter((one: { code: string }) => one.code === 'PATRON_SUSPENDED')
    expect(stopped).toMatchObject({ acts: ['borrow', 'renew', 'hold'], until: '2026-09-11' })
    expect(stopped.explained).toMatchObject([
      { code: 'LATE_RETURN' },
      { code: 'DAYS_STOPPED' },
      { code: 'STOPPED_UNTIL', on: '2026-09-11' },
    ])
    expect((await desk.post(`/returns/${loan.id}/undo`, {})).status).toBe(200)
    const codes = (await standingOf(2)).map(({ code }: { code: string }) => code)
    expect(codes).not.toContain('PATRON_SUSPENDED')
  })
})

describe('the overdue ladder', () => {
  test('gives staff a call to make, which ends when the loan comes back', async () => {
    await desk.setPolicy({ loanPeriod: '1d', overdueCharge: 'none', noticesOverdue: { 2: 'message+phone' } })
    const { body: loan } = await lend(3)
    await desk.later(3 * DAY_MS)
    const context = createActContext(desk.network)
    await runNightly(context)
    await runNightly(context)
    const open = async () => (await desk.get('/tasks', { query: { kind: 'phone' } })).body.items
    const tasks = await open()
    expect(tasks).toHaveLength(1)
    expect(tasks[0]).toMatchObject({ kind: 'phone', branch: 'main' })
    await giveBack(3)
    expect(await open()).toEqual([])
    const { rows } = await desk.network.db.query<{ data: unknown }>(
      null,
      `SELECT data FROM notice WHERE kind = 'overdue' AND loan_id = $1`,
      [loan.id],
    )
    expect(rows).toMatchObject([{ data: { loans: [{ daysLate: 2 }], ways: ['message'] } }])
  })
})

describe('holidays that are not announced yet', () => {
  test('are told of by the calendar of a branch that keeps them, and by a due date beyond them', async () => {
    expect((await desk.get('/branches/main/calendar')).body.holidaysAnnouncedUntil).toBeNull()
    await desk.setPolicy({ loanPeriod: '120d' })
    await desk.ask('PUT', '/settings', { body: { nationalHolidays: true } })
    const { body: calendar } = await desk.get('/branches/main/calendar')
    expect(calendar.holidaysAnnouncedUntil).toBe('2026-12-31')
    expect(calendar.warnings).toBeUndefined()
    const { body: loan } = await lend(4)
    const [last] = loan.dueExplained.slice(-1)
    expect(last.code).toBe('HOLIDAYS_NOT_ANNOUNCED')
    await desk.later(60 * DAY_MS)
    const later = (await desk.get('/branches/main/calendar')).body
    expect(later.warnings.map(({ code }: { code: string }) => code)).toEqual(['holidays-not-announced'])
  })
})
