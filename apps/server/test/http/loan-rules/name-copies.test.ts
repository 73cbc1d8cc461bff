import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, type Desk, openDesk } from '../circulation/open-desk.ts'

const ISBN = '9787020002207'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  const title = await desk.post('/titles', { title: '红楼梦', isbn: ISBN })
  for (const [barcode, branch] of [
    ['HLM-1', 'main'],
    ['HLM-2', 'main'],
    ['HLM-3', 'east'],
  ]) {
    const made = await desk.post('/items', { barcode, titleId: title.body.id, type: 'book', branch })
    expect(made.status, made.text).toBe(201)
  }
  const { rows } = await desk.network.db.query<{ id: string }>(
    null,
    "UPDATE item SET call_number = 'I242.4/12' WHERE barcode = 'T1-1' RETURNING id",
  )
  expect(rows).toHaveLength(1)
})
afterAll(() => desk.close())

describe('an ISBN in place of a barcode', () => {
  test('asks which copy where several stand at the branch, and lends none', async () => {
    const before = await desk.state()
    const answer = await desk.post('/loans', { item: '978-7-02-000220-7', patron: 'P1', branch: 'main' })
    expect(answer.status).toBe(409)
    expect(answer.body.errors).toMatchObject([{ path: 'item', code: 'several-items' }])
    expect(answer.body.choices).toMatchObject([
      { item: 'HLM-1', at: 'main', status: 'available', titleText: '红楼梦' },
      { item: 'HLM-2', at: 'main', status: 'available' },
    ])
    expect(await desk.state()).toBe(before)
  })

  test('lends the one copy that stands there', async () => {
    const answer = await desk.post('/loans', { item: ISBN, patron: 'P1', branch: 'east' })
    expect(answer).toMatchObject({ status: 201, body: { item: 'HLM-3' } })
  })

  test('asks the same with one key, and lends what is chosen with another', async () => {
    const ask = { item: ISBN, patron: 'P2', branch: 'main' }
    const options = { headers: { 'idempotency-key': 'which' } }
    const first = await desk.post('/loans', ask, options)
    await desk.post('/loans', { item: 'HLM-1', patron: 'P3', branch: 'main' })
    expect((await desk.post('/loans', ask, options)).body.choices).toEqual(first.body.choices)
    expect(await desk.post('/loans', ask)).toMatchObject({ status: 201, body: { item: 'HLM-2' } })
  })

  test('of a title without copies is an unknown item', async () => {
    const answer = await desk.post('/loans', { item: '9787101003048', patron: 'P4', branch: 'main' })
    expect([answer.status, codes(answer)]).toEqual([409, ['ITEM_UNKNOWN']])
  })
})

describe('a call number in place of a barcode', () => {
  test('is decided, lent and looked up as the one copy under it', async () => {
    const asked = await desk.post('/decisions', { act: 'checkout', item: 'I242.4/12', patron: 'P5', branch: 'main' })
    expect(asked).toMatchObject({ status: 200, body: { outcome: 'allowed' } })
    const found = await desk.get('/lookup', { query: { q: 'I242.4/12' } })
    expect(found.body).toMatchObject({ exact: 'item', items: [{ barcode: 'T1-1' }] })
    const answer = await desk.post('/loans', { item: 'I242.4/12', patron: 'P5', branch: 'main' })
    expect(answer).toMatchObject({ status: 201, body: { item: 'T1-1' } })
  })
})

test('a barcode typed in wide characters is the copy’s own', async () => {
  const answer = await desk.post('/loans', { item: 'Ｔ２－１', patron: 'P6', branch: 'main' })
  expect(answer).toMatchObject({ status: 201, body: { item: 'T2-1' } })
})
