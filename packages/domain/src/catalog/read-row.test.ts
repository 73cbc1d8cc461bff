import { describe, expect, test } from 'vitest'
import { mapColumns } from './column-mapping.ts'
import { BARCODE_LENGTH_LIMIT, CELL_LIMIT, readRow } from './read-row.ts'
import type { RowReason } from './row-reason.ts'
import { itemPriceFen } from './title-draft.ts'

/** Reads one row given as header → cell. */
function read(row: Readonly<Record<string, string>>, more: readonly string[] = []) {
  const header = Object.keys(row)
  const mapped = mapColumns([...header, ...(header.includes('书名') ? [] : ['书名'])])
  if (mapped.kind !== 'mapped') throw new Error('the header of the test names no title')
  return readRow(mapped.mapping, [...Object.values(row), ...more], { width: header.length, latestYear: 2027 })
}

function codes(reasons: readonly RowReason[]): (string | null)[][] {
  return reasons.map(({ column, code }) => [column, code])
}

describe('a row becomes a title', () => {
  test('with everything that its columns say', () => {
    const row = {
      书名: '动物农场',
      作者: '[英] 乔治·奥威尔',
      译者: '荣如德',
      出版社: '上海译文出版社',
      出版年: '2007-3',
    }
    expect(
      read({ ...row, 定价: '10.00元', ISBN: '978-7-5327-4146-5', 分类号: 'I561.45', 主题: '小说; 英国 ;小说' }),
    ).toEqual({
      kind: 'title',
      draft: {
        title: '动物农场',
        contributors: [
          { name: '乔治·奥威尔', role: 'author', origin: '英' },
          { name: '荣如德', role: 'translator' },
        ],
        isbn13: '9787532741465',
        publisher: '上海译文出版社',
        year: 2007,
        month: 3,
        price: { fen: 1000, currency: 'CNY', covers: 'volume', volumes: 1 },
        classNumber: 'I561.45',
        subjects: ['小说', '英国'],
      },
      items: [],
      notes: [],
    })
  })

  test('without what cells like null and - say', () => {
    const draft = { title: 'None', contributors: [] }
    expect(read({ 书名: 'None', 作者: 'null', 出版社: 'N/A', ISBN: '-', 索书号: 'NULL' })).toMatchObject({
      draft,
      notes: [],
    })
  })

  test('from its ISBN alone, to add to the title that has it', () => {
    expect(read({ ISBN: '7-302-07118-7', 索书号: 'H313.1 331' })).toMatchObject({
      kind: 'title',
      draft: { isbn13: '9787302071181', callNumber: 'H313.1 331', classNumber: 'H313.1' },
    })
  })

  test('with the 统一书号 of an old book in place of an ISBN', () => {
    const read1973 = read({ 书名: '彷徨', ISBN: '10019·1234' })
    expect(read1973).toMatchObject({ kind: 'title', draft: { title: '彷徨', unifiedNumber: '10019.1234' } })
  })

  test('and notes what it left out', () => {
    const row = read({ 书名: '甲', 定价: '若干', 出版年: '2999', 分类号: 'HELLO', 出版社: '社'.repeat(CELL_LIMIT + 1) })
    if (row.kind !== 'title') throw new Error('the row is good')
    expect(codes(row.notes)).toEqual([
      ['publisher', 'TEXT_TOO_LONG'],
      ['year', 'YEAR_IMPOSSIBLE'],
      ['price', 'PRICE_NO_AMOUNT'],
      ['classNumber', 'CLASS_NUMBER_UNKNOWN'],
    ])
    expect(row.draft).toEqual({ title: '甲', contributors: [] })
  })

  test('the class has its own column or is the head of the call number', () => {
    expect(read({ 书名: '甲', 分类号: 'I2', 索书号: 'TP3/1' })).toMatchObject({ draft: { classNumber: 'I2' } })
    expect(read({ 书名: '甲', 索书号: 'TP3/1' })).toMatchObject({ draft: { classNumber: 'TP3' } })
  })
})

describe('a row is refused', () => {
  test.each([
    [{ 书名: ' ', 作者: '' }, [null, 'ROW_EMPTY']],
    [{ 书名: '', 作者: '余华' }, ['title', 'TITLE_MISSING']],
    [{ 书名: 'null', 作者: '余华' }, ['title', 'TITLE_MISSING']],
    [{ 书名: '活着', ISBN: '9787506365438' }, ['isbn', 'ISBN_CHECK_DIGIT']],
    [{ 书名: '', ISBN: '9787506365438' }, ['isbn', 'ISBN_CHECK_DIGIT']],
    [{ 书名: '活着', 条码: 'A 1 号' }, ['barcode', 'BARCODE_CHARACTERS']],
    [{ 书名: '活着', 条码: '1'.repeat(BARCODE_LENGTH_LIMIT + 1) }, ['barcode', 'BARCODE_CHARACTERS']],
    [{ 书名: '书'.repeat(CELL_LIMIT + 1), ISBN: '9787506365437' }, ['title', 'TEXT_TOO_LONG']],
  ])('%j: %j', (row, expected) => {
    const refused = read(row)
    expect(refused.kind === 'bad' ? codes(refused.reasons) : refused).toEqual([expected])
  })

  test('when it has more cells than the header, unless those are empty', () => {
    expect(read({ 书名: '活着' }, ['', ' '])).toMatchObject({ kind: 'title' })
    const reasons = [{ column: null, code: 'ROW_TOO_MANY_CELLS', met: '2', expected: '1' }]
    expect(read({ 书名: '活着' }, ['余华'])).toEqual({ kind: 'bad', reasons })
  })

  test('with all its reasons at once', () => {
    const refused = read({ 书名: '活着', ISBN: '1', 条码: '号' })
    expect(refused.kind === 'bad' && refused.reasons).toHaveLength(2)
  })

  test.each([CELL_LIMIT - 1, CELL_LIMIT])('not for a title of %s characters', (length) => {
    expect(read({ 书名: '书'.repeat(length) })).toMatchObject({ kind: 'title' })
  })
})

describe('the items of a row', () => {
  test('are one for each barcode, with the price of one volume', () => {
    const row = read({ 书名: '甲', 条码: 'T1; T2、T2', 馆藏地: 'main', 索书号: 'I2/1', 定价: '25.01元(上下册)' })
    const shared = { branch: 'main', callNumber: 'I2/1', priceFen: 1251 }
    expect(row).toMatchObject({
      items: [
        { ...shared, barcode: 'T1' },
        { ...shared, barcode: 'T2' },
      ],
    })
  })

  test('keep their own price where they have one', () => {
    expect(read({ 书名: '甲', 条码: 'T1', 定价: '20', 册价: '18' })).toMatchObject({ items: [{ priceFen: 1800 }] })
  })

  test('have no price where the book was free or is priced in another currency', () => {
    for (const price of ['无', 'NT$90']) {
      const row = read({ 书名: '甲', 条码: 'T1', 定价: price })
      expect(row.kind === 'title' && row.items).toEqual([{ barcode: 'T1' }])
    }
  })

  test.each([
    [100, 3, 33],
    [101, 2, 51],
    [200, 3, 67],
  ])('half a fen rounds up: %s over %s volumes is %s', (fen, volumes, each) => {
    expect(itemPriceFen({ fen, currency: 'CNY', covers: 'set', volumes })).toBe(each)
  })
})
