import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

test('anyone is told the library’s name, its day and what it offers', async () => {
  const { status, body } = await it.ask('GET', '/library', { token: null })
  expect(status).toBe(200)
  expect(body).toEqual({
    name: '文渊',
    language: 'zh-CN',
    timezone: 'Asia/Shanghai',
    now: '2026-09-01T10:00:00+08:00',
    today: '2026-09-01',
    features: { wechat: false, selfRegistration: false, onlinePayment: null },
  })
})

test('the day is the library’s, and a changed name and rule show at once', async () => {
  await it.ask('PUT', '/patron-types', { body: { code: 'public', name: '社会读者' } })
  const selfRegistration = { type: 'public', branch: 'main', days: 365 }
  expect((await it.ask('PUT', '/settings', { body: { name: '市图书馆', selfRegistration } })).status).toBe(200)
  it.clock.set(Date.parse('2026-09-01T23:59:59.999+08:00'))
  const { body } = await it.ask('GET', '/library', { token: null })
  expect(body).toMatchObject({ name: '市图书馆', today: '2026-09-01', features: { selfRegistration: true } })
  it.clock.advance(1)
  expect((await it.ask('GET', '/library', { token: null })).body.today).toBe('2026-09-02')
})
