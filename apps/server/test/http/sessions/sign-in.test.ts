import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCK_MS, MAX_FAILURES } from '../../../src/sessions/check-secret.ts'
import { hashSecret } from '../../../src/sessions/index.ts'
import { READER_SESSION_MS, STAFF_SESSION_MS } from '../../../src/sessions/open-session.ts'
import { ADMIN_PASSWORD, openTestApp, START_AT, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
  const { db } = it.network
  const pin = await hashSecret('246810')
  const { rows } = await db.query<{ id: string }>(
    null,
    `INSERT INTO patron (name, type_code, branch_code, expires_on, pin_hash, created_at)
     VALUES ('林晓', 'student', 'main', '2030-01-01', $1, now()), ('无密', 'student', 'main', '2030-01-01', NULL, now())
     RETURNING id`,
    [pin],
  )
  const [withPin, withoutPin] = rows
  await db.query(
    null,
    `INSERT INTO card (number, patron_id, state, issued_at)
     VALUES ('R1', $1, 'active', now()), ('R0', $1, 'lost', now()), ('R2', $2, 'active', now())`,
    [withPin?.id, withoutPin?.id],
  )
})
afterAll(() => it.close())

const asStaff = (username: string, password: string) =>
  it.ask('POST', '/session/staff', { token: null, body: { username, password } })
const asReader = (card: string, pin: string) => it.ask('POST', '/session/reader', { token: null, body: { card, pin } })

test('staff sign in for a token, its end and what they may do', async () => {
  const { status, body } = await asStaff('admin', ADMIN_PASSWORD)
  expect(status).toBe(200)
  expect(Date.parse(body.expiresAt)).toBe(START_AT + STAFF_SESSION_MS)
  expect(body.staff.permissions).toContain('staff.write')
  const me = await it.ask('GET', '/me', { token: body.token })
  expect(me.body).toMatchObject({ kind: 'staff', expiresAt: body.expiresAt, staff: body.staff })
})

test('a reader signs in with card and PIN', async () => {
  const { status, body } = await asReader('R1', '246810')
  expect(status).toBe(200)
  expect(body.patron).toMatchObject({ card: 'R1', name: '林晓' })
  expect(Date.parse(body.expiresAt)).toBe(START_AT + READER_SESSION_MS)
  expect((await it.ask('GET', '/me', { token: body.token })).body).toMatchObject({
    kind: 'reader',
    patron: body.patron,
  })
})

test('a wrong secret and a name that is nobody get the same answer', async () => {
  const answers = await Promise.all([
    asStaff('admin', 'wrong'),
    asStaff('nobody', 'wrong'),
    asReader('R1', '0000'),
    asReader('R9', '0000'),
    asReader('R2', '246810'),
    asReader('R0', '246810'),
  ])
  for (const { status, body } of answers) {
    expect({ ...body, instance: null }).toEqual({ ...answers[0]?.body, instance: null })
    expect(status).toBe(401)
  }
})

test('the database keeps no token and no password', async () => {
  const { body } = await asStaff('admin', ADMIN_PASSWORD)
  const { rows } = await it.network.db.query<{ row: string }>(
    null,
    'SELECT s::text AS row FROM session s UNION ALL SELECT t::text FROM staff t',
  )
  const kept = rows.map(({ row }) => row).join()
  expect(kept).not.toContain(body.token)
  expect(kept).not.toContain(Buffer.from(body.token).toString('hex'))
  expect(kept).not.toContain(ADMIN_PASSWORD)
  expect(kept).toContain('$argon2id$')
})

test('signing out ends the session at once, and only that one', async () => {
  const one = (await asStaff('admin', ADMIN_PASSWORD)).body.token
  const two = (await asStaff('admin', ADMIN_PASSWORD)).body.token
  expect((await it.ask('GET', '/me', { token: one })).status).toBe(200)
  expect((await it.ask('DELETE', '/session', { token: one })).status).toBe(204)
  expect((await it.ask('GET', '/me', { token: one })).status).toBe(401)
  expect((await it.ask('GET', '/me', { token: two })).status).toBe(200)
})

test('without a token, with one that is made up or in another scheme it is 401 and says how to sign in', async () => {
  for (const authorization of [
    undefined,
    'Bearer nonsense',
    `Bearer wys_${'a'.repeat(43)}`,
    'Basic YWRtaW46eA==',
    'Bearer',
  ]) {
    const headers = authorization === undefined ? {} : { authorization }
    const answer = await it.ask('GET', '/me', { token: null, headers })
    expect([authorization, answer.status]).toEqual([authorization, 401])
    expect(answer.headers['www-authenticate']).toContain('Bearer')
  }
})

test(`after ${MAX_FAILURES} wrong secrets even the right one is 429 until the lock is over`, async () => {
  expect((await asReader('R1', '246810')).status).toBe(200)
  for (let n = 1; n <= MAX_FAILURES; n += 1) expect((await asReader('R1', `wrong-${n}`)).status).toBe(401)
  const locked = await asReader('R1', '246810')
  expect(locked.status).toBe(429)
  expect(locked.headers['retry-after']).toBe(String(LOCK_MS / 1000))
  it.clock.advance(LOCK_MS - 1)
  expect((await asReader('R1', '246810')).status).toBe(429)
  it.clock.advance(1)
  expect((await asReader('R1', '246810')).status).toBe(200)
})

test('a right secret forgets the wrong ones before it', async () => {
  for (let n = 1; n < MAX_FAILURES; n += 1) await asReader('R1', 'wrong')
  expect((await asReader('R1', '246810')).status).toBe(200)
  expect((await asReader('R1', 'wrong')).status).toBe(401)
  expect((await asReader('R1', '246810')).status).toBe(200)
})

test('guesses made at the same moment are counted all', async () => {
  const answers = await Promise.all(Array.from({ length: 32 }, () => asReader('R8', 'guess')))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(MAX_FAILURES)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(32 - MAX_FAILURES)
})

test('a session works to its last millisecond and is 401 from its end on', async () => {
  const { token } = (await asStaff('admin', ADMIN_PASSWORD)).body
  it.clock.advance(STAFF_SESSION_MS - 1)
  expect((await it.ask('GET', '/me', { token })).status).toBe(200)
  it.clock.advance(1)
  expect((await it.ask('GET', '/me', { token })).status).toBe(401)
})
