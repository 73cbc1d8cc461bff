import { describe, expect, it } from 'vitest'
import { readTypedYears, readYears } from './year-span.ts'

describe('the years of a search', () => {
  it.each([
    ['', '', null],
    ['2015', '2020', '2015..2020'],
    [' 2020 ', '2020', '2020..2020'],
    ['2015', '', '2015..9999'],
    ['', '1949', '-3000..1949'],
    ['9999', '9999', '9999..9999'],
  ])('typed as “%s” to “%s” are asked for as %s', (from, to, years) => {
    expect(readTypedYears(from, to)).toEqual({ kind: 'span', years })
  })

  it.each([
    ['two', '2020', 'from'],
    ['2015', '20200', 'to'],
    ['2015', '-1', 'to'],
    ['2021', '2020', 'order'],
  ])('typed as “%s” to “%s” are wrong in %s', (from, to, at) => {
    expect(readTypedYears(from, to)).toEqual({ kind: 'wrong', at })
  })

  it.each([
    ['2020', { from: 2020, to: 2020 }],
    ['2015..2020', { from: 2015, to: 2020 }],
    ['2015..9999', { from: 2015, to: null }],
    ['-3000..1949', { from: null, to: 1949 }],
    ['2021..2020', null],
    ['<b>', null],
    ['', null],
    [undefined, null],
  ])('are read from %s', (years, span) => {
    expect(readYears(years)).toEqual(span)
  })
})
