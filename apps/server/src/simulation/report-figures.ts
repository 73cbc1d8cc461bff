import { type Fen, formatYuan } from '@wenyuan/domain/kernel'
import type { SimSide } from '@wenyuan/domain/simulation'
import type { Figure } from './simulation-words.ts'

/** A figure of one side as a number; null where there is none. Days and shares have one decimal. */
export function figureOf(side: SimSide, figure: Figure): number | null {
  switch (figure) {
    case 'checkouts':
      return side.checkouts.permitted
    case 'refused':
      return side.checkouts.asked - side.checkouts.permitted
    case 'foundNone':
      return side.availability.foundNone
    case 'renewals':
      return side.renewals.permitted
    case 'renewalsRefused':
      return side.renewals.asked - side.renewals.permitted
    case 'holds':
      return side.holds.permitted
    case 'holdWait':
      return side.holdWaitDays?.median ?? null
    case 'holdWaitLong':
      return side.holdWaitDays?.ninetieth ?? null
    case 'holdsExpired':
      return side.holds.expired
    case 'late':
      return side.late.loans
    case 'lateDays':
      return side.late.days
    case 'charges':
      return side.charges.totalFen
    case 'shareIn':
      return side.availability.shareIn
  }
}

type Said = {
  readonly days: (count: string) => string
  readonly yuan: (amount: string) => string
  readonly none: string
}

export function sayFigure(figure: Figure, value: number | null, words: Said): string {
  if (value === null) return words.none
  if (figure === 'charges') return words.yuan(formatYuan(value as Fen))
  if (figure === 'holdWait' || figure === 'holdWaitLong') return words.days(value.toFixed(1))
  if (figure === 'lateDays') return words.days(grouped(value))
  return figure === 'shareIn' ? `${(value * 100).toFixed(1)} %` : grouped(value)
}

const GROUPED_FROM = 10_000

function grouped(value: number): string {
  return value < GROUPED_FROM ? String(value) : value.toLocaleString('en-US')
}

export function sayChange(figure: Figure, change: number, words: Said): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return `${sign}${sayFigure(figure, Math.abs(change), words)}`
}
