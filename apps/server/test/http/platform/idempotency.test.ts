import { afterAll, beforeAll, expect, test } from 'vitest'
import { KEY_KEPT_MS, sweepIdempotencyKeys } from '../../../src/http/index.ts'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

const open = (code: string, key: string, name = 'A branch', token = it.adminToken) =>
  it.ask('POST', '/branches', { token, body: { code, name }, headers: { 'idempotency-key': key } })
const countOf = async (kind: string) =>
  Number((await it.network.db.query(null, 'SELECT count(*) AS n FROM event WHERE kind = $1', [kind])).rows[0]?.['n'])

test('the same key and body gives the same answer and is done once', async () => {
  const before = await countOf('branch.created')
  const first = await open('north', 'k1')
  const again = await open('north', 'k1')
  expect(first.status).toBe(201)
  expect(again.status).toBe(201)
  expect(again.text).toBe(first.text)
  expect(await countOf('branch.created')).toBe(before + 1)
})

test('the order of the fields makes no other body', async () => {
  const body = '{"name":"A branch", "code":"north"}'
  expect((await it.ask('POST', '/branches', { body, headers: { 'idempotency-key': 'k1' } })).status).toBe(201)
})

test('the same key with another body or for another call is 422', async () => {
  const other = await open('north', 'k1', 'Another name')
  expect(other).toMatchObject({ status: 422, body: { type: 'urn:wenyuan:problem:key-reused' } })
  const headers = { 'idempotency-key': 'k1' }
  const call = await it.ask('POST', '/api-keys', { body: { name: 'x', scopes: ['loan.create'] }, headers })
  expect(call.status).toBe(422)
})

test('a refusal is kept too', async () => {
  const refused = await open('north', 'k2')
  expect(refused.status).toBe(409)
  await it.network.db.query(null, `DELETE FROM branch WHERE code = 'north'`)
  const again = await open('north', 'k2')
  expect(again.status).toBe(409)
  expect(again.body.errors).toEqual(refused.body.errors)
})

test('a request that was malformed has used no key', async () => {
  const headers = { 'idempotency-key': 'k3' }
  expect((await it.ask('POST', '/branches', { body: { code: 'south' }, headers })).status).toBe(400)
  expect((await open('south', 'k3')).status).toBe(201)
})

test('a key belongs to its actor', async () => {
  const roles = [{ role: 'admin' }]
  const body = { username: 'second', name: 'Second', roles, password: 'second-password' }
  expect((await it.ask('POST', '/staff', { body })).status).toBe(201)
  const token = await it.signIn('second', 'second-password')
  expect((await open('west', 'k4')).status).toBe(201)
  expect((await open('west', 'k4', 'A branch', token)).status).toBe(409)
})

test('of 32 at once with one key one is done, and all get its answer', async () => {
  const before = await countOf('branch.created')
  const answers = await Promise.all(Array.from({ length: 32 }, () => open('race', 'k5')))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(await countOf('branch.created')).toBe(before + 1)
})

test('what is shown only once comes back under the same key and is not readable in the database', async () => {
  const make = () =>
    it.ask('POST', '/api-keys', {
      body: { name: 'gate', scopes: ['loan.create'] },
      headers: { 'idempotency-key': 'k6' },
    })
  const first = await make()
  expect(first.status).toBe(201)
  expect((await make()).body.key).toBe(first.body.key)
  const { rows } = await it.network.db.query<{ answer: string }>(
    null,
    `SELECT answer FROM idempotency WHERE key = 'k6'`,
  )
  expect(rows[0]?.answer).not.toContain(first.body.key)
})

test('a key is kept for 24 hours, the last millisecond included, and may then be used anew', async () => {
  expect((await open('late', 'k7')).status).toBe(201)
  it.clock.advance(KEY_KEPT_MS)
  const token = await it.signIn('admin', 'admin-of-a-test')
  await sweepIdempotencyKeys(it.network)
  expect((await open('late', 'k7', 'A branch', token)).status).toBe(201)
  it.clock.advance(1)
  expect((await open('late', 'k7', 'A branch', token)).status).toBe(409)
  it.clock.advance(KEY_KEPT_MS + 1)
  expect(await sweepIdempotencyKeys(it.network)).toBeGreaterThan(0)
})
