import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

test('staff sign in and are told who they are', async () => {
  const { status, body } = await it.ask('GET', '/me')
  expect(status).toBe(200)
  expect(body).toMatchObject({ kind: 'staff', staff: { name: '系统管理员' } })
  expect(body.staff.permissions).toContain('staff.write')
})
