import { MAX_LOOKUP_RESULTS } from '@wenyuan/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'
import type { TestAsk } from '../test-app.ts'

let desk: Desk
let titleId: string
beforeAll(async () => {
  desk = await openDesk()
  const title = await desk.post('/titles', { title: '白夜行', authors: ['东野圭吾'], isbn: '9787544258609' })
  titleId = title.body.id
  await desk.post('/items', { barcode: 'WY000001', titleId, type: 'book', branch: 'main' })
  for (const [n, name] of ['沈白溪', '白雨', '李明'].entries()) {
    await desk.post('/patrons', { card: `R000${n}`, name, type: 'student', branch: 'main', expires: null })
  }
})
afterAll(() => desk.close())

const lookUp = (q: string, options: TestAsk = {}) => desk.get('/lookup', { query: { q }, ...options })
const found = async (q: string, options?: TestAsk) => {
  const { body } = await lookUp(q, options)
  return {
    exact: body.exact,
    patrons: body.patrons.map((patron: { card: string }) => patron.card),
    items: body.items.map((item: { barcode: string }) => item.barcode),
    titles: body.titles.map((entry: { title: { title: string } }) => entry.title.title),
  }
}
const nothing = { exact: null, patrons: [], items: [], titles: [] }

describe('a scan', () => {
  test('of a card is the patron alone', async () => {
    expect(await found('R0001')).toEqual({ ...nothing, exact: 'patron', patrons: ['R0001'] })
  })

  test('of a card that was lost is still its patron, with that card', async () => {
    const { body } = await lookUp('R0002')
    const [{ id }] = body.patrons
    expect((await desk.post(`/patrons/${id}/cards`, { card: 'R0102', replaces: 'R0002' })).status).toBe(201)
    expect(await found('R0002')).toMatchObject({ exact: 'patron', patrons: ['R0002'] })
    expect(await found('R0102')).toMatchObject({ exact: 'patron', patrons: ['R0102'] })
  })

  test('of a barcode is the copy alone, with what may be done with it', async () => {
    expect(await found(' WY000001 ')).toEqual({ ...nothing, exact: 'item', items: ['WY000001'] })
    const [item] = (await lookUp('WY000001')).body.items
    expect(item).toMatchObject({ titleText: '白夜行', may: { checkout: { outcome: 'allowed' } } })
  })

  test('of a barcode that is on loan names the loan, to who may read patrons', async () => {
    const lent = await desk.post('/loans', { item: 'WY000001', patron: 'R0001', branch: 'main' })
    expect((await lookUp('WY000001')).body.items).toMatchObject([{ status: 'on_loan', loan: lent.body.id }])
    await desk.post('/returns', { item: 'WY000001', branch: 'main' })
    const [item] = (await lookUp('WY000001')).body.items
    expect(item).not.toHaveProperty('loan')
  })

  test('of an ISBN, with hyphens or without, is the title', async () => {
    for (const isbn of ['9787544258609', '978-7-5442-5860-9']) {
      expect(await found(isbn)).toEqual({ ...nothing, exact: 'title', titles: ['白夜行'] })
    }
    const [{ title, available, total }] = (await lookUp('9787544258609')).body.titles
    expect([title.id, available, total]).toEqual([titleId, 1, 1])
  })

  test('of an ISBN that the library has not got is nothing', async () => {
    expect(await found('9787020002207')).toEqual(nothing)
  })
})

describe('a few characters', () => {
  test('are looked for in names and in titles', async () => {
    expect(await found('白')).toEqual({ ...nothing, patrons: ['R0000', 'R0001'], titles: ['白夜行'] })
  })

  test('give no more of each than fits on a screen', async () => {
    const many = await found('P')
    expect(many.patrons).toHaveLength(MAX_LOOKUP_RESULTS)
    for (let n = 0; n <= MAX_LOOKUP_RESULTS; n++) await desk.post('/titles', { title: `丛书第${n}种`, authors: [] })
    expect((await found('丛书')).titles).toHaveLength(MAX_LOOKUP_RESULTS)
  })

  test.each(['%', '_', '\\', "'; DROP TABLE patron; --", '<b>白</b>', '‮白', '📚'])(
    '%s finds nothing odd',
    async (q) => {
      expect(await found(q)).toEqual(nothing)
    },
  )
})

describe('who asks', () => {
  test('staff who may not read patrons find copies and titles only', async () => {
    const token = await desk.hire('cataloguer')
    expect(await found('R0001', { token })).toEqual(nothing)
    expect(await found('白', { token })).toEqual({ ...nothing, titles: ['白夜行'] })
    expect(await found('WY000001', { token })).toMatchObject({ exact: 'item' })
    const [item] = (await lookUp('WY000001', { token })).body.items
    expect(item.may.checkout.outcome).toBe('refused')
  })

  test('a reader has the search instead, and nobody is not signed in', async () => {
    expect((await lookUp('WY000001', { token: await desk.reader(1) })).status).toBe(403)
    expect((await lookUp('WY000001', { token: null })).status).toBe(401)
  })
})

test.each(['', ' ', 'x'.repeat(201), 'a\u0000b'])('%j is malformed', async (q) => {
  expect((await lookUp(q)).status).toBe(400)
})
