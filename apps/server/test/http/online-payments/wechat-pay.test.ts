import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askAboutOpenPayments, createWechatPay, type PaymentPort } from '../../../src/online-payments/index.ts'
import { bookCharge } from '../account/charges.ts'
import { type Library, openLibrary, type Person } from '../patrons/people.ts'
import { START_AT } from '../test-app.ts'
import { API_V3_KEY, APPID, MCHID, openWechatPay, PLATFORM_SERIAL, SERIAL } from './wechat-pay-stand-in.ts'

type StandIn = Awaited<ReturnType<typeof openWechatPay>>

let it: Library
let wechat: StandIn
let port: PaymentPort
let now = START_AT
const NOTIFICATIONS = '/online-payments/wechat/notifications'

beforeAll(async () => {
  wechat = await openWechatPay(() => now)
  port = createWechatPay({
    keys: {
      ...{ appid: APPID, mchid: MCHID, serial: SERIAL, privateKey: wechat.merchantKey, apiV3Key: API_V3_KEY },
      platformKeys: new Map([[PLATFORM_SERIAL, wechat.platformKey]]),
    },
    ...{ baseUrl: wechat.baseUrl, notifyUrl: 'https://library.example/notify', clock: { now: () => now } },
    answerLimitMs: 2_000,
  })
  it = await openLibrary({ payments: port })
})
afterAll(async () => {
  await it.close()
  await wechat.close()
})
beforeEach(() => {
  Object.assign(wechat.state, { away: false, refundStatus: 'PROCESSING' })
})

let cards = 0
/** A reader with a WeChat account who owes these charges. */
async function owing(...charges: number[]): Promise<Person & { charges: string[]; openid: string }> {
  cards += 1
  const person = await it.register(`P${cards}`)
  const openid = `openid-${cards}`
  await it.network.db.query(
    null,
    'INSERT INTO wechat_account (appid, openid, patron_id, bound_at) VALUES ($1, $2, $3, $4)',
    [APPID, openid, person.id, new Date(START_AT).toISOString()],
  )
  const ids: string[] = []
  for (const amountFen of charges) ids.push(await bookCharge(it, person.id, amountFen))
  return { ...person, charges: ids, openid }
}
const start = (person: Person, body: object, headers: Record<string, string> = {}) =>
  it.ask('POST', `/patrons/${person.id}/online-payments`, { token: person.token, body, headers })
const see = (person: Person, id: string) => it.ask('GET', `/online-payments/${id}`, { token: person.token })
const account = async (person: Person) => (await it.ask('GET', `/patrons/${person.id}/account`)).body
const tradeOf = async (id: string) =>
  (await it.network.db.query<{ trade_no: string }>(null, 'SELECT trade_no FROM online_payment WHERE id = $1', [id]))
    .rows[0]?.trade_no ?? ''
const notify = (body: string, headers = wechat.signedHeaders(body)) =>
  it.ask('POST', NOTIFICATIONS, { token: null, body, headers })

