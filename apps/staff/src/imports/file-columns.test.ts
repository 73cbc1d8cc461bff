import { describe, expect, test } from 'vitest'
import { columnsOf } from './file-columns.ts'
import { readCsv } from './read-csv.ts'

describe('the columns of a file', () => {
  test.each([
    ['a CSV file', '\ufeff题名,"作者, 译者",ISBN\r\n呐喊,鲁迅,1\r\n', ['题名', '作者, 译者', 'ISBN']],
    ['a file with tabs', '书名\t作者\n呐喊\t鲁迅\n', ['书名', '作者']],
    ['JSON lines', '{"title":"呐喊","author":"鲁迅"}\n', ['title', 'author']],
    ['JSON that is broken', '{"title":\n', []],
    ['nothing', '', []],
  ])('are read from %s', async (_, text, columns) => {
    expect(await columnsOf(new File([text], 'books.csv'))).toEqual(columns)
  })

  test('are not looked for in a packed file', async () => {
    expect(await columnsOf(new File(['题名,作者'], 'books.csv.gz'))).toEqual([])
  })

  test('are read from GB18030 too', async () => {
    const bytes = new Uint8Array([0xca, 0xe9, 0xc3, 0xfb, 0x2c, 0xd7, 0xf7, 0xd5, 0xdf])
    expect(await columnsOf(new File([bytes], 'books.csv'))).toEqual(['书名', '作者'])
  })
})

test('quotes are doubled and lines broken inside a cell', () => {
  expect(readCsv('a,"b ""c""\nd",e\nf', 9)).toEqual([['a', 'b "c"\nd', 'e'], ['f']])
})
