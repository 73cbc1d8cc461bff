import type { LoanView } from '@wenyuan/contract'
import { afterEach, expect, expectTypeOf, test } from 'vitest'
import { type ClientOptions, createClient, MAX_TRIES } from './index.ts'
import { type Answering, type LoopbackServer, sendJson, startLoopbackServer } from './loopback-server.ts'

let server: LoopbackServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

async function clientOf(answering: Answering, options: Partial<ClientOptions> = {}) {
  server = await startLoopbackServer(answering)
  const { received, baseUrl } = server
  return { received, client: createClient({ baseUrl, ...options }) }
}

const problem = { type: 'urn:wenyuan:problem:refused', title: 'refused', status: 409 }

test('a call carries method, path, query, token, language, network and body', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, { items: [], nextCursor: null }), {
    token: 't1',
    language: 'zh-CN',
    network: 'city',
  })
  const result = await client.call('listPatronLoans', { params: { id: '7' }, query: { state: 'closed', limit: 5 } })
  expect(result).toEqual({ ok: true, status: 200, body: { items: [], nextCursor: null } })
  expect(received[0]).toMatchObject({
    method: 'GET',
    url: '/api/v1/patrons/7/loans?state=closed&limit=5',
    headers: { authorization: 'Bearer t1', 'accept-language': 'zh-CN', 'x-network': 'city' },
  })
  expect(received[0]?.headers).not.toHaveProperty('idempotency-key')
})

test('a body is JSON, and what is done with it is keyed', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 201, { id: '1' }))
  await client.call('checkOutItem', { body: { item: '红1', patron: 'R1' } })
  await client.call('checkOutItem', { body: { item: '红1', patron: 'R1' } })
  expect(received[0]?.headers['content-type']).toBe('application/json')
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({ item: '红1', patron: 'R1' })
  const keys = received.map(({ headers }) => headers['idempotency-key'])
  expect(new Set(keys).size).toBe(2)
  expect(keys).not.toContain(undefined)
})

test('a key of the caller is used as it is', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}))
  await client.call('renewLoan', { params: { id: '3' }, key: 'again' })
  expect(received[0]).toMatchObject({
    url: '/api/v1/loans/3/renewals',
    body: '',
    headers: { 'idempotency-key': 'again' },
  })
})

test('keys can be made by the caller', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}), { newKey: () => 'made' })
  await client.call('returnItem', { body: { item: 'B1' } })
  expect(received[0]?.headers['idempotency-key']).toBe('made')
})

test('a refusal comes with its reasons', async () => {
  const reasons = [{ code: 'LOAN_LIMIT', level: 'overridable', message: '已借满', limit: 5, actual: 5 }]
  const { client } = await clientOf((response) => sendJson(response, 409, { ...problem, reasons }))
  const result = await client.call('checkOutItem', { body: { item: 'B1', patron: 'R1' } })
  expect(result).toEqual({ ok: false, status: 409, problem: { ...problem, reasons } })
})

test('the version that a change was made on is sent as an entity tag', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}))
  await client.call('changeHold', { params: { id: '3' }, body: { extend: true }, version: 4 })
  expect(received[0]).toMatchObject({ method: 'PATCH', headers: { 'if-match': '"4"' } })
})

test('what stands in a path is escaped', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}))
  await client.call('changeCard', { params: { id: '1', card: 'a/b?c 馆' }, body: { state: 'lost' } })
  expect(received[0]?.url).toBe(`/api/v1/patrons/1/cards/${encodeURIComponent('a/b?c 馆')}`)
})

test('a number in a path is written out', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}))
  await client.call('settleBackEntry', { params: { id: '3', n: 12 }, body: { choice: 'retry' } })
  expect(received[0]?.url).toBe('/api/v1/back-entries/3/conflicts/12/settlement')
})

test('a segment of dots alone never leaves', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}))
  await expect(client.call('getBranchCalendar', { params: { code: '..' } })).rejects.toThrow(TypeError)
  expect(received).toHaveLength(0)
})

test('an answer without content has the body null', async () => {
  const { client } = await clientOf((response) => response.writeHead(204).end())
  expect(await client.call('signOut')).toEqual({ ok: true, status: 204, body: null })
})

test('a table comes as text', async () => {
  const { client, received } = await clientOf((response) => {
    response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end('row,reason\n')
  })
  const result = await client.call('getImportErrors', { params: { id: '9' } })
  expect(result).toEqual({ ok: true, status: 200, body: 'row,reason\n' })
  expect(received[0]?.url).toBe('/api/v1/imports/9/errors.csv')
})

test('a file is uploaded as a form, its mapping as JSON text', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 202, { id: '1' }))
  const file = new File(['书名\n'], 'books.csv', { type: 'text/csv' })
  await client.call('startImport', { body: { file, mapping: { title: '书名' } } })
  expect(received[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  expect(received[0]?.body).toContain('filename="books.csv"')
  expect(received[0]?.body).toContain('{"title":"书名"}')
  expect(received[0]?.headers).toHaveProperty('idempotency-key')
})

test("health is asked at the root, and a slash at the end of the base doesn't matter", async () => {
  const { received, client } = await clientOf((response) => sendJson(response, 200, { status: 'ok', version: '1' }))
  await createClient({ baseUrl: `${server?.baseUrl}//` }).call('getLiveness')
  await client.call('getLiveness')
  expect(received.map(({ url }) => url)).toEqual(['/healthz', '/healthz'])
})

test('another token makes another client', async () => {
  const { client, received } = await clientOf((response) => sendJson(response, 200, {}), { token: 't1' })
  await client.withToken('t2').call('getMe')
  await client.withToken(undefined).call('getMe')
  await client.call('getMe')
  expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer t2', undefined, 'Bearer t1'])
})

test('request and answer have the types of the operation', async () => {
  const { client } = await clientOf((response, nth) => sendJson(response, nth === 1 ? 201 : 409, problem))
  const result = await client.call('checkOutItem', { body: { item: 'B1' } })
  if (result.ok) {
    expectTypeOf(result.status).toEqualTypeOf<201>()
    expectTypeOf(result.body).toEqualTypeOf<LoanView>()
  }
  const wrong = [
    // @ts-expect-error: a checkout has no colour
    client.call('checkOutItem', { body: { item: 'B1', colour: 'red' } }),
    // @ts-expect-error: a checkout needs a body
    client.call('checkOutItem'),
    // @ts-expect-error: liveness has no query
    client.call('getLiveness', { query: { deep: 'true' } }),
    // @ts-expect-error: a code that no rule gives
    client.call('renewLoan', { params: { id: '1' }, body: { override: ['LOANS'] } }),
  ]
  expect(await Promise.all(wrong)).toHaveLength(4)
  expect(MAX_TRIES).toBeGreaterThan(1)
})
