import { formatInstant } from '@wenyuan/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, START_AT, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
  await it.ask('POST', '/branches', { body: { code: 'east', name: 'East' } })
})
afterAll(() => it.close())

const make = (body: object, token = it.adminToken) => it.ask('POST', '/api-keys', { token, body })

test('a machine does what its scopes say and nothing else', async () => {
  const { status, body } = await make({ name: 'gate', scopes: ['loan.create', 'setting.write'] })
  expect(status).toBe(201)
  expect(body).toMatchObject({ name: 'gate', branch: null, expiresAt: null })
  const me = await it.ask('GET', '/me', { token: body.key })
  expect(me.body).toEqual({
    kind: 'machine',
    expiresAt: null,
    machine: { id: body.id, name: 'gate', scopes: ['loan.create', 'setting.write'] },
  })
  expect((await it.ask('PUT', '/item-types', { token: body.key, body: { code: 'map', name: '地图' } })).status).toBe(
    200,
  )
  const refused = await it.ask('GET', '/staff', { token: body.key })
  expect(refused.status).toBe(403)
  expect(refused.body.reasons).toEqual([
    {
      code: 'NOT_PERMITTED',
      level: 'block',
      message: 'You may not do this: it needs staff.write.',
      permission: 'staff.write',
    },
  ])
})

test('a key for one branch works only there', async () => {
  const { key, branch } = (await make({ name: 'east', scopes: ['calendar.write', 'setting.write'], branch: 'east' }))
    .body
  expect(branch).toBe('east')
  const put = (code: string) => it.ask('PUT', `/branches/${code}/calendar`, { token: key, body: {} })
  expect((await put('east')).status).toBe(200)
  expect((await put('main')).status).toBe(403)
  expect((await it.ask('PUT', '/settings', { token: key, body: { name: 'Mine' } })).status).toBe(403)
})

test('a key ends when it was said to end, and when it is revoked', async () => {
  const expiresAt = formatInstant(START_AT + 3_600_000, it.network.zone)
  const ending = (await make({ name: 'ending', scopes: ['loan.create'], expiresAt })).body
  expect(ending.expiresAt).toBe(expiresAt)
  const revoked = (await make({ name: 'revoked', scopes: ['loan.create'] })).body
  expect((await it.ask('GET', '/me', { token: revoked.key })).status).toBe(200)
  expect((await it.ask('DELETE', `/api-keys/${revoked.id}`)).status).toBe(204)
  expect((await it.ask('GET', '/me', { token: revoked.key })).status).toBe(401)
  expect((await it.ask('DELETE', `/api-keys/${revoked.id}`)).status).toBe(404)
  expect((await it.ask('GET', '/me', { token: ending.key })).status).toBe(200)
  it.clock.advance(3_600_000)
  expect((await it.ask('GET', '/me', { token: ending.key })).status).toBe(401)
})

test('a key can not be made to end in the past or for a branch that is not there', async () => {
  const past = await make({ name: 'x', scopes: ['loan.create'], expiresAt: new Date(START_AT).toISOString() })
  expect(past).toMatchObject({ status: 422, body: { errors: [{ path: 'expiresAt', code: 'in-the-past' }] } })
  const nowhere = await make({ name: 'x', scopes: ['loan.create'], branch: 'nowhere' })
  expect(nowhere).toMatchObject({ status: 422, body: { errors: [{ path: 'branch', code: 'unknown' }] } })
})

test('nobody makes a key that may do more than they may', async () => {
  const { key } = (await make({ name: 'maker', scopes: ['staff.write'] })).body
  expect((await make({ name: 'more', scopes: ['policy.activate'] }, key)).status).toBe(403)
  expect((await make({ name: 'same', scopes: ['staff.write'] }, key)).status).toBe(201)
})

test('the list goes page by page and never shows a key', async () => {
  const first = await it.ask('GET', '/api-keys?limit=2')
  expect(first.body.items).toHaveLength(2)
  const rest = await it.ask('GET', '/api-keys', { query: { limit: '200', cursor: first.body.nextCursor } })
  expect(rest.body.nextCursor).toBeNull()
  const ids = [...first.body.items, ...rest.body.items].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(first.text + rest.text).not.toContain('wyk_')
})
