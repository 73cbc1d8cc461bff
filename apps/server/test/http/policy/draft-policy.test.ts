import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const draft = (body: unknown, options: object = {}) => it.ask('POST', '/policy/drafts', { body, ...options })
const countDrafts = async () => (await it.ask('GET', '/policy/drafts')).body.items.length

describe('a draft', () => {
  test('is kept as it was written and changes nothing yet', async () => {
    const lines = [{ loanPeriod: '30d' }, { when: { period: 'exams' }, loanPeriod: '45d' }]
    const answer = await draft({ lines, periods: { exams: '2027-01-04..2027-01-17' } })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      lines,
      periods: { exams: ['2027-01-04..2027-01-17'] },
      status: 'draft',
      version: 1,
    })
    expect((await it.ask('GET', `/policy/drafts/${answer.body.id}`)).body).toEqual(answer.body)
    expect((await it.ask('GET', '/policy')).body.version).toBe(1)
  })

  test('is replaced on the version that was seen', async () => {
    const { id } = (await draft({ lines: [{ loanLimit: 5 }] })).body
    const put = (loanLimit: number, tag: string) =>
      it.ask('PUT', `/policy/drafts/${id}`, { body: { lines: [{ loanLimit }] }, headers: { 'if-match': tag } })
    expect((await put(6, '"1"')).body).toMatchObject({ lines: [{ loanLimit: 6 }], version: 2 })
    expect((await put(7, '"1"')).status).toBe(412)
    expect((await it.ask('PUT', '/policy/drafts/999', { body: { lines: [] } })).status).toBe(404)
    const refused = await it.ask('PUT', `/policy/drafts/${id}`, { body: { lines: [{ loanLimit: -1 }] } })
    expect(refused.status).toBe(422)
    expect((await it.ask('GET', `/policy/drafts/${id}`)).body.lines).toEqual([{ loanLimit: 6 }])
  })

  test('has a name, and says when it was begun and when it was last changed', async () => {
    const begun = (await draft({ lines: [], name: '考试周' })).body
    expect([begun.name, begun.changedAt]).toEqual(['考试周', begun.createdAt])
    it.clock.advance(60_000)
    const changed = await it.ask('PUT', `/policy/drafts/${begun.id}`, { body: { lines: [], name: '期末' } })
    expect(changed.body).toMatchObject({ name: '期末', createdAt: begun.createdAt })
    expect(Date.parse(changed.body.changedAt) - Date.parse(begun.createdAt)).toBe(60_000)
    await it.ask('POST', `/policy/drafts/${begun.id}/activation`)
    expect((await it.ask('GET', '/policy/versions')).body.items[0]).toMatchObject({ name: '期末' })
  })

  test('drafts come newest first, page by page', async () => {
    const first = await it.ask('GET', '/policy/drafts', { query: { limit: '1' } })
    const next = await it.ask('GET', '/policy/drafts', { query: { limit: '1', cursor: first.body.nextCursor } })
    expect(Number(first.body.items[0].id)).toBeGreaterThan(Number(next.body.items[0].id))
  })
})

describe('a draft that can not be read is refused whole', () => {
  test('with every fault at its line: what is there, and what would be right', async () => {
    const before = await countDrafts()
    const answer = await draft({
      lines: [{ loanPeriod: 'soon', loanLimt: 5 }, { loanLimit: 5 }, { when: { period: 'exams', moon: 'full' } }],
      periods: { term: '2027-02-30..2027-06-30' },
    })
    expect([answer.status, answer.body.type]).toEqual([422, 'urn:wenyuan:problem:policy-invalid'])
    const told = answer.body.errors.map(({ path, line, code }: Record<string, unknown>) => [path, line, code])
    expect(told).toEqual([
      ['periods.term', 0, 'wrong-form'],
      ['lines[0].loanPeriod', 1, 'wrong-form'],
      ['lines[0].loanLimt', 1, 'wrong-form'],
      ['lines[2].when.period', 3, 'wrong-form'],
      ['lines[2].when.moon', 3, 'wrong-form'],
    ])
    expect(answer.body.errors[1]).toMatchObject({ expected: '30d, 7d or 4h' })
    expect(answer.body.errors[1].message).toBe('line 1, loanPeriod: "soon" stands here; expected: 30d, 7d or 4h')
    expect(answer.body.errors[2].expected).toBe('loanLimit?')
    expect(await countDrafts()).toBe(before)
  })

  test('in the language of who asks', async () => {
    const headers = { 'accept-language': 'zh-CN' }
    const answer = await draft({ lines: [{ loanLimit: 'many' }] }, { headers })
    expect(answer.body.errors[0].message).toContain('第 1 行 loanLimit：此处为“many”')
  })

  test.each([
    [{ lines: 'none' }, 400],
    [{}, 400],
    [{ lines: [], colour: 'red' }, 400],
    [{ lines: [7] }, 400],
    [{ lines: [{ when: 'always' }] }, 422],
    [{ lines: [{ loanLimit: 1.5 }] }, 422],
    [{ lines: Array(1001).fill({}) }, 400],
  ])('%j', async (body, status) => expect((await draft(body)).status).toBe(status))
})

test('who may do what with policies', async () => {
  const { id } = (await draft({ lines: [] })).body
  expect(await rolesAdmitted(it, 'GET', '/policy')).toHaveLength(6)
  expect(await rolesAdmitted(it, 'GET', '/policy/versions')).toHaveLength(6)
  expect(await rolesAdmitted(it, 'GET', '/policy/drafts')).toEqual(['admin', 'head'])
  expect(await rolesAdmitted(it, 'GET', `/policy/drafts/${id}`)).toEqual(['admin', 'head'])
  expect(await rolesAdmitted(it, 'POST', '/policy/drafts', { lines: [] })).toEqual(['admin', 'head'])
  expect(await rolesAdmitted(it, 'PUT', `/policy/drafts/${id}`, { lines: [] })).toEqual(['admin', 'head'])
  expect(await rolesAdmitted(it, 'POST', '/policy/drafts/999/activation')).toEqual(['admin', 'head'])
  expect((await it.ask('GET', '/policy', { token: null })).status).toBe(401)
})
