import type { ClosureEffectView } from '@wenyuan/contract'
import { expect, test } from 'vitest'
import { readerTotals } from './reader-totals.ts'

function effect(part: Partial<ClosureEffectView>): ClosureEffectView {
  return {
    ...{ kind: 'due', patron: '1', card: 'R1', title: '围城', loan: '7', hold: null },
    ...{ before: '2026-11-20', after: '2026-11-23', booked: false, refund: '0.00' },
    ...part,
  }
}

test('what a reader is spared is summed over estimates and booked charges, and who gets most comes first', () => {
  const totals = readerTotals([
    effect({}),
    effect({ kind: 'charge', before: '0.60', after: '0.00' }),
    effect({ patron: '2', card: 'R2', kind: 'charge', before: '2.00', after: '1.40', booked: true, refund: '0.60' }),
    effect({
      patron: '2',
      card: 'R2',
      kind: 'reminder-fee',
      before: '1.00',
      after: null,
      booked: true,
      refund: '1.00',
    }),
  ])
  expect(totals).toEqual([
    { patron: '2', card: 'R2', moves: 2, lessFen: 160, refundFen: 160 },
    { patron: '1', card: 'R1', moves: 2, lessFen: 60, refundFen: 0 },
  ])
})
