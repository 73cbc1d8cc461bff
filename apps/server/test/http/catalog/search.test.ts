import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertItems, insertTitles, type TitleColumns } from '../../../src/catalog/index.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

const SYSTEM = { kind: 'system', name: 'test' } as const
const EMPTY = {
  subtitle: null,
  authors: [],
  publisher: null,
  year: null,
  isbn: null,
  classNumber: null,
  callNumber: null,
  priceFen: null,
  language: null,
  format: 'book',
  summary: null,
} as const

const title = (text: string, more: Partial<TitleColumns> = {}): TitleColumns => ({
  ...EMPTY,
  title: text,
  identityKey: text,
  ...more,
})

const TITLES = [
  title('红楼梦', { isbn: '9787020002207', authors: ['曹雪芹', '高鹗'] }),
  title('红楼梦辞典', { authors: ['周汝昌'] }),
  title('梦的解析', { subtitle: '红楼外篇', authors: ['弗洛伊德'] }),
  title('C++ Primer', { authors: ['Stanley B. Lippman'], isbn: '9787121155352' }),
  title('100% 的女孩'),
  title('a_b'),
  title('aXb'),
  title('\\路径'),
]

let it: Library
beforeAll(async () => {
  it = await openLibrary()
  const { network } = it
  await network.db.transaction(async (tx) => {
    const ids = await insertTitles(tx, network, SYSTEM, TITLES)
    const copy = (barcode: string, of: string, branch: string, status: 'available' | 'repair' | 'withdrawn') => ({
      barcode,
      titleId: ids.get(of) ?? '',
      type: 'book',
      branch,
      shelf: null,
      callNumber: null,
      priceFen: null,
      acquiredOn: null,
      status,
    })
    await insertItems(tx, network, SYSTEM, [
      copy('9787111111111', '红楼梦', 'main', 'available'),
      copy('B2', '红楼梦', 'east', 'repair'),
      copy('B3', '红楼梦辞典', 'east', 'available'),
      copy('B4', '梦的解析', 'main', 'withdrawn'),
    ])
  })
})
afterAll(() => it.close())

const search = async (query: Record<string, string>) => (await it.ask('GET', '/search', { query, token: null })).body
const found = async (query: Record<string, string>) =>
  (await search(query)).items.map((one: { title: { title: string } }) => one.title.title)

describe('a text finds', () => {
  test.each([
    ['the title itself before those that begin with it', '红楼梦', ['红楼梦', '红楼梦辞典']],
    ['part of a title or subtitle', '红楼', ['红楼梦辞典', '红楼梦', '梦的解析：红楼外篇']],
    ['an author', '曹雪芹', ['红楼梦']],
    ['any of the authors', '高鹗', ['红楼梦']],
    ['in any case', 'lippMAN', ['C++ Primer']],
    ['a sign as itself', 'c++', ['C++ Primer']],
    ['% as itself', '100%', ['100% 的女孩']],
    ['_ as itself', 'a_b', ['a_b']],
    ['a backslash as itself', '\\', ['\\路径']],
    ['an ISBN of thirteen digits', '978-7-02-000220-7', ['红楼梦']],
    ['an ISBN of ten digits', '7-02-000220-x', ['红楼梦']],
    ['a barcode, also one that looks like an ISBN', '9787111111111', ['红楼梦']],
    ['a barcode exactly', 'B3', ['红楼梦辞典']],
    ['nothing by part of a barcode', '78711', []],
    ['nothing by part of an ISBN', '97870200022', []],
    ['nothing', '查无此书', []],
  ])('%s', async (_what, q, titles) => {
    expect(await found({ q })).toEqual(titles)
  })

  test('everything where there is none', async () => {
    expect((await search({})).total).toBe(TITLES.length)
  })
})

describe('filters', () => {
  test.each([
    ['a branch where a copy stands', { q: '红楼', branch: 'east' }, ['红楼梦辞典', '红楼梦']],
    ['copies that can be taken now', { q: '红楼', available: 'true' }, ['红楼梦辞典', '红楼梦']],
    ['both at once: one that can be taken there', { q: '红楼', branch: 'east', available: 'true' }, ['红楼梦辞典']],
    ['withdrawn copies count for nothing', { q: '梦的', branch: 'main' }, []],
    ['an unknown branch', { branch: 'nowhere' }, []],
  ])('%s', async (_what, query, titles) => {
    expect(await found(query)).toEqual(titles)
  })

  test('each title comes with its availability', async () => {
    const { items, facets, tookMs } = await search({ q: '9787020002207' })
    expect(items[0].availability).toEqual({
      available: 1,
      total: 2,
      branches: [
        { branch: 'east', available: 0, total: 1 },
        { branch: 'main', available: 1, total: 1 },
      ],
    })
    expect(facets.branch).toEqual([
      { value: 'east', count: 1 },
      { value: 'main', count: 1 },
    ])
    expect(typeof tookMs).toBe('number')
  })
})

test('pages follow one another, and the total is known beyond the last', async () => {
  const pages = await Promise.all(['0', '3', '6'].map((offset) => found({ limit: '3', offset })))
  expect(pages.flat()).toHaveLength(TITLES.length)
  expect(new Set(pages.flat()).size).toBe(TITLES.length)
  expect(await search({ offset: '100' })).toMatchObject({ total: TITLES.length, items: [] })
})

test.each([
  { limit: '0' },
  { limit: '101' },
  { offset: '-1' },
  { offset: '10001' },
  { available: 'yes' },
  { q: '' },
  { sort: 'x' },
])('%j is malformed', async (query) => expect((await it.ask('GET', '/search', { query })).status).toBe(400))

test('all words have to be there, in whatever order and field', async () => {
  expect(await found({ q: '周汝昌 红楼' })).toEqual(['红楼梦辞典'])
  expect(await found({ q: '周汝昌 C++' })).toEqual([])
})