describe('a payment from a phone', () => {
  test('begins with what wx.requestPayment takes, signed by the library', async () => {
    const ann = await owing(300)
    const { status, body } = await start(ann, { amount: '3.00' })
    expect([status, body.status, body.amount]).toEqual([201, 'open', '3.00'])
    const { timeStamp, nonceStr, package: packageText, signType, paySign } = body.pay
    expect([signType, packageText]).toEqual(['RSA', `prepay_id=wx${await tradeOf(body.id)}`])
    const text = `${APPID}\n${timeStamp}\n${nonceStr}\n${packageText}\n`
    const key = createPublicKey(wechat.merchantKey)
    expect(verify('RSA-SHA256', Buffer.from(text), key, Buffer.from(paySign, 'base64'))).toBe(true)
  })

  test('is booked once, however often it is told at once', async () => {
    const ann = await owing(300)
    const { id } = (await start(ann, { amount: '3.00', charge: ann.charges[0] })).body
    const told = wechat.pay(await tradeOf(id))
    const answers = await Promise.all(Array.from({ length: 20 }, () => notify(told)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
    const { balance, lines } = await account(ann)
    expect([balance, lines.length]).toEqual(['0.00', 2])
    expect(lines[0]).toMatchObject({ kind: 'payment', settles: [{ charge: ann.charges[0], amount: '3.00' }] })
    expect((await see(ann, id)).body).toMatchObject({ status: 'paid', receipt: lines[0].id })
    const receipt = await it.ask('GET', `/receipts/${lines[0].id}`)
    expect(receipt.body).toMatchObject({
      method: 'wechat',
      desk: 'online',
      number: expect.stringMatching(/^main\/online-2026-/),
    })
  })

  test('whose notification never comes is found by asking', async () => {
    const [ann, bob] = [await owing(300), await owing(200)]
    const { id } = (await start(ann, { amount: '3.00' })).body
    const other = (await start(bob, { amount: '2.00' })).body.id
    wechat.pay(await tradeOf(id))
    expect((await see(ann, id)).body.status).toBe('paid')
    wechat.pay(await tradeOf(other))
    now += 61_000
    it.clock.set(now)
    await askAboutOpenPayments(it.network, port)
    expect((await account(bob)).balance).toBe('0.00')
  })

  test('that nobody makes in time is closed there and here', async () => {
    const ann = await owing(300)
    const { id } = (await start(ann, { amount: '3.00' })).body
    now += 30 * 60_000
    it.clock.set(now)
    expect((await see(ann, id)).body.status).toBe('closed')
    expect(wechat.orders.get(await tradeOf(id))?.state).toBe('CLOSED')
  })

  test('that is given up can not be paid; one that was paid meanwhile is settled instead', async () => {
    const ann = await owing(300)
    const { id } = (await start(ann, { amount: '1.00' })).body
    const closing = (one: string) => it.ask('POST', `/online-payments/${one}/closing`, { token: ann.token })
    expect((await closing(id)).body.status).toBe('closed')
    expect((await closing(id)).status).toBe(409)
    const second = (await start(ann, { amount: '1.00' })).body.id
    wechat.pay(await tradeOf(second))
    expect((await closing(second)).body.status).toBe('paid')
  })

  test('that comes after it was closed goes back by itself', async () => {
    const ann = await owing(300)
    const { id } = (await start(ann, { amount: '3.00' })).body
    await it.ask('POST', `/online-payments/${id}/closing`, { token: ann.token })
    const told = wechat.pay(await tradeOf(id))
    expect((await notify(told)).status).toBe(204)
    await askAboutOpenPayments(it.network, port)
    expect((await account(ann)).balance).toBe('3.00')
    const back = [...wechat.refunds.values()].find(
      ({ transactionId }) => transactionId.endsWith(id) || transactionId !== '',
    )
    expect(back).toMatchObject({ amount: 300 })
  })

  test('of another amount or from another payer is not booked, and the record says so', async () => {
    const ann = await owing(300)
    for (const change of [{ total: 1 }, { payer: 'someone-else' }]) {
      const { id } = (await start(ann, { amount: '3.00' })).body
      expect((await notify(wechat.pay(await tradeOf(id), change))).status).toBe(204)
      expect((await it.events('online-payment.in-trouble')).at(-1)).toMatchObject({ subject: `online-payment:${id}` })
    }
    expect((await account(ann)).balance).toBe('3.00')
  })
})

describe('a notification', () => {
  test('that WeChat Pay did not sign, that is old, tampered with or sealed otherwise changes nothing', async () => {
    const ann = await owing(300)
    const { id } = (await start(ann, { amount: '3.00' })).body
    const told = wechat.pay(await tradeOf(id))
    const good = wechat.signedHeaders(told)
    const otherKey = wechat.notificationOf('TRANSACTION.SUCCESS', {}, { key: Buffer.alloc(32, 7) })
    const tries: [string, Record<string, string>][] = [
      [told, {}],
      [told, { ...good, 'wechatpay-serial': 'UNKNOWN' }],
      [told, { ...good, 'wechatpay-nonce': 'other' }],
      [told, { ...good, 'wechatpay-signature': `WECHATPAY/SIGNTEST/${good['wechatpay-signature']}` }],
      [told, wechat.signedHeaders(told, { at: now - 300_000 })],
      [told, wechat.signedHeaders(told, { key: wechat.strangerKey })],
      [`${told} `, good],
      [otherKey, wechat.signedHeaders(otherKey)],
      ['', wechat.signedHeaders('')],
    ]
    for (const [body, headers] of tries) {
      const { status } = await it.ask('POST', NOTIFICATIONS, {
        ...{ token: null, body, headers: { 'content-type': 'application/json', ...headers } },
      })
      expect(status).toBe(401)
    }
    expect((await account(ann)).balance).toBe('3.00')
    expect((await notify(told, wechat.signedHeaders(told, { at: now - 299_000 }))).status).toBe(204)
  })
})

describe('a start', () => {
  test('with the same key is one order', async () => {
    const ann = await owing(300)
    const before = wechat.orders.size
    const answers = []
    for (let n = 0; n < 3; n += 1)
      answers.push(await start(ann, { amount: '3.00' }, { 'idempotency-key': `k-${ann.id}` }))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.every(({ body }) => body.pay !== undefined)).toBe(true)
    expect(wechat.orders.size).toBe(before + 1)
  })

  test('while WeChat Pay is away says so, and the same key goes on', async () => {
    const ann = await owing(300)
    const headers = { 'idempotency-key': `away-${ann.id}` }
    wechat.state.away = true
    expect((await start(ann, { amount: '3.00' }, headers)).status).toBe(503)
    wechat.state.away = false
    expect((await start(ann, { amount: '3.00' }, headers)).body.pay).toBeDefined()
  })

  test.each([
    ['more than is owed', { amount: '3.01' }, 422],
    ['for an unknown charge', { amount: '1.00', charge: '999999' }, 422],
    ['of nothing', { amount: '0.00' }, 400],
    ['by a provider that is not set up', { amount: '1.00', provider: 'alipay' }, 422],
  ])('%s is refused', async (_what, body, status) => {
    expect((await start(await owing(300), body)).status).toBe(status)
  })

  test('that WeChat Pay refuses says its reason', async () => {
    const answer = await start(await owing(66_600), { amount: '666.00' })
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'provider-refused'])
  })

  test('of a reader without a WeChat account here, or for another reader, is refused', async () => {
    const [ann, bob] = [await owing(300), await it.register('P-none')]
    await bookCharge(it, bob.id, 300)
    expect((await start(bob, { amount: '3.00' })).body.errors[0].code).toBe('payer-unknown')
    expect((await start({ ...ann, token: bob.token }, { amount: '3.00' })).status).toBe(404)
    const { id } = (await start(ann, { amount: '3.00' })).body
    expect((await see(bob, id)).status).toBe(404)
  })
})

