import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from './people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const BODY = { card: 'N1', name: '新读者', type: 'student', branch: 'main', expires: '2027-06-30' }
const register = (more: object) => it.ask('POST', '/patrons', { body: { ...BODY, ...more } })
const countPatrons = async () => {
  const { rows } = await it.network.db.query<{ n: number }>(null, 'SELECT count(*)::int AS n FROM patron')
  return rows[0]?.n
}

const ACTS = ['borrow', 'renew', 'hold', 'pay', 'change']

test('a patron is registered with a first card and shown whole', async () => {
  const answer = await register({ card: 'N2', phone: '13900001111', born: '2010-02-28', expires: null })
  expect(answer.status).toBe(201)
  expect(answer.headers['etag']).toBe('"1"')
  expect(answer.body).toEqual({
    id: expect.stringMatching(/^\d+$/),
    card: 'N2',
    name: '新读者',
    type: 'student',
    branch: 'main',
    expires: null,
    phone: '13900001111',
    born: '2010-02-28',
    cards: [{ card: 'N2', state: 'active', issuedAt: '2026-09-01T10:00:00+08:00' }],
    blocks: [],
    balance: '0.00',
    openLoans: 0,
    overdueLoans: 0,
    openHolds: 0,
    standing: [],
    holdPace: null,
    version: 1,
    may: Object.fromEntries(ACTS.map((act) => [act, { outcome: 'allowed', findings: [] }])),
  })
})

test('the record holds personal values only sealed', async () => {
  const { rows } = await it.network.db.query<{ text: string }>(
    null,
    `SELECT string_agg(body::text, '') AS text FROM event`,
  )
  for (const value of ['安小红', '0000 1234', '2001-02-03', 'Bob_100%']) expect(rows[0]?.text).not.toContain(value)
  const [registered] = await it.events('patron.registered')
  const key = await it.network.personKeys.find(it.network.db, it.ann.id)
  const personal = Buffer.from(String(registered?.data['personal']), 'base64')
  expect(JSON.parse(key?.open(personal) ?? '')).toEqual({
    name: '安小红',
    phone: '138 0000 1234',
    bornOn: '2001-02-03',
  })
})

test('the phone is sealed in the table', async () => {
  const { rows } = await it.network.db.query<{ text: string }>(
    null,
    `SELECT string_agg(p::text, '') AS text FROM patron p`,
  )
  expect(rows[0]?.text).not.toContain('0000 1234')
})

describe('refused, and nothing is written', () => {
  test.each([
    ['a card that is taken', { card: 'R1' }, 409, { path: 'card', code: 'taken' }],
    ['an unknown branch', { branch: 'nowhere' }, 422, { path: 'branch', code: 'unknown', expected: 'east, main' }],
    ['an unknown type', { type: 'wizard' }, 422, { path: 'type', code: 'unknown' }],
    ['a day that does not exist', { expires: '2026-02-30' }, 400, { path: 'expires' }],
    ['a PIN that is too short', { pin: '123' }, 400, { path: 'pin', code: 'too-short' }],
    ['a phone that is none', { phone: 'call me' }, 400, { path: 'phone' }],
    ['an empty name', { name: ' ' }, 400, { path: 'name' }],
    ['an unknown field', { colour: 'red' }, 400, { path: 'colour', code: 'unknown-field' }],
    ['a name of the wrong type', { name: 7 }, 400, { path: 'name', code: 'wrong-type' }],
  ])('%s', async (_what, more, status, fault) => {
    const before = await countPatrons()
    const answer = await register(more)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject(fault)
    expect(await countPatrons()).toBe(before)
  })

  test('a card that two register at once: one of them', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => register({ card: 'RACE' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)])
  })
})

test('the same key gives the same patron, with another body 422', async () => {
  const headers = { 'idempotency-key': 'k1' }
  const first = await it.ask('POST', '/patrons', { body: { ...BODY, card: 'K1' }, headers })
  const again = await it.ask('POST', '/patrons', { body: { ...BODY, card: 'K1' }, headers })
  const other = await it.ask('POST', '/patrons', { body: { ...BODY, card: 'K2' }, headers })
  expect([first.status, again.status, other.status]).toEqual([201, 201, 422])
  expect(again.body).toEqual(first.body)
})

test('a patron is registered where the actor may write', async () => {
  const east = await it.hire('east-desk', 'desk', 'east')
  const at = async (branch: string) =>
    (await it.ask('POST', '/patrons', { token: east, body: { ...BODY, card: `E-${branch}`, branch } })).status
  expect([await at('east'), await at('main')]).toEqual([201, 403])
})
