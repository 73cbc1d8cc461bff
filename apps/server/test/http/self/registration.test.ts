import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAX_REGISTRATIONS, REGISTRATIONS_WINDOW_MS } from '../../../src/self/count-registrations.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
  await it.ask('PUT', '/patron-types', { body: { code: 'public', name: '社会读者' } })
})
afterAll(() => it.close())

const RULE = { type: 'public', branch: 'east', days: 365 }
const NEWCOMER = { name: '陈新', phone: '139-0000-1111', pin: '135790' }
let addresses = 0
/** From a new address each time, unless one is given. */
const register = (body: object, headers: Record<string, string> = {}) => {
  addresses += 1
  const from = { 'x-forwarded-for': `10.0.0.${addresses}` }
  return it.ask('POST', '/registrations', { token: null, body, headers: { ...from, ...headers } })
}
const setRule = (selfRegistration: unknown) => it.ask('PUT', '/settings', { body: { selfRegistration } })

test('where the library has no rule for it nobody registers', async () => {
  const { status, body } = await register(NEWCOMER)
  expect([status, body.detail]).toEqual([403, expect.stringContaining('the desk makes a card')])
})

test('a newcomer gets a card by the library’s rule and is signed in', async () => {
  await setRule(RULE)
  const { status, body } = await register(NEWCOMER)
  expect(status).toBe(201)
  expect(body.patron).toMatchObject({ name: '陈新', card: expect.stringMatching(/^S\d{9}$/) })
  const own = await it.ask('GET', `/patrons/${body.patron.id}`, { token: body.token })
  expect(own.body).toMatchObject({
    card: body.patron.card,
    type: 'public',
    branch: 'east',
    expires: '2027-09-01',
    phone: '139-0000-1111',
  })
  const { card } = body.patron
  const again = await it.ask('POST', '/session/reader', { token: null, body: { card, pin: '135790' } })
  expect(again.status).toBe(200)
  const [event] = (await it.events('patron.registered')).slice(-1)
  expect(event).toMatchObject({ actor: `reader:${body.patron.id}`, data: { type: 'public', branch: 'east' } })
  expect(JSON.stringify(event)).not.toMatch(/陈新|139-0000/)
})

test('sent twice by impatience under one key it is one reader and one session', async () => {
  const headers = { 'idempotency-key': 'tap-1', 'x-forwarded-for': '10.1.0.1' }
  const body = { ...NEWCOMER, name: '急性子' }
  const answers = await Promise.all([register(body, headers), register(body, headers)])
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(answers[0]?.body).toEqual(answers[1]?.body)
  expect((await it.ask('GET', '/patrons', { query: { q: '急性子' } })).body.items).toHaveLength(1)
  expect((await register({ ...body, pin: '999999' }, headers)).status).toBe(422)
  const { rows } = await it.network.db.query<{ answer: string }>(null, 'SELECT answer FROM idempotency')
  expect(rows.map(({ answer }) => answer).join()).not.toContain(answers[0]?.body.token)
})

test('a browser that asks for cookies gets them, and the token in no other way', async () => {
  const answer = await register(NEWCOMER, { 'x-session-cookie': '1', 'idempotency-key': 'tap-2' })
  expect(answer.body.token).toBe('')
  expect(String(answer.headers['set-cookie'])).toContain('wenyuan_session=wys_')
})

test.each([
  [{ name: '' }, 400],
  [{ name: ' ' }, 400],
  [{ name: 'x'.repeat(201) }, 400],
  [{ name: 'a\u0000b' }, 400],
  [{ phone: 'call me' }, 400],
  [{ pin: '123' }, 400],
  [{ type: 'teacher' }, 400],
  [{ card: 'R1' }, 400],
  [{ bindingTicket: 'WYB.made-up' }, 409],
])('a registration with %j is refused', async (more, status) => {
  expect((await register({ ...NEWCOMER, ...more })).status).toBe(status)
})

test('a hostile name is a name', async () => {
  for (const name of [
    '<script>alert(1)</script>',
    'O\'Brien "李"',
    '\u202Eمرحبا',
    '👩‍👩‍👧 '.trim(),
    '𠮷'.repeat(100),
  ]) {
    expect((await register({ ...NEWCOMER, name })).body.patron.name).toBe(name)
  }
})

test('from one address so many are taken in a quarter of an hour, and those of others still', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' }
  await setRule(null)
  it.clock.set(Math.ceil(it.clock.now() / REGISTRATIONS_WINDOW_MS) * REGISTRATIONS_WINDOW_MS)
  for (let n = 1; n <= MAX_REGISTRATIONS; n += 1) expect((await register(NEWCOMER, headers)).status).toBe(403)
  const stopped = await register(NEWCOMER, headers)
  expect([stopped.status, stopped.headers['retry-after']]).toEqual([429, String(REGISTRATIONS_WINDOW_MS / 1000)])
  expect((await register(NEWCOMER)).status).toBe(403)
  it.clock.advance(REGISTRATIONS_WINDOW_MS)
  expect((await register(NEWCOMER, headers)).status).toBe(403)
})
