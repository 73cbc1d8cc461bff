import { afterAll, beforeAll, expect, test } from 'vitest'
import { CARD_CODE_MS } from '../../../src/self/create-card-code.ts'
import { sweepCardCodes } from '../../../src/self/index.ts'
import { CARD_CODE_KEPT_MS } from '../../../src/self/sweep-card-codes.ts'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

async function show(token = it.ann.token): Promise<string> {
  const { status, body } = await it.ask('POST', '/me/card-codes', { token })
  expect(status).toBe(201)
  return body.code
}

const redeem = (code: string, headers: Record<string, string> = {}) =>
  it.as('desk', 'POST', '/card-codes/redemption', { body: { code }, headers })

test('a reader’s digital card shows the desk whose it is, and the record who saw it', async () => {
  const { body: shown } = await it.ask('POST', '/me/card-codes', { token: it.ann.token })
  expect(shown.code).toMatch(/^WYC\.[\w-]{22}$/)
  expect(Date.parse(shown.validUntil)).toBe(it.clock.now() + CARD_CODE_MS)
  const { status, body } = await redeem(shown.code)
  expect(status).toBe(200)
  expect(body).toMatchObject({ id: it.ann.id, card: 'R1', name: '安小红', phone: '138 0000 1234' })
  expect(body.may.borrow).toBeDefined()
  expect(await it.events('card-code.redeemed')).toMatchObject([{ patron: it.ann.id, actor: 'staff:3' }])
})

test('a photographed code used twice is refused with what happened to it', async () => {
  const code = await show()
  expect((await redeem(code)).status).toBe(200)
  const again = await redeem(code)
  expect(again.status).toBe(409)
  expect(again.body.type).toBe('urn:wenyuan:problem:card-code-spent')
  expect(again.body.detail).toContain('used already')
})

test('a newer code ends the one before it', async () => {
  const older = await show()
  const newer = await show()
  expect((await redeem(older)).body.detail).toContain('newer code')
  expect((await redeem(newer)).status).toBe(200)
})

test('a code works to its last millisecond and has run out at its end', async () => {
  const first = await show()
  it.clock.advance(CARD_CODE_MS - 1)
  expect((await redeem(first)).status).toBe(200)
  const second = await show()
  it.clock.advance(CARD_CODE_MS)
  expect((await redeem(second)).body.detail).toContain('run out')
})

test('what was never given is unknown, whatever it is', async () => {
  for (const code of ['WYC.', 'WYC.aaaaaaaaaaaaaaaaaaaaaa', 'R1', "'; DROP TABLE card_code; --", '證'.repeat(100)]) {
    const { status, body } = await redeem(code)
    expect([code, status, body.detail]).toEqual([
      code,
      409,
      'This code is not known here. Ask the reader to show a new one.',
    ])
  }
  expect((await redeem('x'.repeat(101))).status).toBe(400)
})

test('of many desks that scan one code at the same moment one gets the reader', async () => {
  const code = await show()
  const answers = await Promise.all(Array.from({ length: 16 }, () => redeem(code)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(15)
})

test('a desk that lost the answer gets it again under its key', async () => {
  const code = await show()
  const headers = { 'idempotency-key': 'scan-1' }
  const first = await redeem(code, headers)
  expect(await redeem(code, headers)).toMatchObject({ status: 200, body: first.body })
})

test('two phones that ask at once leave one code that works', async () => {
  const codes = await Promise.all(Array.from({ length: 8 }, () => show(it.bob.token)))
  const answers = await Promise.all(codes.map((code) => redeem(code)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('the database keeps no code', async () => {
  const code = await show()
  const { rows } = await it.network.db.query<{ row: string }>(null, 'SELECT c::text AS row FROM card_code c')
  expect(rows.map(({ row }) => row).join()).not.toContain(code.slice(4))
})

test('only a reader shows a code, and only who lends may redeem it', async () => {
  expect(await it.as('desk', 'POST', '/me/card-codes')).toMatchObject({ status: 403 })
  expect(await rolesAdmitted(it, 'POST', '/card-codes/redemption', { code: 'WYC.x' })).toEqual([
    'admin',
    'head',
    'desk',
  ])
})

test('a code that no longer works is forgotten after a day', async () => {
  await show()
  it.clock.advance(CARD_CODE_MS + CARD_CODE_KEPT_MS)
  await sweepCardCodes(it.network)
  const { rows } = await it.network.db.query(
    null,
    'SELECT FROM card_code WHERE used_at IS NULL AND replaced_at IS NULL',
  )
  expect(rows).toHaveLength(1)
  it.clock.advance(1)
  await sweepCardCodes(it.network)
  expect((await it.network.db.query(null, 'SELECT FROM card_code')).rows).toHaveLength(0)
})
