import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'
import { ADMIN_PASSWORD } from '../test-app.ts'

const DAY_MS = 86_400_000

let it: Library
let token: string
beforeAll(async () => {
  it = await openLibrary()
  token = it.adminToken
  const titleId = (await ask('POST', '/titles', { body: { title: '边城', authors: ['沈从文'] } })).body.id
  for (const barcode of ['i1', 'i2', 'i3']) {
    const body = { barcode, titleId, type: 'book', branch: 'main', price: '30.00' }
    expect((await ask('POST', '/items', { body })).status).toBe(201)
  }
})
afterAll(() => it.close())

const ask: Library['ask'] = (method, path, options = {}) => it.ask(method, path, { token, ...options })
const draft = async (...lines: object[]): Promise<string> =>
  (await ask('POST', '/policy/drafts', { body: { lines, name: '更严的规则' } })).body.id
const get = async (id: string) => (await ask('GET', `/policy/simulations/${id}`)).body
const ended = (id: string) =>
  expect.poll(async () => (await get(id)).status, { timeout: 15_000, interval: 20 }).toMatch(/done|failed/)

async function upload(
  draftId: string,
  csv: string,
  more: Record<string, string> = { from: '2026-01-01', to: '2026-03-31' },
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  form.set('file', new File([csv], 'loans.csv'))
  const request = new Request('http://x', { method: 'POST', body: form })
  const answer = await it.app.fastify.inject({
    method: 'POST',
    url: `/api/v1/policy/drafts/${draftId}/simulation/file`,
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      authorization: `Bearer ${token}`,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json() }
}

test('a file of loans is read with its own returns', async () => {
  const id = await draft({ loanPeriod: '7d' })
  const csv =
    'patron,item,lent,returned,patron_type\nann,b1,2026-01-05,2026-01-19,teacher\nbob,b2,2026-01-06 09:30,,student\n'
  const started = await upload(id, csv)
  expect(started.status).toBe(202)
  await ended(started.body.id)
  const { report, file, source } = await get(started.body.id)
  expect([file, source]).toEqual(['loans.csv', 'file'])
  expect(report.draft.late.loans).toBe(2)
  expect(report.byPatronType).toHaveLength(2)
})

test('a log without returns gets them from the model, the same under both policies', async () => {
  const id = await draft({})
  const rows = Array.from(
    { length: 50 },
    (_, n) => `p${n % 7},2026-01-${String(1 + (n % 28)).padStart(2, '0')},题名${n % 5},I247`,
  )
  const started = await upload(id, ['patron,date,title_statement,call_number', ...rows].join('\n'))
  await ended(started.body.id)
  const { report } = await get(started.body.id)
  expect(report.draft.returns).toBeGreaterThan(0)
  expect(report.draft.checkouts.permitted + report.draft.availability.foundNone).toBeGreaterThan(0)
})

describe('a file that can not be read fails, and says where', () => {
  test.each([
    ['a header of no loans', 'name,age\na,1\n', /name,age/],
    ['a day that is none', 'patron,item,lent\na,b,2026-02-30\n', /row 2.*2026-02-30/],
    ['no loans in the period', 'patron,item,lent\na,b,2020-01-01\n', /no loans/],
  ])('%s', async (_, csv, expected) => {
    const started = await upload(await draft({}), csv)
    await ended(started.body.id)
    const { status, failure } = (await ask('GET', `/policy/simulations/${started.body.id}`)).body
    expect([status, failure]).toEqual(['failed', expect.stringMatching(expected)])
    expect((await ask('GET', `/policy/simulations/${started.body.id}/report.html`)).status).toBe(409)
  })
})

test('is refused where it makes no sense', async () => {
  const id = await draft({})
  const status = async (draftId: string, body: object) =>
    (await ask('POST', `/policy/drafts/${draftId}/simulation`, { body })).status
  expect(await status('999999', { from: '2026-09-01', to: '2026-09-02' })).toBe(404)
  expect(await status(id, { from: '2026-09-02', to: '2026-09-01' })).toBe(422)
  expect(await status(id, { from: '2023-09-01', to: '2026-09-01' })).toBe(422)
  expect(await status(id, { from: '2030-09-01', to: '2030-09-01' })).toBe(422)
  expect(await status(id, { from: 'then' })).toBe(400)
  expect((await upload(id, 'patron,item,lent\n', { from: '2026-01-01' })).status).toBe(400)
  const body = { from: '2026-09-01', to: '2026-09-01' }
  expect(await rolesAdmitted(it, 'POST', '/policy/drafts/999999/simulation', body)).toEqual(['admin', 'head'])
  expect(await rolesAdmitted(it, 'GET', '/policy/simulations')).toEqual(['admin', 'head'])
})

test('one key begins one simulation, and they are listed newest first', async () => {
  const id = await draft({})
  const once = () =>
    ask('POST', `/policy/drafts/${id}/simulation`, {
      body: { from: '2026-09-01', to: '2026-09-01' },
      headers: { 'idempotency-key': 'one-simulation' },
    })
  const [first, second] = [await once(), await once()]
  expect(second.body.id).toBe(first.body.id)
  const { body } = await ask('GET', '/policy/simulations', { query: { limit: '2' } })
  expect(body.items.map((one: { id: string }) => one.id)[0]).toBe(first.body.id)
  expect(body.nextCursor).not.toBeNull()
  const next = (await ask('GET', '/policy/simulations', { query: { limit: '2', cursor: body.nextCursor } })).body
  expect(Number(next.items[0].id)).toBeLessThan(Number(body.items[1].id))
})

// Last: sessions end meanwhile.
test('the record is replayed under both policies, and nothing of the library changes', async () => {
  const lend = async (item: string, patron: string) =>
    ask('POST', '/loans', {
      body: { item, patron, branch: 'main', override: ['TITLE_ALREADY_ON_LOAN'], reason: 'test' },
    })
  expect((await lend('i1', 'R1')).status).toBe(201)
  expect((await lend('i2', 'R1')).status).toBe(201)
  it.clock.advance(10 * DAY_MS)
  token = await it.signIn('admin', ADMIN_PASSWORD)
  expect((await ask('POST', '/returns', { body: { item: 'i1', branch: 'main' } })).status).toBe(200)
  it.clock.advance(40 * DAY_MS)
  token = await it.signIn('admin', ADMIN_PASSWORD)
  // Refused for lateness: an attempt, that another policy may let through.
  expect((await lend('i3', 'R1')).status).toBe(409)
  it.clock.advance(1000)
  expect((await ask('POST', '/returns', { body: { item: 'i2', branch: 'main' } })).status).toBe(200)
  const counted = async () =>
    (
      await it.network.db.query(
        null,
        'SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM loan), (SELECT count(*) FROM account_line)',
      )
    ).rows

  const id = await draft({ loanLimit: 1, loanPeriod: '9d' })
  const before = await counted()
  const started = await ask('POST', `/policy/drafts/${id}/simulation`, {
    body: { from: '2026-09-01', to: '2026-10-31' },
  })
  expect([started.status, started.body.status]).toEqual([202, 'waiting'])
  await ended(started.body.id)
  const { report, status, actsTotal } = await get(started.body.id)
  expect([status, actsTotal]).toEqual(['done', 5])
  expect(report.active).toMatchObject({
    checkouts: { asked: 3, permitted: 2 },
    returns: 2,
    late: { loans: 1 },
    refusals: [{ act: 'checkout', code: 'OVERDUE_LOANS', count: 1 }],
  })
  // The second loan is refused, so that nothing is late 50 days later, and the attempt is let in.
  expect(report.draft).toMatchObject({ checkouts: { asked: 3, permitted: 2 }, refusals: [{ code: 'LOAN_LIMIT' }] })
  expect(report.byPatronType.map(({ active }: { active: { code: string } }) => active.code)).toEqual(['student'])
  expect(report.sentences.length).toBeGreaterThan(0)
  expect(report.headline).toBe('Waits and refusals stay as they are.')
  expect(await counted()).toEqual(before)

  const page = await ask('GET', `/policy/simulations/${started.body.id}/report.html`, {
    headers: { 'accept-language': 'zh-CN' },
  })
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.text).toContain('规则模拟报告 · 更严的规则')
  expect(page.text).toContain('<svg')
  expect(page.text).not.toMatch(/undefined|NaN|<script/)
})
