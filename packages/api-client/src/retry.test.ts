import { afterEach, describe, expect, test } from 'vitest'
import { type ClientOptions, createClient, MAX_TRIES } from './index.ts'
import { type Answering, type LoopbackServer, sendJson, startLoopbackServer } from './loopback-server.ts'
import { FIRST_PAUSE_MS, MAX_PAUSE_MS, pauseBefore } from './retry.ts'

let server: LoopbackServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

async function clientOf(answering: Answering, options: Partial<ClientOptions> = {}) {
  const started = await startLoopbackServer(answering)
  server = started
  const pauses: number[] = []
  async function pause(ms: number) {
    pauses.push(ms)
  }
  return { received: started.received, pauses, client: createClient({ baseUrl: started.baseUrl, pause, ...options }) }
}

const away = { type: 'urn:wenyuan:problem:unavailable', title: 'unavailable', status: 503 }
const checkout = { body: { item: 'B1', patron: 'R1' } }

test('while the database is away a keyed act is sent again with the same key', async () => {
  const { client, received, pauses } = await clientOf((response, nth) =>
    nth < MAX_TRIES ? sendJson(response, 503, away) : sendJson(response, 201, { id: '1' }),
  )
  expect(await client.call('checkOutItem', checkout)).toMatchObject({ ok: true, status: 201 })
  expect(received).toHaveLength(MAX_TRIES)
  expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  expect(pauses).toEqual([FIRST_PAUSE_MS, FIRST_PAUSE_MS * 2])
})

test('an act whose connection broke is sent again with the same key', async () => {
  const { client, received } = await clientOf((response, nth) => {
    if (nth === 1) response.destroy()
    else sendJson(response, 201, { id: '1' })
  })
  expect(await client.call('checkOutItem', checkout)).toMatchObject({ ok: true })
  expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  expect(received).toHaveLength(2)
})

test('an answer that broke off half way is no answer', async () => {
  const { client, received } = await clientOf((response, nth) => {
    if (nth > 1) return sendJson(response, 200, { items: [], nextCursor: null })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"items"', () => response.destroy())
  })
  expect(await client.call('listHolds')).toMatchObject({ ok: true })
  expect(received).toHaveLength(2)
})

test('after the last try the problem stands', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 503, away))
  expect(await client.call('getMe')).toEqual({ ok: false, status: 503, problem: away })
  expect(received).toHaveLength(MAX_TRIES)
})

test('a server that nobody reaches is a problem of its own, not an exception', async () => {
  const { client } = await clientOf((response) => response.destroy())
  expect(await client.call('checkOutItem', checkout)).toMatchObject({
    ok: false,
    status: 0,
    problem: { type: 'urn:wenyuan:problem:unreachable' },
  })
})

describe('what could meet its own effect is sent once', () => {
  test.each(['cancelHold', 'removeBlock', 'changePatron'] as const)('%s', async (operationId) => {
    const { client, received } = await clientOf((response) => response.destroy())
    const calls = {
      cancelHold: () => client.call('cancelHold', { params: { id: '1' } }),
      removeBlock: () => client.call('removeBlock', { params: { id: '1', blockId: '2' } }),
      changePatron: () => client.call('changePatron', { params: { id: '1' }, body: { name: '安' } }),
    }
    expect(await calls[operationId]()).toMatchObject({ ok: false, status: 0 })
    expect(received).toHaveLength(1)
  })
})

test.each([400, 401, 403, 404, 409, 412, 422, 429, 500])('a %i is never asked twice', async (status) => {
  const { client, received } = await clientOf((response) => sendJson(response, status, { ...away, status }))
  expect(await client.call('checkOutItem', checkout)).toMatchObject({ ok: false, status })
  expect(received).toHaveLength(1)
})

test('a try that takes too long is given up', async () => {
  const { client } = await clientOf(() => {}, { timeoutMs: 20 })
  expect(await client.call('cancelHold', { params: { id: '1' } })).toMatchObject({
    ok: false,
    status: 0,
    problem: { type: 'urn:wenyuan:problem:timed-out' },
  })
})

test('who aborts a call gets the reason back', async () => {
  const stop = new AbortController()
  const reason = new Error('page left')
  const { client, received } = await clientOf(() => stop.abort(reason))
  await expect(client.call('getMe', { signal: stop.signal })).rejects.toBe(reason)
  expect(received).toHaveLength(1)
})

test("a proxy's page is an error without a type of ours", async () => {
  const { client } = await clientOf((response) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>bad gateway</h1>')
  })
  expect(await client.call('getMe')).toEqual({
    ok: false,
    status: 502,
    problem: { type: 'about:blank', title: 'Bad Gateway', status: 502 },
  })
})

test('JSON that is none is unreadable', async () => {
  const { client } = await clientOf((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{')
  })
  expect(await client.call('getMe')).toMatchObject({ ok: false, problem: { type: 'urn:wenyuan:problem:unreadable' } })
})

test.each([
  [2, null, FIRST_PAUSE_MS],
  [3, null, FIRST_PAUSE_MS * 2],
  [2, '2', 2000],
  [2, String(MAX_PAUSE_MS / 1000), MAX_PAUSE_MS],
  [2, String(MAX_PAUSE_MS / 1000 + 1), MAX_PAUSE_MS],
  [2, 'Wed, 21 Oct 2026 07:28:00 GMT', FIRST_PAUSE_MS],
])('before try %i with Retry-After %j it waits %i ms', (nextTry, retryAfter, expected) => {
  expect(pauseBefore(nextTry, retryAfter)).toBe(expected)
})
