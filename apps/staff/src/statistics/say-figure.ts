import type { StatisticsView } from '@wenyuan/contract'
import { formatAmount, formatNumber } from '@wenyuan/look'

export type Column = StatisticsView['columns'][number]
export type Values = StatisticsView['totals']

/** Where nothing was there to measure. */
const NOTHING = '—'
const PERCENT = 100

/** As it stands in columns; money has its unit in the head of its column. */
export function sayFigure({ name, unit }: Column, values: Values): string {
  const value = values[name] ?? null
  if (value === null) return NOTHING
  if (typeof value === 'string') return formatAmount(value)
  if (unit === 'share') return `${(value * PERCENT).toFixed(1)}%`
  return unit === 'days' ? value.toFixed(1) : formatNumber(value)
}

/** What a chart draws: the first column is always a count. */
export function mainOf({ columns }: StatisticsView, values: Values | undefined): number {
  const value = values?.[columns[0]?.name ?? '']
  return typeof value === 'number' ? value : 0
}
