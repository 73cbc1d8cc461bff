import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'
import { ADMIN_PASSWORD } from '../test-app.ts'

const DAY_MS = 86_400_000

let it: Library
let token: string
let daysLate: number
/** The clock begins on Tuesday, 1 September 2026, at ten; the story ends on Tuesday, 13 October. */
beforeAll(async () => {
  it = await openLibrary()
  token = it.adminToken
  const { id: titleId } = await act('POST', '/titles', { title: '红楼梦' })
  const { id: wanted } = await act('POST', '/titles', { title: '=围城' })
  for (const [barcode, title] of [
    ['B1', titleId],
    ['B2', titleId],
    ['B3', wanted],
  ])
    await act('POST', '/items', { barcode, titleId: title, type: 'book', branch: 'main' })
  const first = await lend('R1', 'B1', 'main')
  const second = await lend('R2', 'B2', 'east')
  await lend('R1', 'B3', 'main')
  const hold = await act('POST', '/holds', { patron: 'R2', title: wanted, pickup: 'main' })

  await pass(5)
  await act('POST', `/loans/${first.id}/renewals`, RENEWING)
  await act('POST', `/loans/${first.id}/renewals/undo`, undefined)
  const renewed = await act('POST', `/loans/${first.id}/renewals`, RENEWING)
  await it.ask('POST', `/loans/${second.id}/renewals`, { body: {}, token })

  await pass(3)
  await act('POST', '/returns', { item: 'B3', branch: 'main' })
  expect((await it.ask('GET', `/holds/${hold.id}`, { token })).body.status).toBe('ready')
  await lend('R2', 'B3', 'main')

  await pass(32)
  await act('POST', '/returns', { item: 'B2', branch: 'main' })
  daysLate = daysFrom(second.due, '2026-10-11')
  expect(daysFrom(renewed.due, '2026-10-11')).toBeLessThan(daysLate)
  await act('POST', `/patrons/${it.bob.id}/charges`, { amount: '12.00', reason: '赔书' })
  const waiver = await act('POST', `/patrons/${it.bob.id}/waivers`, { amount: '3.50', reason: 'hardship' })
  await pass(2)
  // Nobody decides what they asked for themselves.
  token = await it.signIn('head', 'password-of-a-test')
  await act('POST', `/waivers/${waiver.id}/decision`, { outcome: 'approved' })
})
afterAll(() => it?.close())

const RENEWING = { override: ['RENEWAL_TOO_SOON', 'RENEWAL_HELD_BY_OTHER'], reason: '测试' }
const daysFrom = (one: string, other: string) => (Date.parse(other) - Date.parse(one.slice(0, 10))) / DAY_MS
async function pass(days: number): Promise<void> {
  it.clock.advance(days * DAY_MS)
  token = await it.signIn('admin', ADMIN_PASSWORD)
}
async function act(method: string, path: string, body: unknown) {
  const answer = await it.ask(method, path, { body, token })
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.body
}
const lend = (patron: string, item: string, branch: string) =>
  act('POST', '/loans', { patron, item, branch, override: ['TITLE_ALREADY_ON_LOAN'], reason: '测试' })
