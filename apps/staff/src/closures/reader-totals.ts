import type { ClosureEffectView } from '@wenyuan/contract'
import { fenOf } from '../words/money.ts'

export type ReaderTotal = {
  readonly patron: string
  readonly card: string | null
  readonly moves: number
  /** What is charged less, estimates and booked charges together. */
  readonly lessFen: number
  readonly refundFen: number
}

/** What the effects come to for each reader: those who get most first. */
export function readerTotals(effects: readonly ClosureEffectView[]): ReaderTotal[] {
  const byPatron = Map.groupBy(effects, ({ patron }) => patron)
  return [...byPatron]
    .map(([patron, own]) => ({
      patron,
      card: own[0]?.card ?? null,
      moves: own.length,
      lessFen: own.reduce((sum, effect) => sum + lessFen(effect), 0),
      refundFen: own.reduce((sum, { refund }) => sum + fenOf(refund), 0),
    }))
    .sort((a, b) => b.refundFen - a.refundFen || b.lessFen - a.lessFen || b.moves - a.moves)
}

function lessFen({ kind, before, after }: ClosureEffectView): number {
  return kind === 'charge' || kind === 'reminder-fee' ? fenOf(before) - fenOf(after ?? '0.00') : 0
}