describe('a refund', () => {
  async function paid() {
    const ann = await owing(300)
    const { id } = (await start(ann, { amount: '3.00' })).body
    await notify(wechat.pay(await tradeOf(id)))
    const body = { charge: ann.charges[0], amount: '3.00', reason: '系统故障' }
    expect((await it.ask('POST', `/patrons/${ann.id}/corrections`, { body })).status).toBe(201)
    return { ann, id }
  }
  const refund = (id: string, amount: string, token = it.adminToken) =>
    it.ask('POST', `/online-payments/${id}/refunds`, { token, body: { amount, reason: '系统故障' } })

  test('goes back the way it came, in parts, never more than was paid', async () => {
    const { ann, id } = await paid()
    expect((await refund(id, '3.01')).status).toBe(422)
    expect((await refund(id, '2.00')).body).toMatchObject({ refunded: '2.00' })
    expect((await refund(id, '1.01')).status).toBe(422)
    expect((await refund(id, '1.00')).body).toMatchObject({ refunded: '3.00' })
    expect(await account(ann)).toMatchObject({ balance: '0.00', credit: '0.00' })
    expect((await refund(id, '1.00', it.tokens.desk)).status).toBe(403)
  })

  test('without an answer is asked again under the same number until it is done', async () => {
    const { id } = await paid()
    wechat.state.away = true
    expect((await refund(id, '3.00')).status).toBe(201)
    wechat.state.away = false
    await askAboutOpenPayments(it.network, port)
    await askAboutOpenPayments(it.network, port)
    const { rows } = await it.network.db.query<{ refund_no: string; state: string }>(
      null,
      'SELECT refund_no, state FROM online_refund WHERE payment_id = $1',
      [id],
    )
    expect(rows).toMatchObject([{ state: 'accepted' }])
    const number = rows[0]?.refund_no ?? ''
    expect(wechat.refunds.get(number)?.asked).toBeGreaterThanOrEqual(2)
    await notify(wechat.notificationOf('REFUND.SUCCESS', { out_refund_no: number, refund_status: 'SUCCESS' }))
    const done = await it.network.db.query<{ state: string }>(
      null,
      'SELECT state FROM online_refund WHERE refund_no = $1',
      [number],
    )
    expect(done.rows).toEqual([{ state: 'done' }])
  })
})

describe('the list of online payments', () => {
  const list = (query: Record<string, string> = {}, token = it.tokens.desk) =>
    it.ask('GET', '/online-payments', { token, query })

  test('has them newest first, with whose they are and what became of them', async () => {
    const ann = await owing(300)
    const [first, second] = [await start(ann, { amount: '1.00' }), await start(ann, { amount: '2.00' })]
    await it.ask('POST', `/online-payments/${first.body.id}/closing`, { token: ann.token })
    const { body } = await list({ limit: '2' })
    expect(body.items).toMatchObject([
      { id: second.body.id, status: 'open', amount: '2.00', patronId: ann.id, patron: ann.card, trouble: null },
      { id: first.body.id, status: 'closed', amount: '1.00' },
    ])
    const page = (await list({ limit: '1' })).body
    const next = (await list({ limit: '1', cursor: page.nextCursor })).body.items
    expect(next).toMatchObject([{ id: first.body.id }])
    const closed = (await list({ status: 'closed', limit: '200' })).body.items
    expect(closed.map(({ status }: { status: string }) => status)).not.toContain('open')
  })

  test('is for who takes payments there', async () => {
    expect((await list({}, (await owing()).token)).status).toBe(403)
    const token = await it.hire('east-online', 'desk', 'east')
    expect((await list({}, token)).body.items).toEqual([])
    expect((await list({ branch: 'main' }, token)).status).toBe(403)
  })

  test('can be offered, because the library says with whom one pays', async () => {
    expect((await it.ask('GET', '/library', { token: null })).body.features.onlinePayment).toBe('wechat')
  })
})
