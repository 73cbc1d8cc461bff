import { MAX_BODY_BYTES } from '@wenyuan/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestAnswer } from '../test-app.ts'
import { codes, DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let loan: { id: string }
let hold: { id: string; version: number }
beforeAll(async () => {
  desk = await openDesk({
    patrons: [{}, {}, {}, { expires: '2026-08-31' }, { cardState: 'lost' }],
    titles: [{ copies: [{}] }, { copies: [{ status: 'withdrawn' }] }, { copies: [] }, { copies: [{}] }],
  })
  loan = (await desk.post('/loans', { item: 'T1-1', patron: 'P1' })).body
  hold = (await desk.post('/holds', { item: 'T1-1', patron: 'P2', pickup: 'main' })).body
})
afterAll(() => desk.close())

const titleId = (n: number) => desk.library.titles[n - 1]?.id ?? ''

/** Nothing has changed, and so many refusals were recorded. */
async function leavingNothing(refusals: number, ask: () => Promise<TestAnswer>): Promise<TestAnswer> {
  const [state, recorded] = [await desk.state(), (await desk.refusals()).length]
  const answer = await ask()
  expect(await desk.state()).toBe(state)
  expect((await desk.refusals()).length - recorded).toBe(refusals)
  return answer
}

type Row = { what: string; path: string; body: unknown; status: number; type: string; reasons?: string[] }
const refused = { status: 409, type: 'refused' } as const

describe('a refusal is 409 with its reasons and leaves only its record', () => {
  test.each<Row>([
    {
      what: 'an unknown barcode',
      path: '/loans',
      body: { item: 'X', patron: 'P1' },
      ...refused,
      reasons: ['ITEM_UNKNOWN'],
    },
    {
      what: 'an unknown card',
      path: '/loans',
      body: { item: 'T4-1', patron: 'X' },
      ...refused,
      reasons: ['PATRON_UNKNOWN'],
    },
    {
      what: 'both unknown',
      path: '/loans',
      body: { item: 'X', patron: 'X' },
      ...refused,
      reasons: ['PATRON_UNKNOWN', 'ITEM_UNKNOWN'],
    },
    {
      what: 'an expired card',
      path: '/loans',
      body: { item: 'T4-1', patron: 'P4' },
      ...refused,
      reasons: ['PATRON_EXPIRED'],
    },
    { what: 'a lost card', path: '/loans', body: { item: 'T4-1', patron: 'P5' }, ...refused, reasons: ['CARD_LOST'] },
    {
      what: 'a withdrawn item',
      path: '/loans',
      body: { item: 'T2-1', patron: 'P3' },
      ...refused,
      reasons: ['ITEM_WITHDRAWN'],
    },
    {
      what: 'an unknown barcode returned',
      path: '/returns',
      body: { item: 'X' },
      ...refused,
      reasons: ['ITEM_UNKNOWN'],
    },
    {
      what: 'a return backdated into the future',
      path: '/returns',
      body: { item: 'T1-1', effectiveAt: '2026-09-02' },
      ...refused,
      reasons: ['EFFECTIVE_TIME_IMPOSSIBLE'],
    },
    {
      what: 'a return backdated before the checkout',
      path: '/returns',
      body: { item: 'T1-1', effectiveAt: '2026-09-01T09:59:59+08:00' },
      ...refused,
      reasons: ['EFFECTIVE_TIME_IMPOSSIBLE'],
    },
    {
      what: 'a hold by an unknown card',
      path: '/holds',
      body: { item: 'T1-1', patron: 'X', pickup: 'main' },
      ...refused,
      reasons: ['PATRON_UNKNOWN'],
    },
    {
      what: 'a hold on an unknown barcode',
      path: '/holds',
      body: { item: 'X', patron: 'P3', pickup: 'main' },
      ...refused,
      reasons: ['ITEM_UNKNOWN'],
    },
  ])('$what', async ({ path, body, status, type, reasons }) => {
    const answer = await leavingNothing(1, () => desk.post(path, body))
    expect(answer.status, answer.text).toBe(status)
    expect(answer.body.type).toBe(`urn:wenyuan:problem:${type}`)
    expect(codes(answer)).toEqual(reasons)
    expect((await desk.refusals()).at(-1)).toBe(reasons?.join(' '))
  })

  test('a hold on a title without items', async () => {
    const body = { title: titleId(3), patron: 'P3', pickup: 'main' }
    const answer = await leavingNothing(1, () => desk.post('/holds', body))
    expect([answer.status, codes(answer)]).toEqual([409, ['HOLD_NOT_ALLOWED']])
  })

  test('an override by whoever may not override stays, with NOT_PERMITTED beside it', async () => {
    const token = await desk.hire('desk')
    const body = { item: 'T4-1', patron: 'P4', override: ['PATRON_EXPIRED'], reason: 'known here' }
    const answer = await leavingNothing(1, () => desk.post('/loans', body, { token }))
    expect([answer.status, codes(answer).toSorted()]).toEqual([409, ['NOT_PERMITTED', 'PATRON_EXPIRED']])
  })
})

describe('what is malformed is 400 and touches nothing', () => {
  const malformed: [string, string, unknown][] = [
    ['no JSON', '/loans', '{"item":'],
    ['no object', '/loans', '[]'],
    ['no body', '/loans', undefined],
    ['a field of the wrong type', '/loans', { item: 7, patron: 'P1' }],
    ['an unknown field', '/loans', { item: 'T4-1', patron: 'P1', colour: 'red' }],
    ['a missing field', '/returns', {}],
    ['an override code that is none', '/loans', { item: 'T4-1', patron: 'P1', override: ['NO_SUCH_CODE'] }],
    ['a day that does not exist', '/returns', { item: 'T1-1', effectiveAt: '2026-02-30' }],
    ['a condition that is none', '/returns', { item: 'T1-1', condition: 'eaten' }],
    ['an empty batch', '/loans/batch', { patron: 'P1', items: [] }],
    ['a hold on two things', '/holds', { patron: 'P3', title: '1', item: 'T1-1', pickup: 'main' }],
    ['a hold on nothing', '/holds', { patron: 'P3', pickup: 'main' }],
    ['a question about no act', '/decisions', { act: 'dance' }],
    ['a control character', '/returns', { item: 'T1-1\u0000' }],
  ]
  test.each(malformed)('%s', async (_, path, body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await leavingNothing(0, () => desk.post(path, body, { headers }))
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.type).toBe('urn:wenyuan:problem:malformed')
  })

  test('a page beyond all measure, and a status that is none', async () => {
    expect((await desk.get(`/patrons/${desk.library.patrons[0]?.id}/loans?limit=100000`)).status).toBe(400)
    expect((await desk.get('/holds?status=lost')).status).toBe(400)
  })
})

