import { describe, expect, test } from 'vitest'
import { readLine, readTyped, readWhole, removeLine, setValue, writeTyped } from './draft-change.ts'

const LINES = [
  { when: { patronType: 'teacher' }, loanLimit: 10 },
  { when: { branch: 'children' }, loanPeriod: '14d' },
  { when: { patronType: 'teacher' }, holdLimit: 5 },
]
const TEACHER = { when: { patronType: 'teacher' }, lines: [1, 3] }

describe('a cell of the policy table', () => {
  test('is written to the line of its row that sets it already', () => {
    expect(setValue(LINES, TEACHER, 'loanLimit', 12)[0]).toEqual({ when: { patronType: 'teacher' }, loanLimit: 12 })
  })

  test('is written to the last line of its row where none sets it', () => {
    expect(setValue(LINES, TEACHER, 'loanPeriod', '60d')[2]).toEqual({ ...LINES[2], loanPeriod: '60d' })
  })

  test('of a row without lines begins one: first for everything, last for the rest', () => {
    expect(setValue(LINES, { when: {}, lines: [] }, 'loanLimit', 6)).toEqual([{ loanLimit: 6 }, ...LINES])
    const row = { when: { itemType: 'new' }, lines: [] }
    expect(setValue(LINES, row, 'loanPeriod', '7d').at(-1)).toEqual({ when: row.when, loanPeriod: '7d' })
  })

  test('that inherits again is taken off, and a line that then sets nothing goes', () => {
    expect(setValue(LINES, TEACHER, 'loanLimit', undefined)).toEqual([LINES[1], LINES[2]])
    const two = [{ when: { branch: 'main' }, loanLimit: 1, holdLimit: 1 }]
    expect(setValue(two, { when: { branch: 'main' }, lines: [1] }, 'holdLimit', undefined)).toEqual([
      { when: { branch: 'main' }, loanLimit: 1 },
    ])
  })

  test('leaves the lines that were there untouched', () => {
    const before = structuredClone(LINES)
    setValue(LINES, TEACHER, 'loanLimit', undefined)
    setValue(LINES, TEACHER, 'loanLimit', 3)
    removeLine(LINES, 1)
    expect(LINES).toEqual(before)
  })
})

test.each([
  ['30d', '30d'],
  ['5', 5],
  ['０．２０', 0.2],
  ['none', 'none'],
  ['[{"from":1,"perDay":0.1}]', [{ from: 1, perDay: 0.1 }]],
  ['{"hold":1}', { hold: 1 }],
])('%s is read as a value and written back', (text, value) => {
  expect(readTyped(text)).toEqual({ kind: 'value', value })
  expect(readTyped(writeTyped(value))).toEqual({ kind: 'value', value })
})

test('broken JSON is told, and not sent', () => {
  expect(readTyped('[{"from":1')).toEqual({ kind: 'broken' })
  expect(readLine('[1]')).toBeNull()
  expect(readWhole('{"lines": 1}')).toBeNull()
  expect(readWhole('{"lines": [{}]}')).toEqual({ lines: [{}], periods: {} })
})
