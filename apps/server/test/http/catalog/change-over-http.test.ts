import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
let titleId: string
let itemId: string
beforeAll(async () => {
  it = await openLibrary()
  titleId = (await it.ask('POST', '/titles', { body: { title: '呐喊', authors: ['鲁迅'], year: 1923 } })).body.id
  const body = { barcode: 'I1', titleId, type: 'book', branch: 'main', shelf: 'A', price: '10.00' }
  itemId = (await it.ask('POST', '/items', { body })).body.id
})
afterAll(() => it.close())

const patch = (path: string, body: object, headers: Record<string, string> = {}) =>
  it.ask('PATCH', path, { body, headers })

describe('PATCH of a title', () => {
  test('gives the title as it then is, under its new version', async () => {
    const answer = await patch(`/titles/${titleId}`, { publisher: '新潮社', year: null }, { 'if-match': '"1"' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ title: '呐喊', publisher: '新潮社', year: null, version: 2 })
    expect(answer.headers['etag']).toBe('"2"')
    const seen = await it.ask('GET', `/titles/${titleId}`)
    expect(seen.body).toMatchObject(answer.body)
    expect(await it.events('title.changed')).toHaveLength(1)
  })

  test.each([
    ['of a version that is gone', { year: 1 }, 412, { 'if-match': '"1"' }],
    ['with a wrong check digit', { isbn: '9787020002208' }, 422, {}],
    ['without a title', { title: null }, 400, {}],
    ['with an unknown field', { colour: 'red' }, 400, {}],
  ])('%s is refused and changes nothing', async (_what, body, status, headers) => {
    const before = (await it.ask('GET', `/titles/${titleId}`)).body
    expect((await patch(`/titles/${titleId}`, body, headers)).status).toBe(status)
    expect((await it.ask('GET', `/titles/${titleId}`)).body).toEqual(before)
  })

  test('of another’s name is a conflict, of none not found', async () => {
    await it.ask('POST', '/titles', { body: { title: '彷徨', authors: ['鲁迅'], publisher: '北新书局' } })
    const taken = await patch(`/titles/${titleId}`, { title: '彷徨', publisher: '北新书局' })
    expect(taken).toMatchObject({ status: 409, body: { errors: [{ path: 'title', code: 'taken' }] } })
    expect((await patch('/titles/999999', { year: 1 })).status).toBe(404)
  })
})

describe('PATCH of an item', () => {
  test('gives the item as it then is, under its new version', async () => {
    const answer = await patch(`/items/${itemId}`, { shelf: null, price: '12.50', status: 'repair' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ shelf: null, price: '12.50', status: 'repair', type: 'book', version: 2 })
    expect((await it.ask('GET', `/items/${itemId}`)).body).toEqual(answer.body)
    expect((await patch(`/items/${itemId}`, { shelf: 'B' }, { 'if-match': '"1"' })).status).toBe(412)
  })

  test('to a status that only an act gives says what can be said', async () => {
    const answer = await patch(`/items/${itemId}`, { status: 'on_loan' })
    expect(answer.status).toBe(409)
    expect(answer.body.errors).toEqual([
      {
        path: 'status',
        code: 'status-not-possible',
        expected: 'available, processing, missing, withdrawn',
        message: expect.stringContaining('possible: available, processing, missing, withdrawn'),
      },
    ])
    expect((await patch(`/items/${itemId}`, { status: 'flying' })).status).toBe(400)
    expect((await patch(`/items/${itemId}`, { branch: 'nowhere' })).status).toBe(422)
    expect((await patch('/items/999999', { shelf: 'B' })).status).toBe(404)
  })
})

test('admin, head and cataloguer change the catalogue', async () => {
  const writers = ['admin', 'head', 'cataloguer']
  expect(await rolesAdmitted(it, 'PATCH', `/titles/${titleId}`, { year: 1923 })).toEqual(writers)
  expect(await rolesAdmitted(it, 'PATCH', `/items/${itemId}`, { shelf: 'C' })).toEqual(writers)
})
