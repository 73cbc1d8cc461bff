import { expect, test } from 'vitest'
import { correctableFen } from './correctable.ts'
import { type LedgerLine, settleAccount } from './settlement.ts'

type Written = [LedgerLine['kind'], number, string?]

function correctable(chargeId: string, ...written: readonly Written[]): number | null {
  const lines = written.map(([kind, amountFen, forLineId = null], n) => ({
    ...{ id: String(n + 1), kind, amountFen, forLineId, cause: null, at: 0 },
  }))
  return correctableFen(lines, settleAccount(lines), chargeId)
}

test.each<[string, number | null, Written[]]>([
  ['an open charge by all of it', 300, [['charge', 300]]],
  [
    'a paid charge by all of it',
    300,
    [
      ['charge', 300],
      ['payment', -300],
    ],
  ],
  [
    'a charge by what a correction left of it',
    200,
    [
      ['charge', 300],
      ['correction', -100, '1'],
    ],
  ],
  [
    'a charge that grew by what it grew to',
    400,
    [
      ['charge', 300],
      ['correction', 100, '1'],
    ],
  ],
  [
    'a charge by what was not waived of it',
    250,
    [
      ['charge', 300],
      ['waiver', -50, '1'],
    ],
  ],
  [
    'a waived charge by what an unnamed waiver left',
    250,
    [
      ['charge', 300],
      ['waiver', -50],
    ],
  ],
  ['no line that is no charge', null, [['payment', -300]]],
])('a correction can lower %s', (_what, expected, lines) => {
  expect(correctable('1', ...lines)).toBe(expected)
})
