import { describe, expect, it } from 'vitest'
import { eventWordsEn } from './event-words-en.ts'
import { instantOf, sayValue } from './say-value.ts'

const now = '2026-11-25T21:54:56+08:00'
const say = {
  date: (day: string) => `on ${day}`,
  instant: (at: string) => `at ${at}`,
}
const context = {
  terms: eventWordsEn,
  say,
  sayFen: (fen: number) => `${fen} fen`,
  now,
  branchName: (code: string) => (code === 'main' ? 'Main library' : code),
}

describe('what an entry notes', () => {
  it.each([
    ['amountFen', 70, '70 fen'],
    ['due', '2026-12-25', 'on 2026-12-25'],
    ['dueAt', 1798214399999, 'at 2026-12-25T23:59:59+08:00'],
    ['branch', 'main', 'Main library'],
    ['from', 'on_loan', 'on loan'],
    ['hourly', false, 'no'],
    ['overdueDays', 3, '3'],
    ['authors', ['巴金', '老舍'], '巴金、老舍'],
    ['personal', 'x5Vu', 'kept encrypted, not shown here'],
  ])('%s %j is said as %s', (key, value, said) => {
    expect(sayValue(key, value, context)).toBe(said)
  })

  it('with parts of its own is written out in lines', () => {
    expect(sayValue('steps', [{ code: 'PERIOD' }], context)).toContain('\n')
  })

  it('in milliseconds is written in the offset of the library', () => {
    expect(instantOf(0, '2026-07-01T00:00:00-04:30')).toBe('1969-12-31T19:30:00-04:30')
  })
})
