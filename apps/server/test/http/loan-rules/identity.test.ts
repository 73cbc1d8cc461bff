import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await desk.setPolicy(
    { loanPeriod: '30d', renewalWindow: 'none' },
    { when: { patronType: 'visitor' }, deposit: '50.00' },
  )
  for (const patron of [
    { card: 'WANG', name: '王 小明', phone: '13912345678', type: 'student' },
    { card: 'GAST', name: '来客', phone: '13900001111', type: 'visitor' },
  ]) {
    await desk.ask('PUT', '/patron-types', { body: { code: patron.type, name: patron.type } })
    const made = await desk.post('/patrons', { branch: 'main', expires: '2027-06-30', ...patron })
    expect(made.status, made.text).toBe(201)
  }
})
afterAll(() => desk.close())

const RIGHT = { name: '王小明', last4: '5678' }

describe('a caller who is the reader', () => {
  test('renews by name and the last four digits, and the record says that it was checked', async () => {
    const loan = await desk.post('/loans', { item: 'T1-1', patron: 'WANG', branch: 'main' })
    await desk.later(DAY_MS)
    const renewed = await desk.post(`/loans/${loan.body.id}/renewals`, { identityCheck: RIGHT })
    expect(renewed, renewed.text).toMatchObject({ status: 200, body: { renewals: 1 } })
    const { body } = await desk.get('/events', { query: { subject: `loan:${loan.body.id}` } })
    expect(JSON.stringify(body.items)).toContain('"identityCheck":"phone"')
    expect(JSON.stringify(body.items)).not.toContain('5678')
  })

  test('places a hold', async () => {
    const title = desk.library.titles[4]?.id
    await desk.post('/loans', { item: 'T5-1', patron: 'P1', branch: 'main' })
    await desk.post('/loans', { item: 'T5-2', patron: 'P2', branch: 'east' })
    const answer = await desk.post('/holds', { patron: 'WANG', title, pickup: 'main', identityCheck: RIGHT })
    expect(answer.status, answer.text).toBe(201)
  })
})

describe('a caller who is not', () => {
  let id: string
  beforeAll(async () => {
    id = (await desk.post('/loans', { item: 'T2-1', patron: 'WANG', branch: 'main' })).body.id
  })

  test.each([
    ['wrong digits', { name: '王小明', last4: '5679' }],
    ['another name', { name: '王小红', last4: '5678' }],
  ])('is refused for %s, and nothing is written', async (_, identityCheck) => {
    const before = await desk.state()
    const renewal = await desk.post(`/loans/${id}/renewals`, { identityCheck })
    expect([renewal.status, codes(renewal)]).toEqual([409, ['IDENTITY_NOT_PROVEN']])
    const title = desk.library.titles[6]?.id
    const hold = await desk.post('/holds', { patron: 'WANG', title, pickup: 'main', identityCheck })
    expect([hold.status, codes(hold)]).toEqual([409, ['IDENTITY_NOT_PROVEN']])
    expect(await desk.state()).toBe(before)
  })

  test('whose digits are none is malformed', async () => {
    const answer = await desk.post('/loans/1/renewals', { identityCheck: { name: '王', last4: '56' } })
    expect(answer.status).toBe(400)
  })
})

describe('a temporary loan', () => {
  const visit = { patron: 'GAST', branch: 'main', due: '2026-09-05' }

  test('needs the deposit or a noted document', async () => {
    const without = await desk.post('/loans', { item: 'T3-1', ...visit })
    expect([without.status, codes(without)]).toEqual([409, ['DEPOSIT_REQUIRED']])
    expect(without.body.reasons[0]).toMatchObject({ parameter: 'deposit', limit: '50.00', actual: '0.00' })
    const noted = await desk.post('/loans', { item: 'T3-1', ...visit, identityNote: '身份证 3101…1234' })
    expect(noted, noted.text).toMatchObject({ status: 201, body: { due: '2026-09-05' } })
    const { rows } = await desk.network.db.query<{ text: string }>(null, 'SELECT body::text AS text FROM event')
    expect(rows.some(({ text }) => text.includes('3101'))).toBe(false)
  })

  test('is refused outside the allowed period, with what is allowed', async () => {
    const before = await desk.state()
    const answer = await desk.post('/loans', { item: 'T4-1', patron: 'WANG', branch: 'main', due: '2027-01-01' })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'due', code: 'outside-period' }] } })
    expect(await desk.state()).toBe(before)
  })

  test('takes a note only with a stated end, and only from staff', async () => {
    const note = { item: 'T4-1', identityNote: '护照' }
    expect((await desk.post('/loans', { ...note, patron: 'GAST', branch: 'main' })).status).toBe(422)
    const token = await desk.reader(1)
    expect((await desk.post('/loans', { ...note, branch: 'main', due: '2026-09-05' }, { token })).status).toBe(403)
  })
})
