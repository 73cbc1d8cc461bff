import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

test('without a mini-program a WeChat sign-in is refused in words', async () => {
  const { status, body } = await it.ask('POST', '/session/reader', { token: null, body: { wechatCode: 'x' } })
  expect([status, body.detail]).toEqual([422, expect.stringContaining('not set up here')])
})
