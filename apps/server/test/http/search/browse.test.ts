import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertItems, insertTitles, refreshSearchWords, type TitleColumns } from '../../../src/catalog/index.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

const SYSTEM = { kind: 'system', name: 'test' } as const

function title(text: string, more: Partial<TitleColumns>): TitleColumns {
  return {
    ...{ subtitle: null, authors: [], publisher: null, year: null, isbn: null, classNumber: null, callNumber: null },
    ...{ priceFen: null, language: null, format: 'book', summary: null },
    ...{ title: text, identityKey: text },
    ...more,
  }
}

const TITLES = [
  title('三体', { authors: ['刘慈欣'], publisher: '重庆出版社', year: 2008, classNumber: 'I247.55' }),
  title('三体问题', { authors: ['汪家'], publisher: '科学出版社', year: 1999, classNumber: 'P132' }),
  title('流浪地球', { authors: ['刘慈欣'], publisher: '中国华侨出版社', year: 2016, classNumber: 'I247.7' }),
  title('球状闪电', { authors: ['刘慈欣'], publisher: '四川科技出版社', year: 2005, classNumber: 'I247.55' }),
  title('编程珠玑', { authors: ['Jon Bentley'], publisher: '人民邮电出版社', year: 2019, classNumber: 'TP311' }),
]

let it: Library
let ids: Map<string, string>
beforeAll(async () => {
  it = await openLibrary()
  const { network } = it
  ids = await network.db.transaction((tx) => insertTitles(tx, network, SYSTEM, TITLES))
  const copies = TITLES.map(({ title }, n) => ({
    ...{ barcode: `B${n}`, titleId: ids.get(title) ?? '', type: 'book', branch: n === 4 ? 'east' : 'main' },
    ...{ shelf: null, callNumber: null, priceFen: null, acquiredOn: null, status: 'available' as const },
  }))
  await network.db.transaction((tx) => insertItems(tx, network, SYSTEM, copies))
  for (const [patron, item] of [
    ['R1', 'B2'],
    ['R1', 'B3'],
    ['R2', 'B1'],
  ]) {
    await it.ask('POST', '/loans', { body: { patron, item, branch: 'main' } })
    it.clock.advance(60_000)
  }
  await it.ask('POST', '/returns', { body: { item: 'B3', branch: 'main' } })
  await it.ask('POST', '/loans', { body: { patron: 'R2', item: 'B3', branch: 'main' } })
})
afterAll(() => it.close())

const search = async (query: Record<string, string>) => (await it.ask('GET', '/search', { query, token: null })).body
const found = async (query: Record<string, string>) =>
  (await search(query)).items.map((one: { title: { title: string } }) => one.title.title)

describe('browsing without a text', () => {
  test.each([
    ['a publisher is a text too', { q: '科技出版社' }, ['球状闪电']],
    ['a class with all below it', { class: 'I24' }, ['球状闪电', '流浪地球', '三体']],
    ['a class in small letters', { class: 'tp' }, ['编程珠玑']],
    ['a class in which nothing is', { class: 'Z' }, []],
    ['% in a class as itself', { class: '%' }, []],
    ['a year', { year: '1999' }, ['三体问题']],
    ['a span of years', { year: '2005..2008' }, ['球状闪电', '三体']],
    ['years and class at once', { year: '2000..2010', class: 'I', q: '三体' }, ['三体']],
    ['the newest first', { sort: 'newest', limit: '2' }, ['编程珠玑', '球状闪电']],
    ['what is lent most first', { sort: 'popular', limit: '3' }, ['球状闪电', '流浪地球', '三体问题']],
    ['by title', { sort: 'title', limit: '2' }, ['三体', '三体问题']],
  ])('%s', async (_what, query, titles) => {
    expect(await found(query)).toEqual(titles)
  })

  test.each([{ year: '2010..2005' }, { year: 'soon' }, { year: '20100' }, { facets: '1' }])(
    '%j is malformed',
    async (query) => expect((await it.ask('GET', '/search', { query })).status).toBe(400),
  )
})

