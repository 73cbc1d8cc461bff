import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { zoneOf } from '@wenyuan/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp, openNetwork } from '../../../src/index.ts'
import { createLogger, type MasterKey, openDatabase, systemClock } from '../../../src/platform/index.ts'

type Built = Awaited<ReturnType<typeof buildApp>>

const NOBODY_THERE = { connectionString: 'postgres://user:a-secret@127.0.0.1:1/away' }
const output = new PassThrough()
let app: Built

beforeAll(async () => {
  const db = openDatabase(NOBODY_THERE)
  const masterKey = randomBytes(32) as unknown as MasterKey
  const network = openNetwork({ db, clock: systemClock, zone: zoneOf('Asia/Shanghai'), masterKey })
  app = await buildApp(network, { checkAnswers: true, logger: createLogger({ level: 'info', destination: output }) })
})
afterAll(() => app.fastify.close())

test('while the database is away every call is 503: nothing is lost, ask again', async () => {
  const headers = { 'accept-language': 'en' }
  const answer = await app.fastify.inject({ method: 'GET', url: '/api/v1/branches', headers })
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('2')
  expect(answer.json()).toMatchObject({ type: 'urn:wenyuan:problem:unavailable' })
  expect(answer.json().detail).toContain('Nothing is lost')
  const token = `wys_${'a'.repeat(43)}`
  const signedIn = await app.fastify.inject({
    method: 'GET',
    url: '/api/v1/me',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(signedIn.statusCode).toBe(503)
})

test('it lives, but is not ready', async () => {
  expect((await app.fastify.inject('/healthz')).statusCode).toBe(200)
  const ready = await app.fastify.inject('/readyz')
  expect(ready.statusCode).toBe(503)
  expect(ready.json()).toEqual({ status: 'unavailable', checks: { database: 'away' } })
})

test('the log tells of each request by its pattern, without what stood in the address or in the header fields', async () => {
  const url = '/api/v1/branches?cursor=private-words'
  await app.fastify.inject({ method: 'GET', url, headers: { authorization: 'Bearer private-token' } })
  output.end()
  const lines = (await text(output))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.at(-1)).toMatchObject({ method: 'GET', route: '/api/v1/branches', msg: 'request' })
  expect(lines.some((line) => line.msg === 'database away')).toBe(true)
  expect(JSON.stringify(lines)).not.toMatch(/private-words|private-token|a-secret/)
})
