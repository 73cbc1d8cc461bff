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
  const patron = await it.register(`M${cards}`)
  const ids: string[] = []
  for (const amountFen of charges) ids.push(await bookCharge(it, patron.id, amountFen))
  return { ...patron, charges: ids }
}
const post = (path: string, body: object, options: object = {}) => it.ask('POST', path, { body, ...options })
const pay = (id: string, amount: string, more: object = {}) =>
  post(`/patrons/${id}/payments`, { amount, method: 'cash', ...more })
const sums = async (id: string) => {
  const { balance, owed, credit, deposit } = (await it.ask('GET', `/patrons/${id}/account`)).body
  return [balance, owed, credit, deposit]
}
const reverse = (receipt: string, options: object = {}) =>
  post(`/payments/${receipt}/reversal`, { reason: '收错了' }, options)

describe('a payment that was a mistake', () => {
  test('is taken back by other lines, and what it had settled is open again', async () => {
    const { id, charges } = await owing(300, 200)
    const receipt = (await pay(id, '6.00')).body
    expect(await sums(id)).toEqual(['-1.00', '0.00', '1.00', '0.00'])
    const back = await reverse(receipt.id)
    expect([back.status, back.body.kind, back.body.amount]).toEqual([201, 'reversal', '-6.00'])
    expect(await sums(id)).toEqual(['5.00', '5.00', '0.00', '0.00'])
    const { lines } = (await it.ask('GET', `/patrons/${id}/account`)).body
    const open = lines
      .filter(({ kind }: { kind: string }) => kind === 'charge')
      .map((line: { open: string }) => line.open)
    expect([open, charges.length]).toEqual([['2.00', '3.00'], 2])
    expect((await it.ask('GET', `/receipts/${receipt.id}`)).body.reversed).toBe(true)
    expect((await noticesOf(it, id)).at(-1)).toMatchObject({
      kind: 'refund',
      data: { about: 'reversal', amountFen: 600 },
    })
  })

  test('is taken back once, also by many at once', async () => {
    const { id } = await owing(300)
    const receipt = (await pay(id, '3.00')).body
    const answers = await Promise.all(Array.from({ length: 8 }, () => reverse(receipt.id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)])
    expect(await sums(id)).toEqual(['3.00', '3.00', '0.00', '0.00'])
  })

  test('whose credit has been paid out since stays', async () => {
    const { id } = await owing(300)
    const receipt = (await pay(id, '5.00')).body
    await post(`/patrons/${id}/refunds`, { amount: '2.00', method: 'cash', reason: '退' })
    expect((await reverse(receipt.id)).body.errors[0].code).toBe('credit-used')
  })

  test('is for who may correct, and no other line is one', async () => {
    const { id } = await owing(300)
    const receipt = (await pay(id, '3.00')).body
    expect((await reverse(receipt.id, { token: it.tokens.desk })).status).toBe(403)
    const back = (await reverse(receipt.id)).body
    expect((await reverse(back.id)).status).toBe(409)
    expect((await reverse('999999')).status).toBe(404)
  })
})

describe('a credit', () => {
  test('stays a line of its own until it is set off', async () => {
    const { id } = await owing()
    await pay(id, '5.00')
    await bookCharge(it, id, 300)
    expect(await sums(id)).toEqual(['-2.00', '3.00', '5.00', '0.00'])
    const { status, body } = await post(`/patrons/${id}/set-offs`, {})
    expect([status, body.owed, body.credit, body.balance]).toEqual([201, '0.00', '2.00', '-2.00'])
    expect(body.line).toMatchObject({ kind: 'payment', amount: '-3.00', settles: [{ amount: '3.00' }] })
    expect((await post(`/patrons/${id}/set-offs`, {})).status).toBe(409)
  })

  test('is paid out at most as it is', async () => {
    const { id } = await owing()
    await pay(id, '5.00')
    const refund = (amount: string) => post(`/patrons/${id}/refunds`, { amount, method: 'cash', reason: '退回' })
    expect((await refund('5.01')).status).toBe(422)
    expect((await refund('2.00')).body).toMatchObject({ kind: 'refund', amount: '-2.00', balance: '-3.00' })
    const both = await Promise.all([refund('3.00'), refund('3.00')])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect(await sums(id)).toEqual(['0.00', '0.00', '0.00', '0.00'])
  })
})