test('a body over a mebibyte is 413', async () => {
  const body = { item: 'T1-1', note: 'x'.repeat(MAX_BODY_BYTES) }
  const answer = await leavingNothing(0, () => desk.post('/returns', body))
  expect([answer.status, answer.body.type]).toEqual([413, 'urn:wenyuan:problem:too-large'])
})

describe('what is well-formed but impossible is 422', () => {
  test.each<[string, string, object, string]>([
    ['an unknown branch of a checkout', '/loans', { item: 'T4-1', patron: 'P1', branch: 'moon' }, 'branch'],
    ['an unknown branch of a return', '/returns', { item: 'T1-1', branch: 'moon' }, 'branch'],
    ['an unknown pickup branch', '/holds', { item: 'T1-1', patron: 'P3', pickup: 'moon' }, 'pickup'],
    ['an unknown title', '/holds', { title: '999999', patron: 'P3', pickup: 'main' }, 'title'],
    ['a due day beyond the period', '/loans', { item: 'T4-1', patron: 'P1', due: '2026-10-02' }, 'due'],
    ['a due day in the past', '/loans', { item: 'T4-1', patron: 'P1', due: '2026-08-31' }, 'due'],
    ['a checkout for nobody', '/loans', { item: 'T4-1' }, 'patron'],
  ])('%s', async (_, path, body, field) => {
    const answer = await leavingNothing(0, () => desk.post(path, body))
    expect(answer.status, answer.text).toBe(422)
    expect(answer.body.errors).toMatchObject([{ path: field }])
  })

  test('a position beyond the queue, or a move without a reason', async () => {
    const beyond = await leavingNothing(0, () => desk.patch(`/holds/${hold.id}`, { position: 2, reason: 'x' }))
    expect([beyond.status, beyond.body.errors[0].path]).toEqual([422, 'position'])
    const silent = await leavingNothing(0, () => desk.patch(`/holds/${hold.id}`, { position: 1 }))
    expect([silent.status, silent.body.errors[0].path]).toEqual([422, 'reason'])
  })
})