describe('the facets', () => {
  test('count the whole answer, not the page, by main class, branch and decade', async () => {
    expect((await search({ limit: '1' })).facets).toEqual({
      class: [
        { value: 'I', count: 3 },
        { value: 'P', count: 1 },
        { value: 'T', count: 1 },
      ],
      branch: [
        { value: 'main', count: 4 },
        { value: 'east', count: 1 },
      ],
      decade: [
        { value: '2010', count: 2 },
        { value: '2000', count: 2 },
        { value: '1990', count: 1 },
      ],
    })
  })

  test('are there beyond the last page, and left out where nobody wants them', async () => {
    expect((await search({ q: '三体', offset: '100' })).facets.class).toHaveLength(2)
    expect((await search({ facets: 'false' })).facets).toEqual({})
  })
})

test('a corrected title is found by its new words and no longer by the old', async () => {
  const { id } = (await it.ask('POST', '/titles', { body: { title: '错字' } })).body
  await it.ask('PATCH', `/titles/${id}`, { body: { title: '正字', publisher: '商务印书馆' } })
  expect([await found({ q: '错字' }), await found({ q: '商务印书馆' })]).toEqual([[], ['正字']])
  await it.network.db.query(null, `UPDATE title SET subtitle = '副题' WHERE id = $1`, [id])
  await it.network.db.transaction((tx) => refreshSearchWords(tx, [id]))
  expect(await found({ q: '副题' })).toEqual(['正字：副题'])
  await it.network.db.query(null, 'DELETE FROM title WHERE id = $1', [id])
})

describe('suggestions', () => {
  const suggest = async (q: string) => {
    const { body } = await it.ask('GET', '/suggest', { query: { q }, token: null })
    return body.items.map(({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`)
  }

  test.each([
    ['titles that begin with it, the most borrowed first', '三体', ['title 三体问题', 'title 三体']],
    ['what contains it', '闪电', ['title 球状闪电']],
    ['an author once, however many books', '刘慈', ['author 刘慈欣']],
    ['what begins with it before what contains it', '球', ['title 球状闪电', 'title 流浪地球']],
    ['in any case', 'JON b', ['author Jon Bentley']],
    ['nothing by a publisher alone', '重庆', []],
    ['nothing', '查无', []],
  ])('%s', async (_what, q, texts) => {
    expect(await suggest(q)).toEqual(texts)
  })

  test('a title comes with its id', async () => {
    const { body } = await it.ask('GET', '/suggest', { query: { q: '编程' }, token: null })
    expect(body.items).toEqual([{ kind: 'title', text: '编程珠玑', title: ids.get('编程珠玑') }])
  })

  test.each(['', ' ', 'x'.repeat(201), '\u0000'])('%j is malformed', async (q) => {
    expect((await it.ask('GET', '/suggest', { query: { q } })).status).toBe(400)
  })
})

describe('titles by their ids', () => {
  const list = (asked: string) => it.ask('GET', '/titles', { query: { ids: asked }, token: null })

  test('come in the order asked, once, with what is free; an unknown one is left out', async () => {
    const [first, second] = [ids.get('三体'), ids.get('球状闪电')]
    const { body } = await list(`${second},999,${first},${second},99999999999999999999`)
    expect(body.items.map((one: { title: string; availability: { available: number } }) => one)).toMatchObject([
      { title: '球状闪电', availability: { available: 0, total: 1 } },
      { title: '三体', availability: { available: 1, total: 1 } },
    ])
  })

  test('up to a hundred', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => n + 1).join()
    expect([(await list(many(100))).status, (await list(many(101))).status]).toEqual([200, 400])
  })

  test.each(['', 'a', '1,', '1;2', '-1'])('%j is malformed', async (asked) => {
    expect((await list(asked)).status).toBe(400)
  })
})

test('what was lent long ago is not popular any more', async () => {
  it.clock.advance(31 * 86_400_000)
  expect(await found({ sort: 'popular', limit: '1' })).toEqual(['编程珠玑'])
})
