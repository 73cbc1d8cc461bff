import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

const MINUTE_MS = 60_000

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())
beforeEach(() => it.clock.advance(MINUTE_MS))

const draft = async (...lines: object[]): Promise<string> =>
  (await it.ask('POST', '/policy/drafts', { body: { lines } })).body.id
const activate = (id: string, body: object = {}) => it.ask('POST', `/policy/drafts/${id}/activation`, { body })
const inForce = async () => (await it.ask('GET', '/policy')).body

describe('lines that are not saved', () => {
  const lint = (body: object, headers: Record<string, string> = { 'accept-language': 'zh-CN' }) =>
    it.ask('POST', '/policy/lint', { body, headers })

  test('are told what is surely not meant, with a suggestion', async () => {
    const { status, body } = await lint({ lines: [{ loanPeriod: '7d', renewalWindow: 8 }] })
    expect(status).toBe(200)
    expect(body.problems).toEqual([])
    expect(body.warnings).toContainEqual({
      ...{ line: 1, code: 'WINDOW_BEYOND_PERIOD', parameter: 'renewalWindow' },
      message: '到期前 8 天起可续借，借期只有 7 天：借出当时就能续借',
      suggestion: '缩短续借的时间窗，如到期前 3 天',
    })
  })

  test('are told in English where that is asked for', async () => {
    const { body } = await lint({ lines: [{}] }, { 'accept-language': 'en' })
    expect(body.warnings[0]).toMatchObject({ code: 'SETS_NOTHING', message: 'This line sets nothing' })
  })

  test('are told what can not be read, at its line', async () => {
    const { status, body } = await lint({ lines: [{ loanLimit: 5 }, { loanLimitt: 5 }], periods: { x: 'never' } })
    expect(status).toBe(200)
    expect(body.problems).toEqual([
      expect.objectContaining({ line: 0, key: 'periods.x', met: 'never' }),
      expect.objectContaining({ line: 2, key: 'loanLimitt', expects: 'loanLimit?' }),
    ])
    expect(body.warnings).toEqual([])
  })

  test('name the closure on which loans would fall due', async () => {
    const before = (await it.ask('GET', '/branches/main/calendar')).body
    const calendar = { ...before, closed: ['2026-10-01..2026-10-10'] }
    delete calendar.version
    expect((await it.ask('PUT', '/branches/main/calendar', { body: { closed: calendar.closed } })).status).toBe(200)
    const { body } = await lint({ lines: [{ loanPeriod: '30d' }] })
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('DUE_IN_CLOSURE')
    await it.ask('PUT', '/branches/main/calendar', { body: {} })
  })

  test('are for those who may draft', async () => {
    expect(await rolesAdmitted(it, 'POST', '/policy/lint', { lines: [] })).toEqual(['admin', 'head'])
  })

  test.each([{}, { lines: {} }, { lines: [7] }, { lines: [], more: 1 }])('%j is malformed', async (body) => {
    expect((await lint(body)).status).toBe(400)
  })
})

test('a draft is linted as its lines are', async () => {
  const id = await draft({ loanLimit: 5, loanLimitForType: 6 })
  const { body } = await it.ask('POST', `/policy/drafts/${id}/lint`)
  expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('LIMIT_NEVER_MET')
  expect((await it.ask('POST', '/policy/drafts/999999/lint')).status).toBe(404)
})

test('a draft says what it changes, for whom, and which line does it', async () => {
  await activate(await draft({ loanLimit: 5 }, { when: { patronType: 'teacher' }, loanLimit: 10 }))
  const id = await draft({ loanLimit: 5, loanPeriod: '28d' }, { when: { patronType: 'teacher' }, loanLimit: 12 })
  const { body } = await it.ask('GET', `/policy/drafts/${id}/changes`, { headers: { 'accept-language': 'zh-CN' } })
  expect(body.against).toBe((await inForce()).version)
  expect(body.items.map(({ text }: { text: string }) => text)).toEqual([
    '所有借阅：借期由“30 天”改为“28 天”',
    '教师：借书上限由“10 本”改为“12 本”',
  ])
  expect(body.items[1]).toMatchObject({ line: 2, lineBefore: 2, when: { patronType: 'teacher' } })
  expect((await it.ask('GET', '/policy/drafts/999999/changes')).status).toBe(404)
})

