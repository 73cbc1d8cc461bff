import { MAX_PAGE_SIZE } from '@wenyuan/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookCharge } from '../account/charges.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
  const title = await it.ask('POST', '/titles', { body: { title: '红楼梦', authors: ['曹雪芹'] } })
  const held = await it.ask('POST', '/titles', { body: { title: '围城', authors: ['钱锺书'] } })
  await it.ask('PUT', '/item-types', { body: { code: 'book', name: '图书' } })
  for (const [barcode, titleId] of [
    ['B1', title.body.id],
    ['B2', title.body.id],
    ['B3', held.body.id],
  ]) {
    const item = { barcode, titleId, type: 'book', branch: 'main' }
    expect((await it.ask('POST', '/items', { body: item })).status).toBe(201)
  }
  const lend = (item: string, patron = 'R1') => it.ask('POST', '/loans', { body: { item, patron, branch: 'main' } })
  expect((await lend('B1')).status).toBe(201)
  await it.ask('POST', '/returns', { body: { item: 'B1', branch: 'main' } })
  expect((await lend('B2')).status).toBe(201)
  expect((await lend('B2')).status).toBe(409)
  await lend('B3', 'R2')
  await it.ask('POST', '/holds', { body: { title: held.body.id, patron: 'R1', pickup: 'main' } })
  await it.ask('POST', '/items', {
    body: { barcode: 'B4', titleId: title.body.id, type: 'book', branch: 'main', price: '20.00' },
  })
  expect((await it.ask('POST', '/returns', { body: { item: 'B2', branch: 'main' } })).status).toBe(200)
  expect((await lend('B4')).status).toBe(201)
  await it.ask('POST', '/returns', { body: { item: 'B4', branch: 'main' } })
  await bookCharge(it, it.ann.id, 500)
  await it.ask('POST', `/patrons/${it.ann.id}/blocks`, { body: { reason: '图书污损', until: '2026-09-09' } })
})
afterAll(() => it.close())

test('a reader takes away everything that is kept of them, opened, and nothing of another', async () => {
  const { status, body, text } = await it.ask('GET', '/me/export', { token: it.ann.token })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    exportedAt: '2026-09-01T10:00:00+08:00',
    network: '文渊',
    patron: { id: it.ann.id, card: 'R1', name: '安小红', phone: '138 0000 1234', born: '2001-02-03' },
    wechat: [],
  })
  expect(body.patron.blocks).toMatchObject([{ reason: '图书污损', until: '2026-09-09', liftedAt: null }])
  expect(body.patron.sessions.length).toBeGreaterThan(0)
  expect(body.loans.map(({ item, status: state }: Record<string, unknown>) => [item, state])).toEqual([
    ['B4', 'closed'],
    ['B2', 'closed'],
    ['B1', 'closed'],
  ])
  expect(body.holds).toMatchObject([{ titleText: '围城', status: 'waiting' }])
  expect(body.account.lines).toMatchObject([
    {
      kind: 'charge',
      explained: [{ text: expect.stringContaining('overdue') }, { text: expect.stringContaining('0.50 yuan a day') }],
    },
  ])
  expect(body.account.balance).toBe('5.00')
  expect(body.notices.length).toBeGreaterThan(2)
  expect(body.refusals.length).toBe(1)
  const registered = body.record.find(({ kind }: { kind: string }) => kind === 'patron.registered')
  expect(registered.data).toMatchObject({ name: '安小红', phone: '138 0000 1234', bornOn: '2001-02-03' })
  expect(registered.data.personal).toBeUndefined()
  expect(text).not.toContain('Bob_100%')
  expect(text).not.toContain('$argon2id$')
})

test('that it was given stands in the record', async () => {
  expect((await it.events('patron.exported'))[0]).toMatchObject({
    actor: `reader:${it.ann.id}`,
    patron: it.ann.id,
  })
})

test('a long life of reading comes whole', async () => {
  const many = 2 * MAX_PAGE_SIZE + 1
  const { db } = it.network
  await db.query(
    null,
    `INSERT INTO loan (item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id, lent_at,
       due_on, due_at, due_steps, closed_at, effective_return_at, closed_how, overdue_days, charge_fen)
     SELECT item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id, lent_at,
       due_on, due_at, due_steps, lent_at, lent_at, 'returned', 0, 0 FROM loan, generate_series(1, ${many})
     WHERE patron_id = ${it.bob.id}`,
  )
  await db.query(
    null,
    `INSERT INTO notice (patron_id, kind, at, data)
     SELECT ${it.bob.id}, 'payment', now(), '{"amountFen": 100}' FROM generate_series(1, ${many})`,
  )
  const { body } = await it.ask('GET', '/me/export', { token: it.bob.token })
  expect(body.loans).toHaveLength(many + 1)
  expect(new Set(body.loans.map(({ id }: { id: string }) => id)).size).toBe(many + 1)
  expect(body.notices.length).toBeGreaterThanOrEqual(many)
})

test('what was sealed under a key that is deleted stays out, and the rest comes', async () => {
  const cy = await it.register('C1', { name: '曾有名' })
  const { db, personKeys } = it.network
  await db.transaction(async (tx) => {
    await tx.query(null, 'DELETE FROM person_key WHERE patron_id = $1', [cy.id])
    await personKeys.create(tx, cy.id)
  })
  const { status, body } = await it.ask('GET', '/me/export', { token: cy.token })
  expect(status).toBe(200)
  const registered = body.record.find(({ kind }: { kind: string }) => kind === 'patron.registered')
  expect(registered.data).toEqual({ type: 'student', branch: 'main', expiresOn: '2027-06-30' })
})

test('staff export nobody by this', async () => {
  expect((await it.as('head', 'GET', '/me/export')).status).toBe(403)
  expect((await it.ask('GET', '/me/export', { token: null })).status).toBe(401)
})