const statistics = async (subject: string, query: Record<string, string> = {}) => {
  const answer = await it.ask('GET', `/statistics/${subject}`, { query, token })
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const SEPTEMBER = { from: '2026-09-01', to: '2026-09-30' }

/** One line for each row: its key, then the figures asked for. */
const told = ({ rows }: { rows: { key: string; values: Record<string, unknown> }[] }, ...names: string[]) =>
  rows.map(({ key, values }) => [key, ...names.map((name) => values[name])].join(' '))

describe('what is counted', () => {
  test('renewals that stood, refused ones, and the loans that they are a share of', async () => {
    const answer = await statistics('renewals', { ...SEPTEMBER, by: 'branch' })
    expect(answer.columns[0]).toEqual({ name: 'renewals', unit: 'count', label: 'Renewed' })
    expect(answer.totals).toEqual({ renewals: 1, automatic: 0, refused: 1, loans: 4, perLoan: 0.25, medianDays: 5 })
    expect(told(answer, 'renewals', 'refused', 'loans')).toEqual(['main 1 0 3', 'east 0 1 1'])
    expect(answer.spread).toMatchObject({ measured: 1, median: 5 })
    expect(answer.spread.buckets[0]).toEqual({ from: 0, to: 7, label: 'under 7 days', count: 1 })
  })

  test('holds by how they ended, and how long they waited', async () => {
    const answer = await statistics('holds', { ...SEPTEMBER, by: 'itemType' })
    expect(answer.totals).toMatchObject({
      placed: 1,
      ready: 1,
      fulfilled: 1,
      open: 0,
      fulfilledShare: 1,
      medianDays: 8,
    })
    expect(told(answer, 'placed')).toEqual(['book 1'])
    expect(answer.spread.buckets.find(({ count }: { count: number }) => count > 0).label).toBe('7–13 days')
  })

  test('loans that fell due, late ones among them, by the days that they were late', async () => {
    const answer = await statistics('overdue', { from: '2026-09-01', to: '2026-10-31', by: 'patronType' })
    const sql = `SELECT count(*)::int AS due, count(*) FILTER (WHERE coalesce(effective_return_at, $1) > due_at)::int AS late
      FROM loan WHERE due_at <= $1`
    const now = [new Date(it.clock.now()).toISOString()]
    const { rows } = await it.network.db.query<{ due: number; late: number }>(null, sql, now)
    expect(answer.totals).toMatchObject(rows[0] ?? {})
    expect(answer.totals.late).toBeGreaterThan(0)
    const late = answer.rows.find(({ key }: { key: string }) => key === 'teacher').values
    // One came back ten days late; one is four days late and still out.
    expect(daysLate).toBe(10)
    expect(late).toMatchObject({ late: 2, stillOut: 1, medianDays: 7, lateShare: 1 })
  })

  test('waivers, in yuan, and how long it took to decide them', async () => {
    const answer = await statistics('waivers', { from: '2026-10-01', to: '2026-10-31', by: 'branch' })
    expect(answer.totals).toMatchObject({ requested: 1, approved: 1, approvedShare: 1, undecided: 0, medianDays: 2 })
    expect(answer.totals).toMatchObject({ requestedAmount: '3.50', approvedAmount: '3.50' })
    expect(told(answer, 'requested')).toEqual(['east 1'])
  })

  test('nothing, where nothing was: zeros, and no median', async () => {
    const answer = await statistics('waivers', { from: '2026-08-01', to: '2026-08-02' })
    expect(told(answer, 'requested', 'approvedShare')).toEqual(['2026-08-01 0 ', '2026-08-02 0 '])
    expect(answer.spread).toMatchObject({ measured: 0, median: null })
  })
})

describe('rows and periods', () => {
  test('there is a row for each week, from Monday, cut off at both ends', async () => {
    const answer = await statistics('renewals', { ...SEPTEMBER, by: 'week' })
    expect(told(answer, 'loans')).toEqual([
      ...['2026-09-01 3', '2026-09-07 1', '2026-09-14 0', '2026-09-21 0', '2026-09-28 0'],
    ])
    expect(answer.rows[0].name).toBe('2026-09-01–09-06')
  })

  test('a month that still runs is compared with as much of the month before', async () => {
    const answer = await statistics('renewals', { from: '2026-10-01', to: '2026-10-31' })
    expect([answer.through, answer.before.from, answer.before.to]).toEqual(['2026-10-13', '2026-09-01', '2026-09-13'])
    expect(answer.rows).toHaveLength(13)
    expect(answer.before.totals.loans).toBe(4)
    expect(answer.before.rows[0].values.loans).toBe(3)
  })

  test('left out, they are the days of this month', async () => {
    const { from, to, by } = await statistics('holds')
    expect([from, to, by]).toEqual(['2026-10-01', '2026-10-13', 'day'])
  })

  test('what happened only in the period before has its row too', async () => {
    const answer = await statistics('renewals', { from: '2026-10-01', by: 'patronType' })
    expect(told(answer, 'loans')).toEqual(['student 0', 'teacher 0'])
    expect(told(answer.before, 'loans')).toEqual(['student 2', 'teacher 2'])
  })

  test('types and branches narrow them', async () => {
    expect((await statistics('renewals', { ...SEPTEMBER, patronType: 'student' })).totals.loans).toBe(2)
    expect((await statistics('renewals', { ...SEPTEMBER, branch: 'east' })).totals.loans).toBe(1)
    expect((await statistics('renewals', { ...SEPTEMBER, itemType: 'book' })).totals.loans).toBe(4)
  })
})

describe('the files', () => {
  test('a CSV has the rows of the screen and both totals, and no name in it is a formula', async () => {
    await it.network.db.query(null, `UPDATE branch SET name = '=HYPERLINK("http://x")' WHERE code = 'east'`)
    const query = { ...SEPTEMBER, by: 'branch' }
    const file = await it.ask('GET', '/statistics/renewals/export.csv', { query, token })
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers['content-disposition']).toContain('filename="Renewals-2026-09-01-2026-09-30.csv"')
    expect(file.text.split('\r\n').slice(0, 6)).toEqual([
      '\ufeffRenewals,2026-09-01 to 2026-09-30',
      'Branch,Renewed,Automatic,Refused,Lent,Per loan,Days after loan (median)',
      '总馆,1,0,0,3,33.3%,5',
      `"'=HYPERLINK(""http://x"")",0,0,1,1,0.0%,`,
      'Total,1,0,1,4,25.0%,5',
      '"Period before, 2026-08-01 to 2026-08-31",0,0,0,0,,',
    ])
  })

  test('an Excel file is a workbook, named in the language asked for', async () => {
    const headers = { 'accept-language': 'zh-CN' }
    const file = await it.ask('GET', '/statistics/overdue/export.xlsx', { query: SEPTEMBER, token, headers })
    expect(file.headers['content-type']).toMatch(/spreadsheetml\.sheet$/)
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('超期-2026-09-01-2026-09-30.xlsx'))
    expect(file.text.slice(0, 2)).toBe('PK')
  })
})

