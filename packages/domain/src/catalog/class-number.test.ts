import { describe, expect, test } from 'vitest'
import {
  isClassNumber,
  isClassUnder,
  longestClassPrefix,
  normaliseClassNumber,
  splitCallNumber,
} from './class-number.ts'

describe('a class of 中图法', () => {
  const good = [
    'I247.5',
    'TP312',
    'TP312C++',
    'TP312C#',
    'TP393.092',
    'B',
    'B-49',
    'DF0',
    'TU-092.2',
    'K827=72',
    'T-29',
  ]
  const odd = ['H319.4:I561.33', 'K837.125.2=5', 'R711(711)', 'TP311.138SQ', 'D922.29-44']
  test.each([...good, ...odd])('may be %s', (text) => expect(isClassNumber(text)).toBe(true))

  test.each(['', '1000', '448.824', 'L12', 'M1', 'W5', 'Y2', 'TI12', 'DA1', 'HELLO', '红楼', 'i247'])(
    'is not %j',
    (text) => expect(isClassNumber(text)).toBe(false),
  )

  test('is stored narrow, in capitals and without brackets, spaces or a last dot', () => {
    expect(normaliseClassNumber(' ｔｐ３１２． ')).toBe('TP312')
    expect(normaliseClassNumber('[B841.3]')).toBe('B841.3')
  })
})

describe('a call number', () => {
  test.each([
    ['I247.5/123', 'I247.5', '123'],
    ['I247.5／123', 'I247.5', '123'],
    ['TP312C++ 551-2', 'TP312C++', '551-2'],
    ['TP312C++ 525/V.1', 'TP312C++', '525/V.1'],
    ['O13 9-117/V.1', 'O13', '9-117/V.1'],
    ['H319.4:I D796-7', 'H319.4:I', 'D796-7'],
    ['K827=72\n95-3', 'K827=72', '95-3'],
    ['I247.5', 'I247.5', ''],
  ])('%s is class %s and rest %s', (raw, classNumber, rest) => {
    expect(splitCallNumber(raw)).toEqual({ kind: 'classed', classNumber, rest })
  })

  test.each(['1000 1', '448.824 5311', '', '王坚 编著'])('of another scheme stays whole: %j', (raw) => {
    expect(splitCallNumber(raw)).toEqual({ kind: 'other', callNumber: raw })
  })
})

describe('a class prefix', () => {
  test.each([
    ['I247.57', 'I247.5', true],
    ['I247.57', 'I', true],
    ['TP312', 'T', true],
    ['I247.5', 'I247.5', true],
    ['I247', 'I247.5', false],
    ['I247.5', 'B', false],
  ])('%s under %s: %s', (classNumber, prefix, expected) => expect(isClassUnder(classNumber, prefix)).toBe(expected))

  test('the longest that fits is the one that counts, and none may fit', () => {
    expect(longestClassPrefix('I247.57', ['I', 'I247.58', 'I247', 'I24'])).toBe('I247')
    expect(longestClassPrefix('B2', ['I', 'T'])).toBeNull()
  })
})
