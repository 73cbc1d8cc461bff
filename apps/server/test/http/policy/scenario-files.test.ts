import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const FILE = `# 教师可借十本。
scenario: 教师借书上限
policy:
  - { loanLimit: 1 }
patrons:
  ann: { type: student }
titles:
  t1: { title: 边城 }
  t2: { title: 围城 }
items:
  i1: { title: t1, type: book, branch: main }
  i2: { title: t2, type: book, branch: main }
steps:
  - at: 2027-03-01 10:00
    checkout: { patron: ann, item: i1 }
  - checkout: { patron: ann, item: i2 }
    expect: { denied: [LOAN_LIMIT] }
`
const pathOf = (name: string) => `/policy/scenarios/${encodeURIComponent(name)}`
const keep = (name: string, text: string, headers: Record<string, string> = {}) =>
  it.ask('PUT', pathOf(name), { body: { text }, headers })

test('a file is kept beside the policy, changed, and forgotten', async () => {
  const kept = await keep('教师.yaml', FILE)
  expect(kept.status).toBe(200)
  expect(kept.body).toMatchObject({
    name: '教师.yaml',
    title: '教师借书上限',
    text: FILE,
    changedBy: 'staff:1',
    version: 1,
  })
  expect((await it.ask('GET', pathOf('教师.yaml'))).body).toEqual(kept.body)
  expect((await keep('教师.yaml', FILE.replace('上限', '限额'), { 'if-match': '"1"' })).body.title).toBe('教师借书限额')
  expect((await keep('教师.yaml', FILE, { 'if-match': '"1"' })).status).toBe(412)
  const { items } = (await it.ask('GET', '/policy/scenarios')).body
  expect(items).toEqual([expect.objectContaining({ name: '教师.yaml', version: 2 })])
  expect(items[0]).not.toHaveProperty('text')
  expect((await it.ask('DELETE', pathOf('教师.yaml'))).status).toBe(204)
  expect((await it.ask('GET', pathOf('教师.yaml'))).status).toBe(404)
  expect((await it.events('policy.scenario-removed')).at(-1)).toMatchObject({ data: { name: '教师.yaml' } })
})

describe('a file is refused', () => {
  test('that could not be run, with the line', async () => {
    const answer = await keep('x.yaml', FILE.replace('checkout: { patron: ann, item: i1 }', 'chekout: {}'))
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0]).toMatchObject({ path: 'text', line: 15 })
    expect((await it.ask('GET', pathOf('x.yaml'))).status).toBe(404)
  })

  test.each(['../x.yaml', 'x.txt', '.yaml', 'a/b.yaml'])('under the name %s', async (name) => {
    expect([400, 404]).toContain((await keep(name, FILE)).status)
  })

  test('by those who may not draft', async () => {
    expect(await rolesAdmitted(it, 'GET', '/policy/scenarios')).toEqual(['admin', 'head'])
    expect((await it.as('desk', 'PUT', pathOf('x.yaml'), { body: { text: FILE } })).status).toBe(403)
    expect((await it.as('desk', 'DELETE', pathOf('x.yaml'))).status).toBe(403)
  })
})

test('files are run against a draft, or with their own policies, on databases of their own', async () => {
  await keep('上限.yaml', FILE)
  const draft = (await it.ask('POST', '/policy/drafts', { body: { lines: [{ loanLimit: 2 }] } })).body.id
  const counted = async () => (await it.network.db.query(null, 'SELECT count(*) FROM loan')).rows
  const before = await counted()
  const run = (body?: object) =>
    it.ask('POST', `/policy/drafts/${draft}/scenario-run`, body === undefined ? {} : { body })
  const ended = async (id: string) => {
    const get = () => it.ask('GET', `/policy/scenario-runs/${id}`)
    await expect.poll(async () => (await get()).body.status, { timeout: 60_000, interval: 100 }).toMatch(/done|failed/)
    return (await get()).body
  }
  const own = await run({ policy: 'own' })
  expect([own.status, own.body.files]).toEqual([202, 1])
  const under = await run()
  expect(await ended(own.body.id)).toMatchObject({ status: 'done', policy: 'own', passed: 1, failed: 0 })
  const report = await ended(under.body.id)
  expect(report).toMatchObject({ status: 'done', policy: 'draft', passed: 0, failed: 1 })
  expect(report.reports[0]).toMatchObject({ name: '上限.yaml', title: '教师借书上限', outcome: 'failed' })
  expect(report.reports[0].steps).toEqual([expect.objectContaining({ line: 16, at: '2027-03-01 10:00' })])
  expect(await counted()).toEqual(before)
}, 120_000)

test('a run names files that are kept, of a draft that is there', async () => {
  const draft = (await it.ask('POST', '/policy/drafts', { body: { lines: [{}] } })).body.id
  const status = async (id: string, body: object) =>
    (await it.ask('POST', `/policy/drafts/${id}/scenario-run`, { body })).status
  expect(await status(draft, { names: ['gone.yaml'] })).toBe(422)
  expect(await status('999999', {})).toBe(404)
  expect(await status(draft, { policy: 'theirs' })).toBe(400)
  expect((await it.ask('GET', '/policy/scenario-runs/999999')).status).toBe(404)
})