test('an unknown loan, hold or patron in the path is 404', async () => {
  for (const ask of [
    () => desk.get('/loans/999999'),
    () => desk.get('/loans/abc'),
    () => desk.post('/loans/999999/renewals'),
    () => desk.post('/loans/999999/undo'),
    () => desk.post('/returns/999999/undo'),
    () => desk.post('/loans/999999/decision', { act: 'renew' }),
    () => desk.get('/holds/999999'),
    () => desk.patch('/holds/999999', { extend: true }),
    () => desk.remove('/holds/999999'),
    () => desk.get('/patrons/999999/loans'),
    () => desk.get('/patrons/999999/holds'),
    () => desk.post('/patrons/999999/renewals'),
  ]) {
    const answer = await leavingNothing(0, ask)
    expect(answer.status, answer.text).toBe(404)
  }
})

describe('who may not', () => {
  test('without a token, or with one that has ended, is 401', async () => {
    const body = { item: 'T4-1', patron: 'P1' }
    expect((await leavingNothing(0, () => desk.post('/loans', body, { token: null }))).status).toBe(401)
    const token = await desk.hire('desk')
    await desk.network.db.query(null, 'UPDATE session SET expires_at = $1', ['2026-09-02T00:00:00Z'])
    const before = desk.clock.now()
    desk.clock.advance(2 * DAY_MS)
    const answer = await leavingNothing(0, () => desk.post('/loans', body, { token }))
    desk.clock.set(before)
    expect([answer.status, answer.body.type]).toEqual([401, 'urn:wenyuan:problem:unauthenticated'])
    await desk.later(1)
  })

  test('the act itself is 403, names the permission and is recorded', async () => {
    const token = await desk.hire('cataloguer')
    for (const [path, body, permission] of [
      ['/loans', { item: 'T4-1', patron: 'P1' }, 'loan.create'],
      ['/returns', { item: 'T1-1' }, 'return.create'],
      [`/loans/${loan.id}/renewals`, {}, 'loan.create'],
      ['/holds', { item: 'T1-1', patron: 'P3', pickup: 'main' }, 'hold.create'],
    ] as const) {
      const state = await desk.state()
      const answer = await desk.post(path, body, { token })
      expect([answer.status, answer.body.reasons?.[0]?.permission]).toEqual([403, permission])
      expect(await desk.state()).toBe(state)
    }
  })
})

test('a version that someone else has changed is 412', async () => {
  const { version, id } = (await desk.get(`/holds/${hold.id}`)).body
  const stale = { headers: { 'if-match': `"${version + 1}"` } }
  const answer = await leavingNothing(0, () => desk.patch(`/holds/${id}`, { pickup: 'east' }, stale))
  expect([answer.status, answer.body.type]).toEqual([412, 'urn:wenyuan:problem:stale'])
  const fresh = await desk.patch(`/holds/${id}`, { pickup: 'east' }, { headers: { 'if-match': `"${version}"` } })
  expect(fresh).toMatchObject({ status: 200, body: { pickup: 'east', version: version + 1 } })
})

test('a key with another body is 422, the same body the same answer', async () => {
  const headers = { 'idempotency-key': 'key-1' }
  const first = await desk.post('/loans', { item: 'T4-1', patron: 'P3' }, { headers })
  expect(first.status).toBe(201)
  const again = await leavingNothing(0, () => desk.post('/loans', { item: 'T4-1', patron: 'P3' }, { headers }))
  expect([again.status, again.text]).toEqual([201, first.text])
  for (const ask of [
    () => desk.post('/loans', { item: 'T4-1', patron: 'P1' }, { headers }),
    () => desk.post('/returns', { item: 'T4-1' }, { headers }),
  ]) {
    const answer = await leavingNothing(0, ask)
    expect([answer.status, answer.body.type]).toEqual([422, 'urn:wenyuan:problem:key-reused'])
  }
})

test('a refusal under a key stays a refusal when its reason is gone', async () => {
  const headers = { 'idempotency-key': 'key-2' }
  const body = { item: 'T4-1', patron: 'P1' }
  const first = await desk.post('/loans', body, { headers })
  expect([first.status, codes(first)]).toEqual([409, ['ITEM_ON_LOAN']])
  await desk.post('/returns', { item: 'T4-1' })
  const again = await leavingNothing(0, () => desk.post('/loans', body, { headers }))
  expect([again.status, codes(again)]).toEqual([409, ['ITEM_ON_LOAN']])
})