describe('an earlier version', () => {
  test('is shown as a table', async () => {
    await activate(await draft({ loanLimit: 3 }))
    const { version } = await inForce()
    it.clock.advance(MINUTE_MS)
    await activate(await draft({ loanLimit: 4 }))
    const { body } = await it.ask('GET', '/policy/table', {
      query: { version: String(version) },
      headers: { 'accept-language': 'zh-CN' },
    })
    expect(body.rows[0].cells.loanLimit).toMatchObject({ value: '3 本', changed: true })
    const drafted = await draft({ loanLimit: 9 })
    expect((await it.ask('GET', '/policy/table', { query: { version: drafted } })).status).toBe(404)
  })

  test('comes back as a new version, with its reason, whatever was activated since', async () => {
    await activate(await draft({ loanLimit: 3 }))
    const old = await inForce()
    it.clock.advance(MINUTE_MS)
    await activate(await draft({ loanLimit: 4 }))
    it.clock.advance(MINUTE_MS)
    const answer = await it.ask('POST', `/policy/versions/${old.version}/rollback`, { body: { reason: '读者意见' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ restores: old.version, reason: '读者意见', scheduled: false })
    const now = await inForce()
    expect(now.lines).toEqual(old.lines)
    expect(now.version).toBeGreaterThan(old.version)
    expect((await it.events('policy.activated')).at(-1)).toMatchObject({
      subject: `policy:${now.version}`,
      data: { restores: String(old.version), reason: '读者意见' },
    })
  })

  test('comes back once for one key', async () => {
    const { version } = await inForce()
    it.clock.advance(MINUTE_MS)
    const once = () =>
      it.ask('POST', `/policy/versions/${version}/rollback`, {
        body: { reason: 'again' },
        headers: { 'idempotency-key': 'roll-back-once' },
      })
    expect((await once()).body).toEqual((await once()).body)
  })

  test('does not come back from a draft, the past, or nowhere', async () => {
    const roll = async (version: string, body: object) =>
      (await it.ask('POST', `/policy/versions/${version}/rollback`, { body })).status
    const { version } = await inForce()
    expect(await roll(await draft({}), { reason: 'x' })).toBe(404)
    expect(await roll('999999', { reason: 'x' })).toBe(404)
    expect(await roll(String(version), { reason: 'x', at: '2020-01-01' })).toBe(422)
    expect(await roll(String(version), {})).toBe(400)
    expect(await rolesAdmitted(it, 'POST', '/policy/versions/999999/rollback', { reason: 'x' })).toEqual([
      'admin',
      'head',
    ])
  })
})

describe('a version that is to come', () => {
  const cancel = (version: string, body: object = { reason: '推迟' }) =>
    it.ask('POST', `/policy/versions/${version}/cancellation`, { body })

  test('is listed as scheduled and can be called off; it is a draft again', async () => {
    const before = await inForce()
    const id = await draft({ loanLimit: 11 })
    const at = new Date(it.clock.now() + MINUTE_MS).toISOString()
    await activate(id, { at })
    expect((await it.ask('GET', '/policy/versions')).body.items[0]).toMatchObject({
      version: Number(id),
      scheduled: true,
    })
    it.clock.advance(MINUTE_MS - 1)
    expect((await cancel(id)).status).toBe(204)
    it.clock.advance(MINUTE_MS)
    expect((await inForce()).version).toBe(before.version)
    expect((await it.ask('GET', `/policy/drafts/${id}`)).body.status).toBe('draft')
    expect((await it.events('policy.activation-cancelled')).at(-1)).toMatchObject({
      data: { version: id, reason: '推迟' },
    })
    expect((await activate(id)).status).toBe(200)
  })

  test('can not be called off at its very instant', async () => {
    const id = await draft({ loanLimit: 12 })
    await activate(id, { at: new Date(it.clock.now() + MINUTE_MS).toISOString() })
    it.clock.advance(MINUTE_MS)
    expect((await cancel(id)).status).toBe(409)
    expect((await inForce()).version).toBe(Number(id))
  })

  test('is called off by those who may activate, with a reason', async () => {
    expect((await cancel('999999')).status).toBe(404)
    expect((await cancel(await draft({}))).status).toBe(404)
    expect((await cancel('1', {})).status).toBe(400)
    expect(await rolesAdmitted(it, 'POST', '/policy/versions/999999/cancellation', { reason: 'x' })).toEqual([
      'admin',
      'head',
    ])
  })
})
