import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../server/test/http/test-app.ts'
import { runWenyuan } from './run-wenyuan.ts'

let it: TestApp
let env: { WENYUAN_URL: string; WENYUAN_TOKEN: string }
beforeAll(async () => {
  it = await openTestApp()
  const url = await it.app.fastify.listen({ host: '127.0.0.1', port: 0 })
  env = { WENYUAN_URL: url, WENYUAN_TOKEN: it.adminToken }
})
afterAll(() => it.close())

const verify = (other: Partial<typeof env> = {}) => runWenyuan(['events', 'verify'], { env: { ...env, ...other } })

test('a record as it was written is whole: exit 0', async () => {
  const { code, out } = await verify()
  expect(out).toMatch(/^the record is whole: \d+ events checked/)
  expect(code).toBe(0)
})

test('without a token, or with one that is none, it can not be checked: exit 2', async () => {
  const signIn = 'not signed in: put an access token into WENYUAN_TOKEN\n'
  expect(await verify({ WENYUAN_TOKEN: '' })).toEqual({ code: 2, out: '', err: signIn })
  expect(await verify({ WENYUAN_TOKEN: 'guessed' })).toEqual({ code: 2, out: '', err: signIn })
})

test('without a server it can not be checked, and the address is said: exit 2', async () => {
  const WENYUAN_URL = 'http://127.0.0.1:9'
  const { code, err } = await verify({ WENYUAN_URL })
  expect(code).toBe(2)
  expect(err).toContain(`nothing answers at ${WENYUAN_URL}`)
})

test('a changed event is found, and named: exit 1', async () => {
  await it.network.db.script(`ALTER TABLE event DISABLE TRIGGER USER;
    UPDATE event SET kind = 'loan.created' WHERE id = (SELECT min(id) FROM event);
    ALTER TABLE event ENABLE TRIGGER USER`)
  const { code, out } = await verify()
  expect(out).toMatch(/^the record is broken: .*event \d+/)
  expect(code).toBe(1)
})
