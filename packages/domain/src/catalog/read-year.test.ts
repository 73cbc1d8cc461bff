import { describe, expect, test } from 'vitest'
import { EARLIEST_YEAR, readYear } from './read-year.ts'

const LATEST = 2027

describe('a date of publication', () => {
  test.each([
    ['2006', 2006, undefined],
    ['2006-5', 2006, 5],
    ['2013-1-1', 2013, 1],
    ['1994/10', 1994, 10],
    ['2009.8.1', 2009, 8],
    ['1999.5', 1999, 5],
    ['2010.0', 2010, undefined],
    ['２００８年７月', 2008, 7],
    ['2008年7月第1版', 2008, 7],
    ['1996年12月第一版', 1996, 12],
    ['1999 年 09 月 15 日', 1999, 9],
    ['2008-5出版', 2008, 5],
    ['20070326', 2007, 3],
    ['200703', 2007, 3],
    ['c2008', 2008, undefined],
    ['[2008?]', 2008, undefined],
    ['1998-2003', 1998, undefined],
    ['May 2004', 2004, 5],
    ['Sept. 3, 2004', 2004, 9],
    ['5/2004', 2004, 5],
    ['25/09/2006', 2006, 9],
    ['09/25/2006', 2006, 9],
    ['二〇〇八', 2008, undefined],
    ['二OO八年十二月', 2008, 12],
    ['一九九九年', 1999, undefined],
    ['民国二十四年', 1935, undefined],
    ['民國24年3月', 1935, 3],
    ['民82', 1993, undefined],
    ['昭和53', 1978, undefined],
    ['令和元年', 2019, undefined],
    ['光绪三十年', 1904, undefined],
  ])('%s is year %s, month %s', (raw, year, month) => {
    expect(readYear(raw, LATEST)).toEqual(month === undefined ? { kind: 'year', year } : { kind: 'year', year, month })
  })

  test('says no month where day and month could be either', () => {
    expect(readYear('08/09/2006', LATEST)).toEqual({ kind: 'year', year: 2006 })
    expect(readYear('08/08/2006', LATEST)).toEqual({ kind: 'year', year: 2006, month: 8 })
  })

  test.each([
    [String(EARLIEST_YEAR - 1).padStart(4, '0'), 'YEAR_IMPOSSIBLE'],
    [String(LATEST + 1), 'YEAR_IMPOSSIBLE'],
    ['2008-13', 'YEAR_IMPOSSIBLE'],
    ['2008-0', 'YEAR_IMPOSSIBLE'],
    ['98', 'YEAR_UNREADABLE'],
    ['丁亥年', 'YEAR_UNREADABLE'],
    ['第一版', 'YEAR_UNREADABLE'],
    ['12345', 'YEAR_UNREADABLE'],
  ])('%s is unknown: %s', (raw, why) => expect(readYear(raw, LATEST)).toEqual({ kind: 'unknown', why }))

  test.each([EARLIEST_YEAR, EARLIEST_YEAR + 1, LATEST - 1, LATEST])(
    'the first and last year are believed: %s',
    (year) => {
      expect(readYear(String(year), LATEST)).toEqual({ kind: 'year', year })
    },
  )
})
