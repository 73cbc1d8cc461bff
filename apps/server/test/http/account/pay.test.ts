import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'
import { bookCharge, noticesOf } from './charges.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

let cards = 0
/** A new patron who owes these charges. */
async function owing(...charges: number[]) {
  cards += 1
  const patron = await it.register(`D${cards}`)
  const ids: string[] = []
  for (const amountFen of charges) ids.push(await bookCharge(it, patron.id, amountFen))
  return { ...patron, charges: ids }
}
const pay = (id: string, body: object, options: object = {}) =>
  it.ask('POST', `/patrons/${id}/payments`, { body: { method: 'cash', ...body }, ...options })
const account = async (id: string) => (await it.ask('GET', `/patrons/${id}/account`)).body
const openOf = async (id: string) =>
  (await account(id)).lines
    .filter(({ kind }: { kind: string }) => kind === 'charge')
    .map(({ open }: { open: string }) => open)

describe('a payment', () => {
  test('gives a receipt that says what it paid, a line, a notice and an event', async () => {
    const { id, card, charges } = await owing(300, 200)
    const answer = await pay(id, { amount: '4.00' })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.any(String),
      number: expect.stringMatching(/^main-2026-\d{6}$/),
      kind: 'payment',
      patron: card,
      branch: 'main',
      desk: null,
      at: '2026-09-01T10:00:00+08:00',
      amount: '4.00',
      method: 'cash',
      applied: [
        { charge: charges[0], amount: '3.00' },
        { charge: charges[1], amount: '1.00' },
      ],
      credit: '0.00',
      balance: '1.00',
      reversed: false,
    })
    expect(await openOf(id)).toEqual(['1.00', '0.00'])
    expect(await noticesOf(it, id)).toEqual([
      { kind: 'payment', data: { amountFen: 400, receipt: answer.body.number, balanceFen: 100 } },
    ])
    expect((await it.events('payment.taken')).at(-1)).toMatchObject({
      patron: id,
      data: { amountFen: 400, method: 'cash' },
    })
  })

  test('goes to the charge that it names', async () => {
    const { id, charges } = await owing(300, 200)
    await pay(id, { amount: '2.00', charge: charges[1], method: 'card' })
    expect(await openOf(id)).toEqual(['0.00', '3.00'])
  })

  test('over what is owed leaves a credit', async () => {
    const { id } = await owing(300)
    expect((await pay(id, { amount: '5.00' })).body).toMatchObject({ balance: '-2.00' })
    expect((await it.ask('GET', `/patrons/${id}`)).body.balance).toBe('-2.00')
  })

  test('of exactly what is open of a charge is taken, of a fen more not', async () => {
    const { id, charges } = await owing(300)
    const more = await pay(id, { amount: '3.01', charge: charges[0] })
    expect([more.status, more.body.errors[0]]).toMatchObject([
      422,
      { path: 'amount', code: 'too-large', expected: '≤ 3.00' },
    ])
    expect((await pay(id, { amount: '3.00', charge: charges[0] })).status).toBe(201)
    expect((await pay(id, { amount: '0.01', charge: charges[0] })).status).toBe(422)
  })

  test.each([
    ['nothing', { amount: '0.00' }, 400],
    ['less than nothing', { amount: '-1.00' }, 400],
    ['a number', { amount: 1 }, 400],
    ['one decimal', { amount: '1.0' }, 400],
    ['more than there is', { amount: '1000000000.00' }, 400],
    ['in shells', { amount: '1.00', method: 'shells' }, 400],
    ['for an unknown charge', { amount: '1.00', charge: '999999' }, 422],
  ])('%s is refused and takes no number', async (_what, body, status) => {
    const { id } = await owing(300)
    const [before] = [(await pay(id, { amount: '0.01' })).body.number]
    expect((await pay(id, body)).status).toBe(status)
    const after = (await pay(id, { amount: '0.01' })).body.number
    expect(Number(after.slice(-6)) - Number(before.slice(-6))).toBe(1)
  })

  test("for another patron's charge, or for a line that is no charge, is refused", async () => {
    const [one, other] = [await owing(300), await owing(300)]
    expect((await pay(one.id, { amount: '1.00', charge: other.charges[0] })).status).toBe(422)
    const receipt = (await pay(one.id, { amount: '1.00' })).body
    expect((await pay(one.id, { amount: '1.00', charge: receipt.id })).status).toBe(422)
  })

  test.each(['cash', 'card', 'wechat', 'alipay'])('by %s is taken at the desk', async (method) => {
    const { id } = await owing(300)
    const { status, body } = await pay(id, { amount: '3.00', method, reference: '4200001' })
    expect([status, body.method, body.balance]).toEqual([201, method, '0.00'])
  })

  test('of an unknown patron is not found', async () => {
    expect((await pay('999999', { amount: '1.00' })).status).toBe(404)
  })

  test('with the same key is taken once', async () => {
    const { id } = await owing(300)
    const options = { headers: { 'idempotency-key': `pay-${id}` } }
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay(id, { amount: '1.00' }, options)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await account(id)).balance).toBe('2.00')
    expect((await pay(id, { amount: '2.00' }, options)).status).toBe(422)
  })
})

