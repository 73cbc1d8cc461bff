import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

describe('a table for a spreadsheet', () => {
  it('begins with the mark of UTF-8 and quotes what needs it', () => {
    expect(
      csvOf([
        [
          ['书', 3],
          ['a "b", c', 0],
        ],
      ]),
    ).toBe('\ufeff书,3\r\n"a ""b"", c",0\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@x'])('never runs %j', (text) => {
    expect(csvOf([[[text]]])).toBe(`\ufeff'${text}\r\n`)
  })

  it('has a blank line between tables', () => {
    expect(csvOf([[[1]], [[2]]])).toBe('\ufeff1\r\n\r\n2\r\n')
  })
})