describe('a deposit', () => {
  test('pays no charge, hides no debt and is given back at most as it was taken', async () => {
    const { id, card } = await owing(600)
    const deposit = (act: string, amount: string) => post(`/patrons/${id}/deposits`, { act, amount, method: 'cash' })
    expect((await deposit('take', '100.00')).body).toMatchObject({ kind: 'deposit', amount: '100.00' })
    expect(await sums(id)).toEqual(['-94.00', '6.00', '0.00', '100.00'])
    const title = (await post('/titles', { title: '三体' })).body
    await post('/items', { barcode: `D-${id}`, titleId: title.id, type: 'book', branch: 'main' })
    const lent = await post('/loans', { item: `D-${id}`, patron: card })
    expect([lent.status, lent.body.reasons[0].code]).toEqual([409, 'DEBT_LIMIT'])
    expect((await deposit('give-back', '100.01')).status).toBe(422)
    expect((await deposit('give-back', '100.00')).body).toMatchObject({ kind: 'deposit-return', amount: '-100.00' })
  })
})

describe('a charge', () => {
  test('by hand is owed, with its reason', async () => {
    const { id } = await owing()
    const { status, body } = await post(`/patrons/${id}/charges`, { amount: '2.50', reason: '补办书柜钥匙' })
    expect([status, body.owed, body.line.about]).toEqual([201, '2.50', 'manual'])
    expect(body.line.explained[0].text).toBe('Charged by hand: 补办书柜钥匙')
  })

  test('is lowered by a correction at most to nothing; what was paid comes back as credit', async () => {
    const { id, charges } = await owing(300)
    await pay(id, '1.00')
    const correct = (amount: string) =>
      post(`/patrons/${id}/corrections`, { charge: charges[0], amount, reason: '系统故障' })
    expect((await correct('3.01')).status).toBe(422)
    expect((await correct('2.50')).body).toMatchObject({ owed: '0.00', credit: '0.50', balance: '-0.50' })
    expect((await correct('0.51')).status).toBe(422)
    expect((await correct('0.50')).body).toMatchObject({ credit: '1.00' })
    expect((await post(`/patrons/${id}/corrections`, { charge: '999999', amount: '1.00', reason: 'x' })).status).toBe(
      422,
    )
  })
})

describe('a cash-up', () => {
  const DESK = { branch: 'east', desk: '2' }
  const cashUp = (counted: string, more: object = {}) => post('/cash-ups', { ...DESK, counted, ...more })

  test('closes the period of one desk: what comes after belongs to the next', async () => {
    const { id } = await owing(500)
    expect((await pay(id, '3.00', DESK)).body.number).toBe('east/2-2026-000001')
    await pay(id, '1.00', { ...DESK, method: 'card' })
    await post(`/patrons/${id}/deposits`, { act: 'take', amount: '10.00', method: 'cash', ...DESK })
    const till = await it.ask('GET', '/tills', { query: DESK })
    expect(till.body).toMatchObject({ period: 1, since: null, cash: '13.00' })
    const { status, body } = await cashUp('12.50', { note: '少五角' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ period: 1, cash: '13.00', counted: '12.50', difference: '-0.50', note: '少五角' },
      expected: [
        { method: 'card', amount: '1.00', count: 1 },
        { method: 'cash', amount: '13.00', count: 2 },
      ],
      ...{ firstReceipt: 'east/2-2026-000001', lastReceipt: 'east/2-2026-000003' },
    })
    await pay(id, '1.00', DESK)
    expect((await cashUp('1.00')).body).toMatchObject({ period: 2, cash: '1.00', difference: '0.00', from: body.to })
    const list = await it.ask('GET', '/cash-ups', { query: { branch: 'east', limit: '1' } })
    expect([list.body.items[0].period, list.body.nextCursor === null]).toEqual([2, false])
    expect((await it.ask('GET', `/cash-ups/${body.id}`)).body).toMatchObject({ period: 1, byName: '系统管理员' })
  })

  test('and payments at once: each receipt is in exactly one period, and none of it can be changed', async () => {
    const { id } = await owing()
    const at = { branch: 'east', desk: '9' }
    const works = Array.from({ length: 24 }, (_, n) =>
      n % 4 === 3 ? post('/cash-ups', { ...at, counted: '0.00' }) : pay(id, '1.00', at),
    )
    await Promise.all(works)
    await post('/cash-ups', { ...at, counted: '0.00' })
    const { items } = (await it.ask('GET', '/cash-ups', { query: { ...at, limit: '200' } })).body
    const total = items.reduce((sum: number, one: { cash: string }) => sum + Number(one.cash), 0)
    expect(total).toBe(18)
    await expect(it.network.db.query(null, 'UPDATE cash_up SET counted_fen = 0')).rejects.toThrow()
    await expect(it.network.db.query(null, 'DELETE FROM receipt')).rejects.toThrow()
  })

  test('is for who takes money at the branch', async () => {
    const body = { branch: 'main', counted: '0.00' }
    expect(await rolesAdmitted(it, 'POST', '/cash-ups', body)).toEqual(['admin', 'head', 'desk'])
    const token = await it.hire('eastdesk', 'desk', 'east')
    expect((await post('/cash-ups', body, { token })).status).toBe(403)
    expect((await post('/cash-ups', { ...body, branch: 'nowhere' })).status).toBe(422)
    const { id } = await owing(100)
    expect((await post(`/patrons/${id}/payments`, { amount: '1.00', method: 'cash' }, { token })).body.branch).toBe(
      'east',
    )
  })
})

