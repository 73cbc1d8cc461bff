import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'
import { ADMIN_PASSWORD } from '../test-app.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

let it: Library
let eastAuditor: string
let loanOfYesterday: string
/** The clock begins on Tuesday, 1 September 2026, at ten; the figures are asked for a week later, at eleven. */
beforeAll(async () => {
  it = await openLibrary()
  const { id: titleId } = await act('POST', '/titles', { title: '红楼梦' })
  for (const barcode of ['B1', 'B2', 'B3', 'B4'])
    await act('POST', '/items', { barcode, titleId, type: 'book', branch: 'main' })
  await lend('R1', 'B1', 'main')
  await act('POST', '/returns', { item: 'B1', branch: 'east' })
  it.clock.advance(3 * HOUR_MS)
  await lend('R2', 'B2', 'east')
  it.clock.advance(6 * DAY_MS - 3 * HOUR_MS)
  await signInAgain()
  loanOfYesterday = (await lend('R1', 'B3', 'main')).id
  it.clock.advance(DAY_MS)
  await signInAgain()
  eastAuditor = await hireAtEast()
  const undone = await lend('R1', 'B1', 'main')
  await act('POST', `/loans/${undone.id}/undo`, undefined)
  await lend('R1', 'B1', 'main')
  it.clock.advance(HOUR_MS)
  await it.ask('POST', '/loans', { body: { patron: 'nobody', item: 'B4', branch: 'main' }, token: token() })
  await it.ask('POST', '/loans', { body: { patron: 'R1', item: 'B9', branch: 'east' }, token: token() })
  await act('POST', '/holds', { patron: 'R2', item: 'B3', pickup: 'east' })
  await act('POST', `/patrons/${it.bob.id}/payments`, { amount: '2.50', method: 'cash' })
})
afterAll(() => it.close())

let fresh: string | null = null
const token = () => fresh ?? it.adminToken
async function signInAgain(): Promise<void> {
  fresh = await it.signIn('admin', ADMIN_PASSWORD)
}
async function hireAtEast(): Promise<string> {
  const body = {
    username: 'ea',
    name: 'ea',
    password: 'password-of-a-test',
    roles: [{ role: 'auditor', branch: 'east' }],
  }
  await act('POST', '/staff', body)
  return it.signIn('ea', 'password-of-a-test')
}
async function act(method: string, path: string, body: unknown) {
  const answer = await it.ask(method, path, { body, token: token() })
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.body
}
const lend = (patron: string, item: string, branch: string) =>
  act('POST', '/loans', { patron, item, branch, override: ['TITLE_ALREADY_ON_LOAN'], reason: '测试' })
const overview = async (query: Record<string, string> = {}, who = token()) =>
  (await it.ask('GET', '/reports/overview', { query, token: who })).body

describe('the figures', () => {
  test('of today, without what was undone, beside the same day last week up to the same time', async () => {
    const { today, month, day, sameDayLastWeek } = await overview()
    expect([today, month]).toEqual(['2026-09-08', '2026-09'])
    expect(day).toEqual({
      ...{ checkouts: 1, returns: 0, renewals: 0, holds: 1, refused: 2, newPatrons: 0 },
      ...{ charged: '0.00', paid: '2.50' },
    })
    // At one in the afternoon another was lent, but now it is only eleven.
    expect(sameDayLastWeek).toMatchObject({ checkouts: 1, returns: 1, newPatrons: 2 })
  })

  test('by the hour, with that of last week, and by the day', async () => {
    const { hours, days } = await overview()
    expect(hours).toHaveLength(24)
    expect(hours[10]).toEqual({ hour: 10, checkouts: 1, returns: 0, renewals: 0, checkoutsLastWeek: 1 })
    expect(hours[13]).toMatchObject({ checkouts: 0, checkoutsLastWeek: 1 })
    expect(days.map((one: { checkouts: number }) => one.checkouts)).toEqual([2, 0, 0, 0, 0, 0, 1, 1])
    expect(days.at(-1)).toEqual({ on: '2026-09-08', checkouts: 1, returns: 0, renewals: 0, holds: 1 })
  })

  test('of how things stand now', async () => {
    expect((await overview()).now).toMatchObject({ openLoans: 3, overdueLoans: 0, waitingHolds: 1, readyHolds: 0 })
  })

  test('of what came most, in words', async () => {
    const { refusals, topTitles, byPatronType, byBranch } = await overview()
    expect(refusals).toEqual([
      { code: 'ITEM_UNKNOWN', text: expect.any(String), count: 1 },
      { code: 'PATRON_UNKNOWN', text: expect.any(String), count: 1 },
    ])
    expect(topTitles).toMatchObject([{ titleText: '红楼梦', count: 4 }])
    expect(byPatronType.map(({ type, count }: Record<string, unknown>) => [type, count])).toEqual([
      ['student', 3],
      ['teacher', 1],
    ])
    expect(byBranch.map(({ branch, name, count }: Record<string, unknown>) => [branch, name, count])).toEqual([
      ['main', '总馆', 3],
      ['east', '东馆', 1],
    ])
  })

  test('of another month, whole, with that before it', async () => {
    const october = await overview({ month: '2026-10' })
    expect([october.days, october.monthTotals.checkouts, october.monthBefore.checkouts]).toEqual([[], 0, 4])
    expect((await overview({ month: '2026-08' })).days).toHaveLength(31)
  })

  test('of one branch: loans lent there, returns taken there, holds fetched there', async () => {
    const east = await overview({ branch: 'east' })
    expect(east.monthTotals).toMatchObject({
      checkouts: 1,
      returns: 1,
      holds: 1,
      refused: 1,
      newPatrons: 1,
      paid: '2.50',
    })
    expect(east.now).toMatchObject({ openLoans: 1, waitingHolds: 1 })
    expect(east.byBranch).toHaveLength(1)
    expect((await overview({ branch: 'main' })).monthTotals).toMatchObject({ checkouts: 3, returns: 0, paid: '0.00' })
  })

  test('follow a renewal', async () => {
    const late = await it.ask('POST', `/loans/${loanOfYesterday}/renewals`, {
      token: token(),
      body: { override: ['RENEWAL_TOO_SOON', 'RENEWAL_HELD_BY_OTHER'], reason: '测试' },
    })
    expect(late.status).toBe(200)
    expect((await overview({ branch: 'main' })).day.renewals).toBe(1)
  })
})

describe('who may see them', () => {
  test('those with report.read', async () => {
    const other = await openLibrary()
    expect(await rolesAdmitted(other, 'GET', '/reports/overview')).toEqual(['admin', 'head', 'auditor'])
    await other.close()
    expect((await it.ask('GET', '/reports/overview', { token: null })).status).toBe(401)
  })

  test('of their branches alone', async () => {
    expect((await overview({}, eastAuditor)).byBranch).toMatchObject([{ branch: 'east' }])
    expect((await overview({}, eastAuditor)).monthTotals.checkouts).toBe(1)
    expect((await it.ask('GET', '/reports/overview', { query: { branch: 'main' }, token: eastAuditor })).status).toBe(
      403,
    )
  })

  test.each([
    [{ branch: 'nowhere' }, 404],
    [{ month: '2026-13' }, 400],
    [{ month: '2026-9' }, 400],
    [{ month: '0999-01' }, 400],
    [{ week: '1' }, 400],
  ])('%j is answered %i', async (query, status) => {
    expect((await it.ask('GET', '/reports/overview', { query, token: token() })).status).toBe(status)
  })
})
