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
