import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN_PASSWORD, openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

async function signInAsBrowser() {
  const answer = await it.ask('POST', '/session/staff', {
    token: null,
    body: { username: 'admin', password: ADMIN_PASSWORD },
    headers: { 'x-session-cookie': '1' },
  })
  const set = answer.headers['set-cookie']
  const [session = '', csrf = ''] = Array.isArray(set) ? set : []
  const pair = (text: string) => text.split(';', 1)[0] ?? ''
  return { answer, session, csrf, cookie: `${pair(session)}; ${pair(csrf)}`, proof: pair(csrf).split('=')[1] ?? '' }
}

test('a browser that asks for it gets the token as a cookie that no script can read, and in no other way', async () => {
  const { answer, session, csrf } = await signInAsBrowser()
  expect(session).toMatch(/^wenyuan_session=wys_[\w-]{43}; HttpOnly; Path=\/; SameSite=Strict; Max-Age=43200$/)
  expect(csrf).not.toContain('HttpOnly')
  expect(answer.body.token).toBe('')
})

test('nobody else is given cookies', async () => {
  const body = { username: 'admin', password: ADMIN_PASSWORD }
  const answer = await it.ask('POST', '/session/staff', { token: null, body })
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('the cookie is enough to read, a change needs the proof that no other site can give', async () => {
  const { cookie, proof } = await signInAsBrowser()
  expect((await it.ask('GET', '/me', { token: null, headers: { cookie } })).status).toBe(200)
  const open = (headers: Record<string, string>, code: string) =>
    it.ask('POST', '/branches', { token: null, body: { code, name: 'X' }, headers: { cookie, ...headers } })
  expect((await open({}, 'a')).status).toBe(403)
  expect((await open({ 'x-csrf-token': 'guess' }, 'a')).status).toBe(403)
  expect((await open({ 'x-csrf-token': proof }, 'a')).status).toBe(201)
})

test('the proof of another session is none', async () => {
  const [one, two] = [await signInAsBrowser(), await signInAsBrowser()]
  const headers = { cookie: one.cookie, 'x-csrf-token': two.proof }
  expect((await it.ask('DELETE', '/session', { token: null, headers })).status).toBe(403)
})

test('signing out takes the cookies away', async () => {
  const { cookie, proof } = await signInAsBrowser()
  const answer = await it.ask('DELETE', '/session', { token: null, headers: { cookie, 'x-csrf-token': proof } })
  expect(answer.status).toBe(204)
  expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0')
  expect((await it.ask('GET', '/me', { token: null, headers: { cookie } })).status).toBe(401)
})

test('an old cookie does not stop a new sign-in', async () => {
  const headers = { cookie: `wenyuan_session=wys_${'a'.repeat(43)}` }
  const body = { username: 'admin', password: ADMIN_PASSWORD }
  expect((await it.ask('POST', '/session/staff', { token: null, body, headers })).status).toBe(200)
})
