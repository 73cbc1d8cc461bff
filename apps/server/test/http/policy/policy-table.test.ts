import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
let draftId: string
beforeAll(async () => {
  it = await openLibrary()
  const lines = [
    { loanLimit: 6 },
    { when: { patronType: 'teacher' }, loanLimit: 10, loanPeriod: '60d' },
    { when: { branch: 'moon' }, loanPeriod: '7d' },
    { when: { branch: 'east' }, selfCheckout: 'proof' },
  ]
  draftId = (await it.ask('POST', '/policy/drafts', { body: { lines } })).body.id
  const { id: titleId } = (await it.ask('POST', '/titles', { body: { title: '围城' } })).body
  await it.ask('POST', '/items', { body: { barcode: 'B1', titleId, type: 'book', branch: 'main' } })
})
afterAll(() => it.close())

const table = async (query: Record<string, string> = {}, language = 'zh-CN') =>
  (await it.ask('GET', '/policy/table', { query, headers: { 'accept-language': language } })).body

describe('the policy in force as a table', () => {
  test('has the first row for every loan, then one for each condition, named', async () => {
    const { rows, warnings } = await table()
    expect(rows.map(({ label, lines }: Record<string, unknown>) => [label, lines])).toEqual([
      ['所有借阅', []],
      ['教师', [1]],
      ['研究生', [2]],
    ])
    expect(warnings).toEqual([])
    const [every, teacher] = rows
    expect(every.cells.loanPeriod).toEqual({ value: '30 天', own: false, line: null, changed: false })
    expect(teacher.cells.loanLimit).toEqual({ value: '10 本', own: true, line: 1, changed: false })
  })

  test('names the parameters and their groups in the language asked for', async () => {
    const { parameters } = await table({}, 'en')
    expect(parameters.find(({ name }: { name: string }) => name === 'loanPeriod')).toEqual({
      ...{ name: 'loanPeriod', label: 'loan period', group: 'loan', groupLabel: 'Loans', default: '30 days' },
    })
  })
})

describe('a draft as a table', () => {
  test('shows what it changes and where each value comes from, and last the rows that are gone', async () => {
    const { rows } = await table({ draft: draftId })
    expect(rows.map(({ label, lines }: Record<string, unknown>) => [label, lines])).toEqual([
      ['所有借阅', [1]],
      ['教师', [2]],
      ['moon', [3]],
      ['东馆', [4]],
      ['研究生', []],
    ])
    const [every, teacher, , east, graduate] = rows
    expect(every.cells.loanLimit).toEqual({ value: '6 本', own: true, line: 1, changed: true })
    expect(teacher.cells.loanLimit).toEqual({ value: '10 本', own: true, line: 2, changed: false })
    expect(teacher.cells.loanPeriod).toMatchObject({ value: '60 天', changed: true })
    expect(east.cells.loanLimit).toEqual({ value: '6 本', own: false, line: 1, changed: true })
    expect(graduate.cells.loanLimit).toEqual({ value: '6 本', own: false, line: 1, changed: true })
  })

  test('is warned of what is surely not meant, as the draft itself is', async () => {
    const expected = [
      { line: 3, code: 'UNKNOWN_NAME', message: '没有名为“moon”的馆', suggestion: '改正名称，或先建立它' },
    ]
    expect((await table({ draft: draftId })).warnings).toEqual(expected)
    const headers = { 'accept-language': 'zh-CN' }
    expect((await it.ask('GET', `/policy/drafts/${draftId}`, { headers })).body.warnings).toEqual(expected)
  })

  test('only for those who may draft, and only where there is one', async () => {
    const roles = await rolesAdmitted(it, 'GET', `/policy/table?draft=${draftId}`)
    expect(roles).toEqual(['admin', 'head'])
    expect(await rolesAdmitted(it, 'GET', '/policy/table')).toHaveLength(6)
    const ask = async (draft: string) => (await it.ask('GET', '/policy/table', { query: { draft } })).status
    expect([await ask('999'), await ask('x')]).toEqual([404, 400])
  })
})

describe('what would be decided under a draft', () => {
  const decide = (body: object, id = draftId) => it.ask('POST', `/policy/drafts/${id}/decision`, { body })

  test('stands beside what is decided now; nothing is written', async () => {
    const body = { act: 'checkout', patron: 'R2', item: 'B1', branch: 'main' }
    const { status, body: decided } = await decide(body)
    expect(status).toBe(200)
    expect([decided.active.due, decided.draft.due]).toEqual(['2026-10-01', '2026-10-31'])
    expect(decided.active).toEqual((await it.ask('POST', '/decisions', { body })).body)
    const { rows } = await it.network.db.query(
      null,
      `SELECT (SELECT count(*)::int FROM loan) AS loans,
      (SELECT count(*)::int FROM policy_resolution) AS resolutions, (SELECT count(*)::int FROM refusal) AS refusals`,
    )
    expect(rows).toEqual([{ loans: 0, resolutions: 0, refusals: 0 }])
  })

  test('may be a no where there is a yes now', async () => {
    const lines = [{ loanAllowed: 'no' }]
    const { id } = (await it.ask('POST', '/policy/drafts', { body: { lines } })).body
    const { body } = await decide({ act: 'checkout', patron: 'R1', item: 'B1', branch: 'main' }, id)
    expect([body.active.outcome, body.draft.outcome]).toEqual(['allowed', 'refused'])
    expect(body.draft.findings).toMatchObject([{ code: 'ITEM_NOT_LOANABLE', parameter: 'loanAllowed', policyLine: 1 }])
  })

  test('only for those who may draft', async () => {
    const body = { act: 'checkout', patron: 'R1', item: 'B1', branch: 'main' }
    expect(await rolesAdmitted(it, 'POST', `/policy/drafts/${draftId}/decision`, body)).toEqual(['admin', 'head'])
  })

  test('of a draft that is not there is 404, of a question that is none 400 or 422', async () => {
    expect((await decide({ act: 'checkout', patron: 'R1', item: 'B1', branch: 'main' }, '999')).status).toBe(404)
    expect((await decide({ act: 'dance' })).status).toBe(400)
    expect((await decide({ act: 'checkout', item: 'B1', branch: 'main' })).status).toBe(422)
  })
})
