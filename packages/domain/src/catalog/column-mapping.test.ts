import { describe, expect, test } from 'vitest'
import { mapColumns } from './column-mapping.ts'
import { COLUMN_NAMES, headerKey } from './column-names.ts'

describe('the columns of a file', () => {
  test.each([
    [['书名', '作者', '出版社', 'ISBN', '定价（元）', '出版年', '索书号', '条码', '馆藏地']],
    [['题名', '责任者', '出版者', '标准书号', '价格', '出版日期', '索取号', '条码号', '分馆']],
    [['Title', 'Author', 'Publisher', 'ISBN-13', 'Price', 'Pub Year', 'Call_Number', 'BARCODE*', 'branch']],
    [['\ufeffbook_name', 'author_name', 'press', 'isbn', 'price', 'press_year', 'callno', 'item barcode', 'location']],
  ])('are found by their headers: %j', (header) => {
    const mapping = {
      title: 0,
      author: 1,
      publisher: 2,
      isbn: 3,
      price: 4,
      year: 5,
      callNumber: 6,
      barcode: 7,
      branch: 8,
    }
    expect(mapColumns(header)).toEqual({ kind: 'mapped', mapping, width: 9, unused: [] })
  })

  test('that nobody knows are listed as unused', () => {
    expect(mapColumns(['ID', '书名', 'Votes', ''])).toMatchObject({ mapping: { title: 1 }, unused: ['ID', 'Votes'] })
  })

  test('with two names for one field: the better known name is read, the other left', () => {
    const read = mapColumns(['isbn', 'isbn13', 'title'])
    expect(read).toMatchObject({ mapping: { isbn: 1, title: 2 }, unused: ['isbn'] })
  })

  test('are read as the caller says, whatever they are called', () => {
    const read = mapColumns(['书名', '备注', '简介'], { title: '备注', summary: null })
    expect(read).toMatchObject({ kind: 'mapped', mapping: { title: 1 }, unused: ['书名', '简介'] })
  })

  test('that the caller names in another spelling are found too', () => {
    expect(mapColumns(['Main_Title'], { title: 'main title' })).toMatchObject({ mapping: { title: 0 } })
  })

  test.each([['书名'], ['ISBN']])('with a title or an ISBN alone are enough: %s', (name) => {
    expect(mapColumns([name])).toMatchObject({ kind: 'mapped' })
  })

  test('with neither title nor ISBN refuse the file', () => {
    const reasons = [{ code: 'NO_TITLE_OR_ISBN', met: '作者, 定价', expected: ['title', 'isbn'] }]
    expect(mapColumns(['作者', '定价'])).toEqual({ kind: 'refused', reasons })
  })

  test('that the caller names wrongly refuse the file, each with its reason', () => {
    const read = mapColumns(['书名'], { titel: '书名', author: '著' })
    expect(read).toMatchObject({
      kind: 'refused',
      reasons: [
        { code: 'FIELD_UNKNOWN', met: 'titel' },
        { code: 'COLUMN_NOT_FOUND', met: '著', expected: ['书名'] },
      ],
    })
  })
})

test('no header names two fields, and each is written as headers are compared', () => {
  const names = Object.values(COLUMN_NAMES).flat()
  expect(new Set(names).size).toBe(names.length)
  expect(names.map(headerKey)).toEqual(names)
})
