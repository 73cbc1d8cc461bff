import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
let titleId: string
beforeAll(async () => {
  it = await openLibrary()
  titleId = (await addTitle({ title: '红楼梦', authors: ['曹雪芹'], isbn: '978-7-02-000220-7' })).body.id
})
afterAll(() => it.close())

const addTitle = (body: object) => it.ask('POST', '/titles', { body })
const MAY = { outcome: 'allowed', findings: [] }
const ITEM = { type: 'book', branch: 'main' }
const addItem = (body: object) => it.ask('POST', '/items', { body: { ...ITEM, titleId, ...body } })
const count = async (table: string) => {
  const { rows } = await it.network.db.query<{ n: number }>(null, `SELECT count(*)::int AS n FROM ${table}`)
  return rows[0]?.n
}

describe('a title', () => {
  test('is added and shown with its ISBN in thirteen digits', async () => {
    const body = {
      title: '活着',
      authors: ['余华'],
      isbn: '7-5063-6543-X',
      publisher: '作家出版社',
      year: 2012,
      classNumber: 'I247.57',
      price: '28.00',
    }
    const answer = await addTitle(body)
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({ ...body, id: expect.any(String), isbn: '9787506365437', version: 1 })
    const [created] = (await it.events('title.created')).filter(({ subject }) => subject === `title:${answer.body.id}`)
    expect(created?.data).toMatchObject({ title: '活着', isbn: '9787506365437', priceFen: 2800 })
  })

  test.each([
    [
      'with the ISBN of another, in ten digits',
      { title: '别的', isbn: '702000220X' },
      409,
      { path: 'isbn', code: 'taken' },
    ],
    [
      'with a wrong check digit',
      { title: 'x', isbn: '9787020002208' },
      422,
      { path: 'isbn', code: 'wrong-isbn', expected: '7' },
    ],
    ['with eleven digits for an ISBN', { title: 'x', isbn: '97870200022' }, 400, { path: 'isbn' }],
    ['without a title', { authors: ['x'] }, 400, { path: 'title', code: 'missing' }],
    ['with authors of the wrong type', { title: 'x', authors: '曹雪芹' }, 400, { path: 'authors' }],
    ['with a price of three decimals', { title: 'x', price: '1.000' }, 400, { path: 'price' }],
    ['with a price beyond any', { title: 'x', price: '1000000000.00' }, 400, { path: 'price' }],
    ['with an unknown field', { title: 'x', colour: 'red' }, 400, { path: 'colour' }],
  ])('%s is refused and nothing is written', async (_what, body, status, fault) => {
    const before = await count('title')
    const answer = await addTitle(body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject(fault)
    expect(await count('title')).toBe(before)
  })

  test('without an ISBN is another where a word differs', async () => {
    const body = { title: '讲义', authors: ['王'], year: 2020 }
    const statuses = [body, body, { ...body, year: 2021 }].map(async (each) => (await addTitle(each)).status)
    expect((await Promise.all(statuses)).sort()).toEqual([201, 201, 409])
  })

  test('shows its copies by the branch where they stand, and who waits', async () => {
    const { id } = (await addTitle({ title: '边城' })).body
    await addItem({ titleId: id, barcode: 'S1' })
    await addItem({ titleId: id, barcode: 'S2', branch: 'east', status: 'processing' })
    await addItem({ titleId: id, barcode: 'S3', branch: 'east' })
    const answer = await it.ask('GET', `/titles/${id}`, { token: null })
    expect(answer.body).toMatchObject({
      title: '边城',
      availability: {
        available: 2,
        total: 3,
        branches: [
          { branch: 'east', available: 1, total: 2 },
          { branch: 'main', available: 1, total: 1 },
        ],
      },
      waitingHolds: 0,
    })
  })

  test('that is unknown is not found', async () => {
    for (const id of ['999999', 'abc', '0', '99999999999999999999'])
      expect((await it.ask('GET', `/titles/${id}`)).status).toBe(404)
  })
})

describe('an item', () => {
  test('is available unless said otherwise, and stands where it belongs', async () => {
    const answer = await addItem({ barcode: 'I1', shelf: 'A-3', price: '59.70', acquired: '2026-08-01' })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.any(String),
      barcode: 'I1',
      titleId,
      titleText: '红楼梦',
      type: 'book',
      status: 'available',
      branch: 'main',
      at: 'main',
      to: null,
      shelf: 'A-3',
      price: '59.70',
      acquired: '2026-08-01',
      due: null,
      version: 1,
      may: { checkout: MAY, return: MAY, hold: MAY },
    })
    expect((await it.ask('GET', `/items/${answer.body.id}`)).body).toEqual(answer.body)
    expect((await it.ask('GET', '/items', { query: { barcode: 'I1' } })).body.items).toEqual([answer.body])
    expect((await addItem({ barcode: 'I2', status: 'repair' })).body.status).toBe('repair')
  })

  test.each([
    ['with a barcode that is taken', { barcode: 'TAKEN' }, 409, { path: 'barcode', code: 'taken' }],
    ['of an unknown title', { barcode: 'X', titleId: '999999' }, 422, { path: 'titleId', code: 'unknown' }],
    ['of an unknown type', { barcode: 'X', type: 'scroll' }, 422, { path: 'type', expected: 'book' }],
    ['at an unknown branch', { barcode: 'X', branch: 'nowhere' }, 422, { path: 'branch', expected: 'east, main' }],
    ['on loan from the start', { barcode: 'X', status: 'on_loan' }, 400, { path: 'status' }],
    ['without a barcode', {}, 400, { path: 'barcode', code: 'missing' }],
    ['with a barcode of two lines', { barcode: 'a\nb' }, 400, { path: 'barcode' }],
  ])('%s is refused and nothing is written', async (_what, body, status, fault) => {
    await addItem({ barcode: 'TAKEN' })
    const before = [await count('item'), await count('item_state')]
    const answer = await addItem(body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject(fault)
    expect([await count('item'), await count('item_state')]).toEqual(before)
  })

  test('with a barcode that names nothing is an empty list, with an unknown id not found', async () => {
    expect((await it.ask('GET', '/items', { query: { barcode: 'nothing' } })).body).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
    })
    expect((await it.ask('GET', '/items/999999')).status).toBe(404)
    expect((await it.ask('GET', '/items')).status).toBe(400)
  })

  test('is added where the actor may write', async () => {
    const east = await it.hire('east-cataloguer', 'cataloguer', 'east')
    const at = async (branch: string) =>
      (await it.ask('POST', '/items', { token: east, body: { ...ITEM, titleId, barcode: `W-${branch}`, branch } }))
        .status
    expect([await at('east'), await at('main')]).toEqual([201, 403])
  })
})

test('admin, head and cataloguer write the catalogue; anyone signed in reads items, and anyone at all titles', async () => {
  expect(await rolesAdmitted(it, 'POST', '/titles', { title: '权限' })).toEqual(['admin', 'head', 'cataloguer'])
  expect(await rolesAdmitted(it, 'POST', '/items', { ...ITEM, titleId, barcode: 'P' })).toEqual([
    'admin',
    'head',
    'cataloguer',
  ])
  expect(await rolesAdmitted(it, 'GET', '/items?barcode=I1')).toHaveLength(6)
  expect((await it.ask('GET', '/items?barcode=I1', { token: null })).status).toBe(401)
  expect((await it.ask('GET', '/search', { token: null })).status).toBe(200)
})
