import { fullPathOf, type OperationId, paths } from '@wenyuan/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

test('the OpenAPI document says every operation of the contract', async () => {
  const { status, body } = await it.ask('GET', '/api/openapi.json', { token: null })
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  for (const id of Object.keys(paths) as OperationId[]) {
    const address = fullPathOf(id).replace(/:(\w+)/g, '{$1}')
    expect(body.paths[address]?.[paths[id].method.toLowerCase()]?.operationId).toBe(id)
  }
})

test('every reference in it leads somewhere', async () => {
  const { body, text } = await it.ask('GET', '/api/openapi.json')
  const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference)
  expect(names.length).toBeGreaterThan(100)
  for (const reference of new Set(names)) {
    const name = reference?.replace('#/components/schemas/', '') ?? ''
    expect([reference, Object.hasOwn(body.components.schemas, name)]).toEqual([reference, true])
  }
})

test('what needs no token says so, and everything else needs one', async () => {
  const { body } = await it.ask('GET', '/api/openapi.json')
  expect(body.paths['/api/v1/session/staff'].post.security).toEqual([])
  expect(body.paths['/api/v1/loans'].post.security).toBeUndefined()
  expect(body.security).toEqual([{ bearer: [] }, { cookie: [] }])
})

test('the page to read and try it brings all its parts and reaches for no other host', async () => {
  const page = await it.ask('GET', '/api/docs/', { token: null })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part ?? '')
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts) {
    expect(part).not.toMatch(/^(https?:)?\/\//)
    const path = new URL(part, 'http://host/api/docs/').pathname
    expect([path, (await it.ask('GET', path, { token: null })).status]).toEqual([path, 200])
  }
})

test('liveness, readiness and metrics answer anyone', async () => {
  expect(await it.ask('GET', '/healthz', { token: null })).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await it.ask('GET', '/readyz?probe=1', { token: null })).toMatchObject({
    status: 200,
    body: { status: 'ok', checks: { database: 'ok' } },
  })
  const metrics = await it.ask('GET', '/metrics', { token: null })
  expect(metrics.status).toBe(200)
  expect(metrics.text).toContain('http_request_duration_seconds_bucket{le="0.001",method="GET",route="/healthz"')
  expect(metrics.text).toContain('database_connections{state="idle"}')
})

test('every answer carries a request id of its own and what keeps browsers in check', async () => {
  const [one, two] = await Promise.all([it.ask('GET', '/me'), it.ask('GET', '/nothing')])
  expect(one.headers['x-request-id']).not.toBe(two.headers['x-request-id'])
  for (const { headers } of [one, two]) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  }
})
