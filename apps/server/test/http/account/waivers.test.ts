import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'
import { bookCharge, noticesOf } from './charges.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

let cards = 0
async function owing(...charges: number[]) {
  cards += 1
  const patron = await it.register(`W${cards}`)
  const ids: string[] = []
  for (const amountFen of charges) ids.push(await bookCharge(it, patron.id, amountFen))
  return { ...patron, charges: ids }
}
const REASON = 'system-failure'
const request = (id: string, body: object, token = it.tokens.desk) =>
  it.ask('POST', `/patrons/${id}/waivers`, { token, body: { reason: REASON, ...body } })
const decide = (id: string, body: object, token = it.tokens.head) =>
  it.ask('POST', `/waivers/${id}/decision`, { token, body })
const balanceOf = async (id: string) => (await it.ask('GET', `/patrons/${id}/account`)).body.balance
const APPROVE = { outcome: 'approved' }

describe('a waiver', () => {
  test('asked for by the desk and approved by another is a line of the account', async () => {
    const { id, card, charges } = await owing(300)
    const asked = await request(id, { amount: '1.00', charge: charges[0] })
    expect(asked.status).toBe(201)
    expect(asked.body).toMatchObject({
      patron: card,
      amount: '1.00',
      reason: REASON,
      charge: charges[0],
      status: 'requested',
      balance: '3.00',
    })
    expect(await balanceOf(id)).toBe('3.00')
    const decided = await decide(asked.body.id, { ...APPROVE, note: '停电' })
    expect(decided.status).toBe(200)
    expect(decided.body).toMatchObject({
      status: 'approved',
      requestedBy: 'staff:3',
      decidedBy: 'staff:2',
      note: '停电',
      balance: '2.00',
    })
    const { lines } = (await it.ask('GET', `/patrons/${id}/account`)).body
    expect(lines[0]).toMatchObject({ kind: 'waiver', amount: '-1.00', charge: charges[0] })
    expect(lines[0].explained[0].text).toBe('Waived: system failure (停电)')
    expect(await noticesOf(it, id)).toEqual([
      { kind: 'waiver', data: { amountFen: 100, outcome: 'approved', note: '停电', balanceFen: 200 } },
    ])
    expect((await it.events('waiver.decided')).at(-1)).toMatchObject({ patron: id, subject: `waiver:${asked.body.id}` })
  })

  test('that is rejected changes nothing that is owed, and is told', async () => {
    const { id, token } = await owing(300)
    const asked = await request(id, { amount: '3.00' }, token)
    expect(asked.body.requestedBy).toBe(`reader:${id}`)
    expect((await decide(asked.body.id, { outcome: 'rejected' })).body).toMatchObject({
      status: 'rejected',
      balance: '3.00',
    })
    expect(await noticesOf(it, id)).toMatchObject([{ kind: 'waiver', data: { outcome: 'rejected', balanceFen: 300 } }])
  })

  test('is never decided by the one who asked', async () => {
    const { id } = await owing(300)
    const asked = await request(id, { amount: '1.00' }, it.tokens.head)
    const own = await decide(asked.body.id, APPROVE, it.tokens.head)
    expect([own.status, own.body.reasons[0].code]).toEqual([403, 'NOT_PERMITTED'])
    expect(own.body.reasons[0].message).toBe('Someone other than who asked for it decides on a waiver')
    expect((await decide(asked.body.id, APPROVE, it.tokens.admin)).status).toBe(200)
  })

  test('is decided once, also by many at once', async () => {
    const { id } = await owing(300)
    const asked = await request(id, { amount: '1.00' })
    const answers = await Promise.all(Array.from({ length: 16 }, () => decide(asked.body.id, APPROVE)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(15).fill(409)])
    expect(await balanceOf(id)).toBe('2.00')
    expect((await decide(asked.body.id, { outcome: 'rejected' })).status).toBe(409)
  })

  test('of what has been paid meanwhile is not approved, but can be rejected', async () => {
    const { id } = await owing(300)
    const asked = await request(id, { amount: '3.00' })
    await it.ask('POST', `/patrons/${id}/payments`, { body: { amount: '0.01', method: 'cash' } })
    const late = await decide(asked.body.id, APPROVE)
    expect([late.status, late.body.errors[0].code]).toEqual([409, 'no-longer-owed'])
    expect((await decide(asked.body.id, { outcome: 'rejected' })).status).toBe(200)
  })

  test('of exactly what is owed is taken, of a fen more not', async () => {
    const { id, charges } = await owing(300, 200)
    const amountFault = async (body: object) => (await request(id, body)).body.errors?.[0]?.expected
    expect(await amountFault({ amount: '5.01' })).toBe('≤ 5.00')
    expect(await amountFault({ amount: '2.01', charge: charges[1] })).toBe('≤ 2.00')
    expect((await request(id, { amount: '5.00' })).status).toBe(201)
    expect((await request(id, { amount: '2.00', charge: charges[1] })).status).toBe(201)
  })

  test.each([
    [{ amount: '0.00' }, 400],
    [{ amount: '1.00', reason: ' ' }, 400],
    [{ amount: '1.00', charge: '999999' }, 422],
    [{ amount: '1.00', by: 'me' }, 400],
  ])('%j is refused', async (body, status) => {
    const { id } = await owing(300)
    expect((await request(id, body)).status).toBe(status)
  })

  test.each([
    [{}, 400],
    [{ outcome: 'maybe' }, 400],
  ])('a decision %j is malformed', async (body, status) => {
    const { id } = await owing(300)
    const asked = await request(id, { amount: '1.00' })
    expect((await decide(asked.body.id, body)).status).toBe(status)
  })
})