describe('who may see them', () => {
  test.each(['/statistics/holds', '/statistics/holds/export.csv', '/statistics/holds/export.xlsx'])(
    '%s: those with report.read',
    async (path) => {
      const other = await openLibrary()
      expect(await rolesAdmitted(other, 'GET', path)).toEqual(['admin', 'head', 'auditor'])
      expect((await other.ask('GET', path, { token: null })).status).toBe(401)
      await other.close()
    },
  )

  test('of their branches alone', async () => {
    token = await it.signIn('admin', ADMIN_PASSWORD)
    const roles = [{ role: 'auditor', branch: 'east' }]
    await act('POST', '/staff', { username: 'ea', name: 'ea', password: 'password-of-a-test', roles })
    const east = await it.signIn('ea', 'password-of-a-test')
    const ask = (query: Record<string, string>) => it.ask('GET', '/statistics/renewals', { query, token: east })
    expect((await ask(SEPTEMBER)).body.totals.loans).toBe(1)
    expect((await ask({ ...SEPTEMBER, branch: 'main' })).status).toBe(403)
  })
})

describe('what is asked wrongly', () => {
  test.each([
    [{ branch: 'nowhere' }, 422, 'query.branch'],
    [{ patronType: 'ghost' }, 422, 'query.patronType'],
    [{ itemType: 'ghost' }, 422, 'query.itemType'],
    [{ from: '2026-09-02', to: '2026-09-01' }, 422, 'query.to'],
    [{ from: '2027-01-01', to: '2027-01-31' }, 422, 'query.from'],
    [{ from: '1899-12-31', to: '1900-01-31' }, 422, 'query.from'],
    [{ from: '2022-09-01', to: '2025-09-01' }, 422, 'query.to'],
    [{ by: 'hour' }, 400, 'query.by'],
    [{ from: '2026-02-30' }, 400, 'query.from'],
    [{ week: '1' }, 400, 'query.week'],
  ])('%j is answered %i', async (query, status, path) => {
    const answer = await it.ask('GET', '/statistics/holds', { query, token })
    expect([answer.status, answer.body.errors?.[0].path]).toEqual([status, path])
  })

  test('three years are counted at once, and no day more', async () => {
    const query = { from: '2022-09-01', to: '2025-08-31', by: 'month' }
    expect((await statistics('holds', query)).rows).toHaveLength(36)
  })

  test('a subject that is not there', async () => {
    expect((await it.ask('GET', '/statistics/ghosts', { token })).status).toBe(404)
  })
})