test('thirty-two payments at once of one charge take it once, and receipts have no gap', async () => {
  const { id, charges } = await owing(300)
  const answers = await Promise.all(Array.from({ length: 32 }, () => pay(id, { amount: '3.00', charge: charges[0] })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(31).fill(422)])
  const others = await Promise.all(Array.from({ length: 8 }, () => owing(100)))
  await Promise.all(others.map((one) => pay(one.id, { amount: '1.00' })))
  const { rows } = await it.network.db.query<{ numbers: string; last: string }>(
    null,
    'SELECT count(*)::text AS numbers, max(number)::text AS last FROM receipt',
  )
  expect(rows[0]?.numbers).toBe(rows[0]?.last)
})

test('receipts begin anew with each year of the library’s zone', async () => {
  const { id } = await owing(300)
  const before = it.clock.now()
  it.clock.set(Date.parse('2027-01-01T00:00:00+08:00'))
  const token = await it.signIn('desk', 'password-of-a-test')
  expect((await pay(id, { amount: '1.00' }, { token })).body.number).toBe('main-2027-000001')
  it.clock.set(before)
})

test('the account shows each line with the balance after it and how it came about', async () => {
  const { id, charges } = await owing(100)
  await pay(id, { amount: '0.40' })
  const { balance, lines, nextCursor } = await account(id)
  expect([balance, nextCursor]).toEqual(['0.60', null])
  expect(lines).toMatchObject([
    { kind: 'payment', amount: '-0.40', balance: '0.60', explained: [{ code: 'RECEIPT' }] },
    { id: charges[0], kind: 'charge', about: 'overdue', amount: '1.00', balance: '1.00', open: '0.60' },
  ])
  expect(lines[1].explained.map(({ code, text }: { code: string; text: string }) => [code, text.length > 0])).toEqual([
    ['OVERDUE', true],
    ['RATE', true],
  ])
  const chinese = await it.ask('GET', `/patrons/${id}/account`, { headers: { 'accept-language': 'zh-CN' } })
  expect(chinese.body.lines[0].explained[0].text).toMatch(/^现金缴费，收据 main-2026-/)
})

test('lines stand in the order of time, whichever ids their acts had taken', async () => {
  const { id } = await owing(100)
  await it.network.db.query(
    null,
    `INSERT INTO account_line (id, patron_id, kind, cause, amount_fen, at, explained, actor)
     SELECT 1000000 - n, $1, 'charge', 'overdue', 100, $2::timestamptz + n * interval '1 minute', '[]', 'system:test'
     FROM generate_series(1, 3) AS n`,
    [id, new Date(it.clock.now()).toISOString()],
  )
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) }
    const { body } = await it.ask('GET', `/patrons/${id}/account`, { query })
    seen.push(...body.lines.map((line: { balance: string }) => line.balance))
    cursor = body.nextCursor
  }
  expect(seen).toEqual(['4.00', '3.00', '2.00', '1.00'])
})

test('a long account comes page by page', async () => {
  const { id } = await owing(100, 100, 100, 100, 100)
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) }
    const { body } = await it.ask('GET', `/patrons/${id}/account`, { query })
    seen.push(...body.lines.map((line: { balance: string }) => line.balance))
    cursor = body.nextCursor
  }
  expect(seen).toEqual(['5.00', '4.00', '3.00', '2.00', '1.00'])
})

test('who takes payments and who sees accounts; a reader sees their own and pays at the desk', async () => {
  const path = `/patrons/${it.ann.id}`
  expect(await rolesAdmitted(it, 'POST', `${path}/payments`, { amount: '0.01', method: 'cash' })).toEqual([
    'admin',
    'head',
    'desk',
  ])
  expect(await rolesAdmitted(it, 'GET', `${path}/account`)).toEqual(['admin', 'head', 'desk', 'auditor', 'reader'])
  expect((await it.as('reader', 'GET', `/patrons/${it.bob.id}/account`)).status).toBe(404)
  expect(
    (await it.as('reader', 'POST', `/patrons/${it.bob.id}/payments`, { body: { amount: '1.00', method: 'cash' } }))
      .status,
  ).toBe(404)
})
