import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

const put = (body: object, headers: Record<string, string> = {}) => it.ask('PUT', '/settings', { body, headers })

test('a new network has settings of its own', async () => {
  expect((await it.ask('GET', '/settings')).body).toEqual({
    name: '文渊',
    timezone: 'Asia/Shanghai',
    language: 'zh-CN',
    policyBranch: 'act',
    nationalHolidays: false,
    nightlyAt: '02:00',
    selfRegistration: null,
    amnesty: [],
    waiverLimits: { roles: {}, staff: {} },
    creditLevels: { A: 120, B: 80, C: 50 },
    creditWeights: {
      onTime: 1,
      overduePerDay: -1,
      overdueMost: -20,
      holdMissed: -3,
      damage: -10,
      loss: -20,
      lossPaid: 10,
    },
    transitLostAfterDays: 14,
    version: 1,
  })
})

test('what is set is set, what is left out stays, and the next act knows', async () => {
  expect((await put({ policyBranch: 'item', name: '市图书馆' })).body).toMatchObject({
    policyBranch: 'item',
    version: 2,
  })
  expect((await put({ nationalHolidays: true })).body).toMatchObject({
    name: '市图书馆',
    policyBranch: 'item',
    nationalHolidays: true,
    version: 3,
  })
  expect((await it.network.directory.current(it.network.db)).policyBranch).toBe('item')
})

test('readers register themselves only as a type and at a branch that are there, until the rule is taken away', async () => {
  await it.ask('PUT', '/patron-types', { body: { code: 'public', name: '社会读者' } })
  const rule = { type: 'public', branch: 'main', days: 365 }
  const set = (selfRegistration: unknown) => put({ selfRegistration })
  expect(await set({ ...rule, type: 'nobody' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'selfRegistration.type', code: 'unknown' }] },
  })
  expect(await set({ ...rule, branch: 'nowhere' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'selfRegistration.branch', code: 'unknown', expected: 'main' }] },
  })
  for (const days of [0, 3_661, 1.5]) expect((await set({ ...rule, days })).status).toBe(400)
  expect((await set(rule)).body.selfRegistration).toEqual(rule)
  expect((await put({})).body.selfRegistration).toEqual(rule)
  expect((await set(null)).body.selfRegistration).toBeNull()
})

test('settings that someone else changed first are 412', async () => {
  const { version } = (await it.ask('GET', '/settings')).body
  expect((await put({ name: 'A' }, { 'if-match': `"${version}"` })).status).toBe(200)
  expect((await put({ name: 'B' }, { 'if-match': `"${version}"` })).status).toBe(412)
  expect((await it.ask('GET', '/settings')).body.name).toBe('A')
})

test('of 32 changes at once under one version one is made', async () => {
  const { version } = (await it.ask('GET', '/settings')).body
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, n) => put({ name: `N${n}` }, { 'if-match': `"${version}"` })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await it.ask('GET', '/settings')).body.version).toBe(version + 1)
})

test('the time zone is the server’s: the same one is taken, another is 422', async () => {
  expect((await put({ timezone: 'Asia/Shanghai' })).status).toBe(200)
  expect(await put({ timezone: 'Europe/Rome' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'timezone', code: 'read-only', expected: 'Asia/Shanghai' }] },
  })
})

test('types are made and renamed by their code', async () => {
  for (const path of ['/patron-types', '/item-types']) {
    expect((await it.ask('PUT', path, { body: { code: 'vip', name: '贵宾' } })).body).toEqual({
      code: 'vip',
      name: '贵宾',
    })
    await it.ask('PUT', path, { body: { code: 'vip', name: '嘉宾' } })
    const { items } = (await it.ask('GET', path)).body
    expect(items.filter(({ code }: { code: string }) => code === 'vip')).toEqual([{ code: 'vip', name: '嘉宾' }])
  }
  const { patronTypes, itemTypes } = await it.network.directory.current(it.network.db)
  expect([patronTypes.has('vip'), itemTypes.has('vip'), itemTypes.has('book')]).toEqual([true, true, true])
})

test('a new network lends ten to teachers, eight to graduate students and five to all others', async () => {
  const { policyAt } = await it.network.directory.current(it.network.db)
  const at = it.clock.now()
  const today = it.network.zone.dateOf(at)
  const limitOf = (patronType: string) =>
    policyAt(at).resolve({
      today,
      branch: 'main',
      patronType,
      itemType: 'book',
      classNumber: null,
      acquiredDaysAgo: null,
    } as never).values.loanLimit
  expect([limitOf('teacher'), limitOf('graduate'), limitOf('student')]).toEqual([10, 8, 5])
})

test('who may not set settings is 403, and reading needs a sign-in', async () => {
  await it.ask('POST', '/staff', {
    body: { username: 'head', name: 'Head', roles: [{ role: 'head' }], password: 'a-password' },
  })
  const token = await it.signIn('head', 'a-password')
  expect((await it.ask('PUT', '/settings', { token, body: { name: 'X' } })).status).toBe(403)
  expect((await it.ask('PUT', '/item-types', { token, body: { code: 'x', name: 'X' } })).status).toBe(403)
  expect((await it.ask('GET', '/settings', { token })).status).toBe(200)
  expect((await it.ask('GET', '/settings', { token: null })).status).toBe(401)
})

test('the language of the network is that of answers to who asks for none that is spoken here', async () => {
  const titleFor = async (language: string | null) => {
    const headers = language === null ? {} : { 'accept-language': language }
    const answer = await it.app.fastify.inject({ method: 'GET', url: '/api/v1/titles/999999', headers })
    return [answer.headers['content-language'], answer.json().title]
  }
  const [chinese, english] = [
    ['zh-CN', '未找到'],
    ['en', 'Not found'],
  ]
  for (const asked of [null, 'fr', '*']) expect(await titleFor(asked)).toEqual(chinese)
  expect((await put({ language: 'en' })).body.language).toBe('en')
  for (const asked of [null, 'fr', '*']) expect(await titleFor(asked)).toEqual(english)
  expect(await titleFor('zh-CN')).toEqual(chinese)
  expect((await put({ language: 'zh-CN' })).status).toBe(200)
  expect(await titleFor(null)).toEqual(chinese)
})