describe('the list of waivers', () => {
  type Listed = Record<string, unknown> & { id: string }
  const list = (query: Record<string, string> = {}, token = it.tokens.head) =>
    it.ask('GET', '/waivers', { query, token, headers: { 'accept-language': 'zh-CN' } })
  const listed = async (query: Record<string, string> = {}, token?: string) =>
    (await list({ limit: '200', ...query }, token)).body.items as Listed[]
  const find = async (id: string, query: Record<string, string> = {}, token?: string) =>
    (await listed(query, token)).find((waiver) => waiver.id === id)

  test('has what waits with the names, oldest first, and says who may decide it', async () => {
    const { id, card } = await owing(300)
    const asked = (await request(id, { amount: '1.00' })).body
    const ids = (await listed()).map((waiver) => Number(waiver.id))
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(await find(asked.id)).toEqual({
      ...asked,
      patronId: id,
      patronName: card,
      requestedByName: 'desk',
      reasonText: '系统故障',
      may: { decide: { outcome: 'allowed', findings: [] } },
    })
    expect(await find(asked.id, {}, it.tokens.desk)).toMatchObject({
      may: { decide: { outcome: 'refused', findings: [{ code: 'NOT_PERMITTED', permission: 'fee.waive' }] } },
    })
  })

  test('says that one’s own is for someone else to decide', async () => {
    const { id } = await owing(300)
    const asked = (await request(id, { amount: '1.00', reason: '住院' }, it.tokens.head)).body
    expect(await find(asked.id)).toMatchObject({ reason: '住院', reasonText: '住院' })
    const finding = { code: 'NOT_PERMITTED', level: 'block', message: '自己提出的减免须由他人审批' }
    expect(await find(asked.id)).toMatchObject({ may: { decide: { outcome: 'refused', findings: [finding] } } })
    expect(await find(asked.id, {}, it.adminToken)).toMatchObject({ may: { decide: { outcome: 'allowed' } } })
  })

  test('names the reader who asked, and masks the name for who may not read patrons', async () => {
    await bookCharge(it, it.ann.id, 300)
    const asked = (await request(it.ann.id, { amount: '0.10' }, it.ann.token)).body
    expect(await find(asked.id)).toMatchObject({ patronName: '安小红', requestedByName: '安小红' })
    const body = { name: 'till', scopes: ['fee.charge'] }
    const { key } = (await it.ask('POST', '/api-keys', { body })).body
    expect(await find(asked.id, {}, key)).toMatchObject({ patronName: '安*红', requestedByName: '安*红' })
  })

  test('has the decided ones too, newest first, with who decided', async () => {
    const { id } = await owing(300)
    for (const amount of ['1.00', '2.00']) await decide((await request(id, { amount })).body.id, APPROVE)
    const [newest, before] = await listed({ status: 'approved' })
    expect([newest, before]).toMatchObject([
      { patronId: id, amount: '2.00', balance: '0.00', requestedByName: 'desk', decidedByName: 'head' },
      { patronId: id, amount: '1.00' },
    ])
    expect(newest?.['may']).toBeUndefined()
  })

  test('comes page by page, each once', async () => {
    for (const query of [{}, { status: 'approved' }]) {
      const all = (await listed(query)).map((waiver) => waiver.id)
      const seen: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await list({ ...query, limit: '2', ...(cursor === '' ? {} : { cursor }) })
        seen.push(...body.items.map((waiver: Listed) => waiver.id))
        cursor = body.nextCursor
      }
      expect(seen).toEqual(all)
    }
  })

  test('has only patrons at home where the asker takes charges', async () => {
    await bookCharge(it, it.bob.id, 300)
    const asked = (await request(it.bob.id, { amount: '1.00' })).body
    const token = await it.hire('east-desk', 'desk', 'east')
    expect(await listed({}, token)).toMatchObject([{ id: asked.id, patronName: 'Bob_100%' }])
    expect(await listed({ branch: 'east' }, token)).toHaveLength(1)
    expect((await list({ branch: 'main' }, token)).status).toBe(403)
    expect(await find(asked.id, { branch: 'main' })).toBeUndefined()
    expect(await listed({ branch: 'nowhere' })).toEqual([])
  })

  test('is for who takes charges or waives them, and for no reader', async () => {
    expect(await rolesAdmitted(it, 'GET', '/waivers')).toEqual(['admin', 'head', 'desk'])
  })

  test.each([{ status: 'lost' }, { limit: '0' }, { limit: '201' }, { cursor: 'x' }, { patron: '1' }])(
    '%j is malformed',
    async (query) => expect((await list(query)).status).toBe(400),
  )
})