describe('what can be printed', () => {
  test('a receipt, again and again the same: as a slip of 58 or 80 mm and in A6', async () => {
    const { id, token } = await owing(300)
    const receipt = (await pay(id, '5.00')).body
    const chinese = { headers: { 'accept-language': 'zh-CN' } }
    for (const [width, columns] of [
      ['58', 32],
      ['80', 48],
    ] as const) {
      const { text } = await it.ask('GET', `/receipts/${receipt.id}/slip.txt`, { query: { width }, ...chinese })
      const lines = text.trimEnd().split('\n')
      const wide = (line: string) => [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
      expect(Math.max(...lines.map(wide))).toBe(columns)
      expect(text).toContain(receipt.number)
      expect(text).toMatch(/超期费 +3\.00/)
      expect(text).toMatch(/记入余额 +2\.00/)
    }
    const pdf = await it.ask('GET', `/receipts/${receipt.id}/receipt.pdf`, { token })
    expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    expect((await it.ask('GET', `/receipts/${receipt.id}/receipt.pdf`, { token })).text).toBe(pdf.text)
    expect((await it.ask('GET', `/receipts/${receipt.id}`, { token: it.bob.token })).status).toBe(404)
  })

  test('a statement between two days', async () => {
    const { id, token } = await owing(300)
    const read = (query: Record<string, string>) => it.ask('GET', `/patrons/${id}/statement.pdf`, { token, query })
    expect((await read({})).headers['content-disposition']).toContain(`statement-${id}-2026-09-01.pdf`)
    expect((await read({ from: '2026-09-02', to: '2026-09-01' })).status).toBe(422)
    expect((await read({ from: 'yesterday' })).status).toBe(400)
    expect((await it.ask('GET', `/patrons/${id}/statement.pdf`, { token: it.bob.token })).status).toBe(404)
  })
})

describe('a limit of waivers', () => {
  test('is by role, or by person; exactly the limit may be waived, a fen more is for someone higher', async () => {
    const limits = { roles: { head: '2.00' }, staff: {} }
    const version = { 'if-match': '*' }
    expect((await it.ask('PUT', '/settings', { body: { waiverLimits: limits }, headers: version })).status).toBe(200)
    const { id } = await owing(1_000)
    const ask = (amount: string) =>
      post(`/patrons/${id}/waivers`, { amount, reason: 'hardship', evidence: '低保证' }, { token: it.tokens.desk })
    const decide = (waiver: string, token: string) =>
      post(`/waivers/${waiver}/decision`, { outcome: 'approved' }, { token })
    const [exact, more] = [(await ask('2.00')).body, (await ask('2.01')).body]
    expect(exact.evidence).toBe('低保证')
    expect((await decide(exact.id, it.tokens.head)).status).toBe(200)
    const refused = await decide(more.id, it.tokens.head)
    expect([refused.status, refused.body.reasons]).toMatchObject([
      409,
      [{ code: 'APPROVAL_REQUIRED', limit: '2.00', actual: '2.01' }],
    ])
    expect((await decide(more.id, it.adminToken)).status).toBe(200)
    await it.ask('PUT', '/settings', {
      body: { waiverLimits: { ...limits, staff: { head: '5.00' } } },
      headers: version,
    })
    expect((await decide((await ask('5.00')).body.id, it.tokens.head)).status).toBe(200)
    await it.ask('PUT', '/settings', { body: { waiverLimits: { roles: {}, staff: {} } }, headers: version })
  })

  test('a waiver is withdrawn by who asked, until it is decided', async () => {
    const { id, token } = await owing(300)
    const asked = (await post(`/patrons/${id}/waivers`, { amount: '1.00', reason: 'other' }, { token })).body
    const withdraw = (by: string) => it.ask('POST', `/waivers/${asked.id}/withdrawal`, { token: by })
    expect((await withdraw(it.bob.token)).status).toBe(404)
    expect((await withdraw(it.adminToken)).status).toBe(409)
    expect((await withdraw(token)).body.status).toBe('withdrawn')
    expect((await withdraw(token)).status).toBe(409)
    expect((await post(`/waivers/${asked.id}/decision`, { outcome: 'approved' })).status).toBe(409)
  })
})
