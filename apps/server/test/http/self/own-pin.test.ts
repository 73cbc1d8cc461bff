import { afterAll, beforeAll, expect, test } from 'vitest'
import { PIN_REPEAT_MS } from '../../../src/self/change-own-pin.ts'
import { LOCK_MS, MAX_FAILURES } from '../../../src/sessions/check-secret.ts'
import { type Library, openLibrary, type Person, PIN } from '../patrons/people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const change = ({ token }: { token: string }, pin: string, newPin: string) =>
  it.ask('PUT', '/me/pin', { token, body: { pin, newPin } })
const signIn = ({ card }: Person, pin: string) =>
  it.ask('POST', '/session/reader', { token: null, body: { card, pin } })

test('by the old PIN a reader sets a new one; this session stays and every other ends', async () => {
  const elsewhere = (await signIn(it.ann, PIN)).body.token
  expect((await it.ask('GET', '/me', { token: elsewhere })).status).toBe(200)
  expect((await change(it.ann, PIN, '97531')).status).toBe(204)
  expect((await it.ask('GET', '/me', { token: it.ann.token })).status).toBe(200)
  expect((await it.ask('GET', '/me', { token: elsewhere })).status).toBe(401)
  expect((await signIn(it.ann, PIN)).status).toBe(401)
  expect((await signIn(it.ann, '97531')).status).toBe(200)
  expect(await it.events('patron.changed')).toMatchObject([
    { actor: `reader:${it.ann.id}`, patron: it.ann.id, data: { pin: 'changed' } },
  ])
})

test('a wrong old PIN changes nothing and leaves the reader signed in', async () => {
  expect(await change(it.bob, 'wrong', '97531')).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'pin', code: 'wrong-pin' }] },
  })
  expect((await it.ask('GET', '/me', { token: it.bob.token })).status).toBe(200)
  expect((await signIn(it.bob, PIN)).status).toBe(200)
})

test('a repeat whose first answer was lost is done, once', async () => {
  const fay = await it.register('F1')
  const before = (await it.events('patron.changed')).length
  for (let n = 0; n < 2; n += 1) expect((await change(fay, PIN, '97531')).status).toBe(204)
  expect(await it.events('patron.changed')).toHaveLength(before + 1)
  expect((await change(fay, PIN, '86420')).status).toBe(422)
  it.clock.advance(PIN_REPEAT_MS)
  expect((await change(fay, PIN, '97531')).status).toBe(204)
  it.clock.advance(1)
  expect((await change(fay, PIN, '97531')).status).toBe(422)
})

test('a PIN is not guessed by way of the new one, and repeats count as tries', async () => {
  const gus = await it.register('G1')
  expect((await change(gus, 'wrong', PIN)).status).toBe(422)
  expect((await change(gus, PIN, '97531')).status).toBe(204)
  for (let n = 0; n < MAX_FAILURES; n += 1) expect((await change(gus, 'wrong', '97531')).status).toBe(204)
  expect((await change(gus, 'wrong', '97531')).status).toBe(429)
})

test('guesses here and at the sign-in are counted together', async () => {
  const cy = await it.register('C1')
  for (let n = 1; n < MAX_FAILURES; n += 1) expect((await change(cy, 'wrong', '97531')).status).toBe(422)
  expect((await signIn(cy, 'wrong')).status).toBe(401)
  const locked = await change(cy, PIN, '97531')
  expect([locked.status, locked.headers['retry-after']]).toEqual([429, String(LOCK_MS / 1000)])
  expect((await signIn(cy, PIN)).status).toBe(429)
  it.clock.advance(LOCK_MS)
  expect((await change(cy, PIN, '97531')).status).toBe(204)
})

test('of two changes at once by one old PIN one is made', async () => {
  const dan = await it.register('D1')
  const answers = await Promise.all(['11111', '22222'].map((newPin) => change(dan, PIN, newPin)))
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 422])
})

test.each([
  [{ pin: PIN, newPin: '123' }, 400],
  [{ pin: PIN, newPin: '1'.repeat(33) }, 400],
  [{ pin: PIN, newPin: '12\u00003456' }, 400],
  [{ newPin: '123456' }, 400],
  [{ pin: '', newPin: '123456' }, 400],
])('%j is refused', async (body, status) => {
  expect((await it.ask('PUT', '/me/pin', { token: it.bob.token, body })).status).toBe(status)
})

test('a PIN may be any text of its length', async () => {
  const eve = await it.register('E1')
  expect((await change(eve, PIN, ' 密码 🔑 ')).status).toBe(204)
  expect((await signIn(eve, ' 密码 🔑 ')).status).toBe(200)
  expect((await signIn(eve, '密码 🔑')).status).toBe(401)
})

test('staff have no PIN', async () => {
  expect((await it.as('desk', 'PUT', '/me/pin', { body: { pin: '1', newPin: '123456' } })).status).toBe(403)
})