test('lines of an account are never changed or removed', async () => {
  await owing(300)
  const { db } = it.network
  await expect(db.script('UPDATE account_line SET amount_fen = 0')).rejects.toThrow('append-only')
  await expect(db.script('DELETE FROM account_line')).rejects.toThrow('append-only')
})

test('who asks for waivers and who decides them', async () => {
  const { id } = await owing(1000)
  const asked = await request(id, { amount: '1.00' }, it.tokens.auditor)
  await bookCharge(it, it.ann.id, 1000)
  const body = { amount: '0.10', reason: REASON }
  expect(await rolesAdmitted(it, 'POST', `/patrons/${it.ann.id}/waivers`, body)).toEqual([
    'admin',
    'head',
    'desk',
    'auditor',
    'reader',
  ])
  expect((await it.as('reader', 'POST', `/patrons/${it.bob.id}/waivers`, { body })).status).toBe(404)
  expect(await rolesAdmitted(it, 'POST', `/waivers/${asked.body.id}/decision`, APPROVE)).toEqual(['admin', 'head'])
  expect((await decide('999999', APPROVE)).status).toBe(404)
})

describe('the waivers of one patron', () => {
  const ofPatron = (id: string, token: string, query: Record<string, string> = {}) =>
    it.ask('GET', `/patrons/${id}/waivers`, { token, query })

  test('are seen by the reader with what became of them, newest first, page by page', async () => {
    const { id, token } = await owing(300)
    const first = (await request(id, { amount: '1.00' }, token)).body
    await decide(first.id, { outcome: 'rejected', note: '没有附证明' })
    const second = (await request(id, { amount: '2.00', evidence: '住院证明' }, token)).body
    const { body } = await ofPatron(id, token)
    expect(body.items).toMatchObject([
      { id: second.id, evidence: '住院证明', status: 'requested', may: { withdraw: { outcome: 'allowed' } } },
      { id: first.id, status: 'rejected', note: '没有附证明' },
    ])
    expect(body.items[1]).not.toHaveProperty('decidedByName')
    const page = (await ofPatron(id, token, { limit: '1' })).body
    const rest = (await ofPatron(id, token, { limit: '1', cursor: page.nextCursor })).body
    expect([...page.items, ...rest.items].map((waiver: { id: string }) => waiver.id)).toEqual([second.id, first.id])
    expect(rest.nextCursor).toBeNull()
  })

  test('are there for who reads patrons, and for nobody else', async () => {
    const { id } = await owing(300)
    await request(id, { amount: '1.00' })
    expect((await ofPatron(id, it.tokens.desk)).body.items).toMatchObject([{ requestedByName: 'desk' }])
    expect((await ofPatron(id, it.ann.token)).status).toBe(404)
    expect((await ofPatron('999999', it.tokens.desk)).status).toBe(404)
    expect((await ofPatron(id, await it.hire('cataloguer-of-waivers', 'cataloguer', 'main'))).status).toBe(403)
  })
})
