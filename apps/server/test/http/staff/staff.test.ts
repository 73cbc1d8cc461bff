import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
  await it.ask('POST', '/branches', { body: { code: 'east', name: 'East' } })
})
afterAll(() => it.close())

type Role = { role: string; branch?: string }
const create = (username: string, roles: Role[], token = it.adminToken) =>
  it.ask('POST', '/staff', { token, body: { username, name: `Name of ${username}`, roles, password: 'a-password' } })
const change = (id: string, body: object, options: { token?: string; headers?: Record<string, string> } = {}) =>
  it.ask('PATCH', `/staff/${id}`, { body, ...options })

describe('an account', () => {
  test('is made with its roles, everywhere or at a branch', async () => {
    const { status, body } = await create('desk', [{ role: 'desk' }, { role: 'head', branch: 'east' }])
    expect(status).toBe(201)
    expect(body).toMatchObject({
      username: 'desk',
      name: 'Name of desk',
      active: true,
      roles: [{ role: 'desk' }, { role: 'head', branch: 'east' }],
    })
    expect(body.password).toBeUndefined()
    const token = await it.signIn('desk', 'a-password')
    const calendarOf = (code: string) => it.ask('PUT', `/branches/${code}/calendar`, { token, body: {} })
    expect((await calendarOf('east')).status).toBe(200)
    expect((await calendarOf('main')).status).toBe(403)
  })
  test('without a password gets one, which is told once', async () => {
    const { body } = await it.ask('POST', '/staff', { body: { username: 'made', name: 'Made', roles: [] } })
    expect(body.password).toHaveLength(20)
    await it.signIn('made', body.password)
    expect((await it.ask('GET', '/staff')).text).not.toContain(body.password)
  })
  test('has a user name of its own', async () => {
    expect(await create('desk', [])).toMatchObject({
      status: 409,
      body: { errors: [{ path: 'username', code: 'taken' }] },
    })
  })
  test('can not have a role at a branch that is not there, or one that is none', async () => {
    expect(await create('x', [{ role: 'desk' }, { role: 'desk', branch: 'nowhere' }])).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'roles[1].branch', code: 'unknown' }] },
    })
    expect((await create('x', [{ role: 'reader' }])).status).toBe(400)
  })
  test('of 32 at once with one user name one is made', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => create('race', [])))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(31)
  })
})

describe('a change', () => {
  test('of roles works at once', async () => {
    const { id } = (await create('riser', [{ role: 'desk' }])).body
    const token = await it.signIn('riser', 'a-password')
    const put = () => it.ask('PUT', '/branches/main/calendar', { token, body: {} })
    expect((await put()).status).toBe(403)
    expect((await change(id, { roles: [{ role: 'head' }] })).status).toBe(200)
    expect((await put()).status).toBe(200)
  })
  test('of the password ends the sessions, and so does closing the account', async () => {
    const { id } = (await create('leaver', [{ role: 'desk' }])).body
    const before = await it.signIn('leaver', 'a-password')
    await change(id, { password: 'another-password' })
    expect((await it.ask('GET', '/me', { token: before })).status).toBe(401)
    const after = await it.signIn('leaver', 'another-password')
    expect((await change(id, { active: false })).body.active).toBe(false)
    expect((await it.ask('GET', '/me', { token: after })).status).toBe(401)
    await expect(it.signIn('leaver', 'another-password')).rejects.toThrow('401')
  })
  test('that someone else made first is 412', async () => {
    const { id, version } = (await create('edited', [])).body
    const headers = { 'if-match': `"${version}"` }
    const first = await change(id, { name: 'One' }, { headers })
    expect(first).toMatchObject({ status: 200, body: { name: 'One', version: version + 1 } })
    expect(first.headers['etag']).toBe(`"${version + 1}"`)
    expect((await change(id, { name: 'Two' }, { headers })).status).toBe(412)
  })
})

describe('nobody gives or takes more than they have', () => {
  test('an admin of one branch can not make an admin of all, nor change one', async () => {
    await create('east-admin', [{ role: 'admin', branch: 'east' }])
    const token = await it.signIn('east-admin', 'a-password')
    expect((await create('friend', [{ role: 'admin' }], token)).status).toBe(403)
    expect((await create('friend', [{ role: 'desk', branch: 'main' }], token)).status).toBe(403)
    expect((await create('helper', [{ role: 'desk', branch: 'east' }], token)).status).toBe(201)
    const admin = (await it.ask('GET', '/staff')).body.items.find((s: { username: string }) => s.username === 'admin')
    expect((await change(admin.id, { password: 'taken-over' }, { token })).status).toBe(403)
  })
  test('the desk sees and changes no accounts', async () => {
    const token = await it.signIn('desk', 'a-password')
    expect((await it.ask('GET', '/staff', { token })).status).toBe(403)
    expect((await create('friend', [], token)).status).toBe(403)
  })
})

describe('an active admin everywhere must remain', () => {
  test('the last one can not be closed or lose the role', async () => {
    const admin = (await it.ask('GET', '/staff')).body.items.find((s: { username: string }) => s.username === 'admin')
    for (const body of [{ active: false }, { roles: [] }, { roles: [{ role: 'admin', branch: 'east' }] }]) {
      expect((await change(admin.id, body)).status).toBe(409)
    }
    expect((await change(admin.id, { name: '馆长' })).status).toBe(200)
  })
  test('of two that step down at the same moment one stays', async () => {
    const second = (await create('second-admin', [{ role: 'admin' }])).body
    const token = await it.signIn('second-admin', 'a-password')
    const admin = (await it.ask('GET', '/staff')).body.items.find((s: { username: string }) => s.username === 'admin')
    const answers = await Promise.all([
      change(admin.id, { roles: [{ role: 'desk' }] }),
      change(second.id, { roles: [{ role: 'desk' }] }, { token }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

test('every change of an account is in the record, without names or passwords', async () => {
  const { rows } = await it.network.db.query<{ kind: string; body: string }>(
    null,
    `SELECT kind, body::text AS body FROM event WHERE kind IN ('staff.created', 'staff.changed')`,
  )
  expect(rows.length).toBeGreaterThan(8)
  for (const { body } of rows) expect(body).not.toMatch(/Name of|a-password|another-password/)
})
