import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../../src/platform/index.ts'
import { BUSY_RETRIES } from '../../../src/wechat/code-to-session.ts'
import { TICKET_MS } from '../../../src/wechat/give-binding-ticket.ts'
import { sweepBindingTickets } from '../../../src/wechat/index.ts'
import { type Library, openLibrary, PIN } from '../patrons/people.ts'
import { APPID, SECRET, SESSION_KEY, startWechatStandIn, type WechatStandIn } from './wechat-stand-in.ts'

let wechat: WechatStandIn
let it: Library
const logged: string[] = []

beforeAll(async () => {
  wechat = await startWechatStandIn()
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  })
  it = await openLibrary({
    logger: createLogger({ level: 'info', destination }),
    wechat: { appid: APPID, secret: SECRET, baseUrl: wechat.baseUrl, busyWaitMs: 1, answerLimitMs: 300 },
  })
  await it.ask('PUT', '/patron-types', { body: { code: 'public', name: '社会读者' } })
  await it.ask('PUT', '/settings', { body: { selfRegistration: { type: 'public', branch: 'main', days: 365 } } })
})
afterAll(async () => {
  await it.close()
  await wechat.close()
})

const signIn = (body: object) => it.ask('POST', '/session/reader', { token: null, body })
const tap = (openid: string, unionid?: string) => signIn({ wechatCode: wechat.login(openid, unionid) })

async function ticketOf(openid: string): Promise<string> {
  const { status, body } = await tap(openid)
  expect([status, body.type]).toEqual([409, 'urn:wenyuan:problem:wechat-unbound'])
  return body.bindingTicket
}

async function accounts(): Promise<{ openid: string; patron_id: string; unionid: string | null }[]> {
  return (await it.network.db.query<never>(null, 'SELECT openid, patron_id, unionid FROM wechat_account')).rows
}

test('an unknown WeChat account is bound by card and PIN, and from then on one tap signs in', async () => {
  const bindingTicket = await ticketOf('o-ann')
  const bound = await signIn({ card: 'R1', pin: PIN, bindingTicket })
  expect(bound).toMatchObject({ status: 200, body: { patron: { id: it.ann.id, card: 'R1' } } })
  const again = await tap('o-ann')
  expect(again).toMatchObject({ status: 200, body: { patron: { id: it.ann.id, card: 'R1', name: '安小红' } } })
  const me = await it.ask('GET', '/me', { token: again.body.token })
  expect(me.body).toMatchObject({ kind: 'reader', patron: { id: it.ann.id, wechat: true } })
  expect((await it.ask('GET', '/me', { token: it.bob.token })).body.patron.wechat).toBe(false)
  expect(await it.events('wechat.bound')).toMatchObject([
    { patron: it.ann.id, actor: `reader:${it.ann.id}`, data: { appid: APPID } },
  ])
})

test('a code that was used is 401, and WeChat is asked once', async () => {
  const wechatCode = wechat.login('o-ann')
  expect((await signIn({ wechatCode })).status).toBe(200)
  const before = wechat.asked()
  const { status, body } = await signIn({ wechatCode })
  expect([status, body.detail]).toEqual([401, expect.stringContaining('Ask WeChat for a new one')])
  expect(wechat.asked()).toBe(before + 1)
})

test('a code that ran out or was made up is 401', async () => {
  const wechatCode = wechat.login('o-ann')
  wechat.expire(wechatCode)
  expect((await signIn({ wechatCode })).status).toBe(401)
  expect((await signIn({ wechatCode: '微信&secret=x' })).status).toBe(401)
})

test('while WeChat is busy it is asked again, and not without end', async () => {
  wechat.disturb(...Array.from({ length: BUSY_RETRIES }, () => ({ errcode: -1 })))
  expect((await tap('o-ann')).status).toBe(200)
  const before = wechat.asked()
  wechat.disturb(...Array.from({ length: BUSY_RETRIES + 1 }, () => ({ errcode: -1 })))
  const { status, headers } = await tap('o-ann')
  expect([status, headers['retry-after']]).toEqual([503, '2'])
  expect(wechat.asked()).toBe(before + BUSY_RETRIES + 1)
})

test.each([
  [{ errcode: 45011 }, 429, 'too often'],
  [{ errcode: 40226 }, 403, 'high risk'],
  [{ errcode: 40013 }, 503, 'not set up rightly'],
  [{ errcode: 40125 }, 503, 'not set up rightly'],
  [{ errcode: 40243 }, 503, 'not set up rightly'],
  [{ errcode: 99999 }, 503, 'does not answer'],
  ['silence', 503, 'does not answer'],
  ['no-json', 503, 'does not answer'],
  ['empty-object', 503, 'does not answer'],
  ['cut', 503, 'does not answer'],
] as const)('%j of WeChat is %d: %s', async (disturbance, status, words) => {
  wechat.disturb(disturbance)
  const answer = await tap('o-ann')
  expect([answer.status, answer.body.detail]).toEqual([status, expect.stringContaining(words)])
})

test('what is wrong with the setup is in the log, by its number', async () => {
  wechat.disturb({ errcode: 40125 })
  await tap('o-ann')
  expect(logged.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 50, what: 'misconfigured', errcode: 40125 }),
  )
})

