import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

const put = (body: object, headers: Record<string, string> = {}, code = 'main') =>
  it.ask('PUT', `/branches/${code}/calendar`, { body, headers })

test('an empty network has the branch main, open every day 08:00–21:00, and anyone may know', async () => {
  const { status, body } = await it.ask('GET', '/branches', { token: null })
  expect(status).toBe(200)
  expect(body.items).toHaveLength(1)
  expect(body.items[0]).toMatchObject({ code: 'main', kind: 'library' })
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  expect(body.items[0].hours).toEqual(Object.fromEntries(days.map((day) => [day, ['08:00-21:00']])))
})

test('a branch is opened with its own hours; what is not said is 08:00–21:00', async () => {
  const hours = { 'tue-fri': ['08:30-12:00', '13:30-17:30'], sat: '09:00-24:00' }
  const { status, body } = await it.ask('POST', '/branches', {
    body: { code: 'east', name: '东馆', kind: 'bookstore', location: '东街 1 号', hours },
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({ code: 'east', kind: 'bookstore', location: '东街 1 号' })
  expect(body.hours.mon).toEqual(['08:00-21:00'])
  expect(body.hours.wed).toEqual(['08:30-12:00', '13:30-17:30'])
  expect(body.hours.sat).toEqual(['09:00-24:00'])
  expect((await it.network.directory.current(it.network.db)).branches.has('east')).toBe(true)
})

describe('today', () => {
  const today = async (code = 'main') => {
    const { items } = (await it.ask('GET', '/branches', { token: null })).body
    const { today, nextOpen } = items.find((branch: { code: string }) => branch.code === code)
    return { today, nextOpen }
  }
  const at = (text: string) => it.clock.set(Date.parse(`${text}:00+08:00`))
  const start = '2026-09-01T10:00'
  afterEach(async () => {
    at(start)
    await put({})
  })

  test.each([
    ['2026-09-01T07:59', null],
    ['2026-09-01T11:30', null],
    ['2026-09-01T17:59', null],
    ['2026-09-01T18:00', { on: '2026-09-02', from: '08:00' }],
  ])('with a pause at noon, at %s the next day is told: %j', async (now, nextOpen) => {
    await put({ hours: { 'mon-sun': ['08:00-11:00', '13:00-18:00'] } })
    at(now)
    expect(await today()).toEqual({ today: ['08:00-11:00', '13:00-18:00'], nextOpen })
  })

  test('counts closures and extra openings', async () => {
    await put({
      hours: { 'mon-fri': '09:00-17:00', 'sat-sun': 'closed' },
      closed: ['2026-09-01..2026-09-04'],
      open: [{ days: '2026-09-05', hours: '10:30-12:00' }],
    })
    expect(await today()).toEqual({ today: [], nextOpen: { on: '2026-09-05', from: '10:30' } })
    at('2026-09-05T09:00')
    expect(await today()).toEqual({ today: ['10:30-12:00'], nextOpen: null })
  })

  test.each([
    [false, {}, true],
    [false, { nationalHolidays: true }, false],
    [true, {}, false],
    [true, { nationalHolidays: false }, true],
  ])('the network keeping national holidays: %s, the branch %j: open on one: %s', async (network, own, isOpen) => {
    expect((await it.ask('PUT', '/settings', { body: { nationalHolidays: network } })).status).toBe(200)
    await put(own)
    at('2026-10-01T10:00')
    const next = { on: expect.stringMatching(/^2026-10-/), from: '08:00' }
    expect(await today()).toEqual(isOpen ? { today: ['08:00-21:00'], nextOpen: null } : { today: [], nextOpen: next })
    at(start)
    expect((await it.ask('PUT', '/settings', { body: { nationalHolidays: false } })).status).toBe(200)
  })

  test('of a branch that never opens has no next one', async () => {
    await put({ hours: { 'mon-sun': 'closed' } })
    expect(await today()).toEqual({ today: [], nextOpen: null })
  })
})

test('a code is given once', async () => {
  const again = await it.ask('POST', '/branches', { body: { code: 'main', name: 'Again' } })
  expect(again).toMatchObject({ status: 409, body: { errors: [{ path: 'code', code: 'taken' }] } })
})

describe('a calendar', () => {
  const whole = {
    hours: { mon: 'closed', 'tue-fri': '08:00-20:00', 'sat-sun': ['09:00-12:00', '13:00-17:00'] },
    closed: ['2026-10-01..2026-10-07', '12-30..01-02', '2026-12-31'],
    open: ['2026-10-10', { days: '2026-10-11', hours: '10:00-12:00' }],
    nationalHolidays: true,
  }
  test('is replaced whole and read as it was written, with all seven days', async () => {
    const set = await put(whole)
    expect(set.status).toBe(200)
    expect(set.body).toMatchObject({ closed: whole.closed, open: whole.open, nationalHolidays: true })
    expect(set.body.hours.mon).toEqual([])
    expect((await it.ask('GET', '/branches/main/calendar', { token: null })).body).toEqual(set.body)
  })
  test('can be sent back as it came', async () => {
    const { version, ...calendar } = (await it.ask('GET', '/branches/main/calendar')).body
    const again = await put(calendar, { 'if-match': `"${version}"` })
    expect(again.body).toEqual({ ...calendar, version: version + 1 })
  })
  test('counts from its next use', async () => {
    await put({ hours: { tue: 'closed' }, closed: ['2026-09-07'] })
    const { branches } = await it.network.directory.current(it.network.db)
    const calendar = branches.get('main')?.calendar
    expect(calendar?.isOpenOn('2026-09-14' as never)).toBe(true)
    expect(calendar?.isOpenOn('2026-09-07' as never)).toBe(false)
    expect(calendar?.isOpenOn('2026-09-15' as never)).toBe(false)
  })
  test('that someone else changed first is 412 and stays', async () => {
    const { body } = await it.ask('GET', '/branches/main/calendar')
    expect((await put({}, { 'if-match': `"${body.version - 1}"` })).status).toBe(412)
    expect((await it.ask('GET', '/branches/main/calendar')).body).toEqual(body)
  })
  test.each([
    [{ hours: { mon: '8-20' } }, 'hours.mon'],
    [{ hours: { mon: '20:00-08:00' } }, 'hours.mon'],
    [{ hours: { monday: '08:00-20:00' } }, 'hours.monday'],
    [{ closed: ['2026-02-30'] }, 'closed[0]'],
    [{ closed: ['2026-10-01', '2026-10-07..2026-10-01'] }, 'closed[1]'],
    [{ open: ['tomorrow'] }, 'open[0]'],
    [{ open: [{ days: '2026-10-10', hours: 'late' }] }, 'open[0].hours'],
    [{ holidays: true }, 'holidays'],
  ])('that is malformed is 400 and says where: %j', async (body, path) => {
    const answer = await put(body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path)
  })
  test('whose spans overlap is 422 and says where', async () => {
    const answer = await put({ hours: { mon: ['08:00-12:00', '11:00-15:00'] } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'hours.mon' }] } })
  })
  test('without any open day is taken, with a warning', async () => {
    const answer = await put({ hours: { 'mon-sun': 'closed' } })
    expect(answer.status).toBe(200)
    const warnings = [{ code: 'no-open-day', message: expect.stringMatching(/no day is open/i) }]
    expect(answer.body.warnings).toEqual(warnings)
    expect((await it.ask('GET', '/branches/main/calendar')).body.warnings).toEqual(warnings)
    expect((await put({})).body.warnings).toBeUndefined()
  })
  test('of a branch that is not there is 404', async () => {
    expect((await put({}, {}, 'nowhere')).status).toBe(404)
    expect((await it.ask('GET', '/branches/nowhere/calendar')).status).toBe(404)
  })
})

test('the list goes page by page in the order of the codes', async () => {
  for (const code of ['c', 'a', 'b']) await it.ask('POST', '/branches', { body: { code, name: code } })
  const codes: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) }
    const { body } = await it.ask('GET', '/branches', { query })
    codes.push(...body.items.map(({ code }: { code: string }) => code))
    cursor = body.nextCursor
  }
  expect(codes).toEqual(['a', 'b', 'c', 'east', 'main'])
})