test('a ticket binds once, for ten minutes, and a newer one ends it', async () => {
  const bind = (bindingTicket: string, card = 'R2') => signIn({ card, pin: PIN, bindingTicket })
  const ended = { status: 409, body: { errors: [{ path: 'bindingTicket', code: 'ticket-ended' }] } }
  const older = await ticketOf('o-bob')
  const newer = await ticketOf('o-bob')
  expect(await bind(older)).toMatchObject(ended)
  expect((await signIn({ card: 'R2', pin: 'wrong', bindingTicket: newer })).status).toBe(401)
  it.clock.advance(TICKET_MS)
  expect(await bind(newer)).toMatchObject(ended)
  expect(await bind('WYB.made-up')).toMatchObject(ended)
  const good = await ticketOf('o-bob')
  it.clock.advance(TICKET_MS - 1)
  expect((await bind(good)).status).toBe(200)
  expect(await bind(good, 'R1')).toMatchObject(ended)
})

test('a ticket that ran out is swept away', async () => {
  await ticketOf('o-nobody')
  it.clock.advance(TICKET_MS)
  await sweepBindingTickets(it.network)
  expect((await it.network.db.query(null, 'SELECT FROM binding_ticket')).rows).toHaveLength(0)
})

test('a newcomer registers with the ticket and is bound', async () => {
  const bindingTicket = await ticketOf('o-new')
  const body = { name: '新读者', phone: '13900001111', pin: '135790', bindingTicket }
  const registered = await it.ask('POST', '/registrations', { token: null, body })
  expect(registered.status).toBe(201)
  expect((await tap('o-new')).body.patron).toEqual(registered.body.patron)
})

test('one account that signs in twice at once and registers twice at once becomes one reader', async () => {
  const taps = await Promise.all([tap('o-twice'), tap('o-twice')])
  expect(taps.map(({ status }) => status)).toEqual([409, 409])
  const answers = await Promise.all(
    taps.map(({ body: { bindingTicket } }) =>
      it.ask('POST', '/registrations', {
        token: null,
        body: { name: '只一人', phone: '13900002222', pin: '135790', bindingTicket },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect((await accounts()).filter(({ openid }) => openid === 'o-twice')).toHaveLength(1)
  const { body } = await it.ask('GET', '/patrons', { query: { q: '只一人' } })
  expect(body.items).toHaveLength(1)
})

test('of many who use one ticket at the same moment one is bound', async () => {
  const bindingTicket = await ticketOf('o-race')
  const cards = await Promise.all(Array.from({ length: 6 }, (_, n) => it.register(`W${n}`)))
  const answers = await Promise.all(cards.map(({ card }) => signIn({ card, pin: PIN, bindingTicket })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await accounts()).filter(({ openid }) => openid === 'o-race')).toHaveLength(1)
})

test('a card has one WeChat account: a newly bound one takes the place of the other', async () => {
  const bindingTicket = await ticketOf('o-ann-2')
  expect((await signIn({ card: 'R1', pin: PIN, bindingTicket })).status).toBe(200)
  expect((await accounts()).filter(({ patron_id }) => patron_id === it.ann.id).map(({ openid }) => openid)).toEqual([
    'o-ann-2',
  ])
  expect((await tap('o-ann')).status).toBe(409)
  expect(await it.events('wechat.unbound')).toMatchObject([{ patron: it.ann.id }])
})

test('a reader takes WeChat off; once more does no harm', async () => {
  const { token } = (await tap('o-bob')).body
  expect((await it.ask('DELETE', '/me/wechat', { token })).status).toBe(204)
  expect((await it.ask('DELETE', '/me/wechat', { token })).status).toBe(204)
  expect((await tap('o-bob')).status).toBe(409)
  expect((await it.events('wechat.unbound')).filter(({ patron }) => patron === it.bob.id)).toHaveLength(1)
  expect((await it.as('desk', 'DELETE', '/me/wechat')).status).toBe(403)
})

test('WeChat belongs to the reader and not to the card: without one that works the reader still comes in', async () => {
  const bindingTicket = await ticketOf('o-lost')
  const lost = await it.register('L1')
  await signIn({ card: 'L1', pin: PIN, bindingTicket })
  const changed = await it.ask('PATCH', `/patrons/${lost.id}/cards/L1`, { body: { state: 'lost' } })
  expect(changed.status).toBe(200)
  expect(await signIn({ card: 'L1', pin: PIN })).toMatchObject({ status: 401 })
  expect(await tap('o-lost')).toMatchObject({ status: 200, body: { patron: { id: lost.id, card: '' } } })
})

test('the unionid is kept where WeChat tells it', async () => {
  const { bindingTicket } = (await tap('o-union', 'u-1')).body
  const dan = await it.register('U1')
  await signIn({ card: 'U1', pin: PIN, bindingTicket })
  expect((await accounts()).find(({ patron_id }) => patron_id === dan.id)).toMatchObject({ unionid: 'u-1' })
})

test('neither session key nor secret nor ticket is in any answer, log line or table', async () => {
  const { text, body } = await tap('o-secret')
  const { rows } = await it.network.db.query<{ row: string }>(
    null,
    'SELECT b::text AS row FROM binding_ticket b UNION ALL SELECT w::text FROM wechat_account w UNION ALL SELECT body::text FROM event',
  )
  const everything = [text, ...logged, ...rows.map(({ row }) => row)].join()
  expect(everything).not.toContain(SESSION_KEY)
  expect(everything).not.toContain(SECRET)
  expect(everything.replace(text, '')).not.toContain(body.bindingTicket)
  expect([...logged].join()).not.toMatch(/js_code|0c1000/)
})

test('anyone is told that WeChat is set up', async () => {
  expect((await it.ask('GET', '/library', { token: null })).body.features).toEqual({
    wechat: true,
    selfRegistration: true,
    onlinePayment: null,
  })
})
