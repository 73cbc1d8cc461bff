import type { Language, StatisticsView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { CountedRange, Statistics } from './read-statistics.ts'
import { COLUMNS, type Column, SPREAD_STARTS } from './statistics-columns.ts'
import { type DayRange, isTimeGroup } from './statistics-spans.ts'
import type { Figures } from './statistics-store.ts'
import { columnLabel, STATISTICS_WORDS } from './statistics-words.ts'

type Row = StatisticsView['rows'][number]
type Values = Row['values']

export function viewStatistics(statistics: Statistics, zone: Zone, language: Language): StatisticsView {
  const { subject, by, at, range, through, before } = statistics
  const words = STATISTICS_WORDS[language]
  const columns = COLUMNS[subject]
  const keys = isTimeGroup(by) ? null : keysOf(statistics)
  const rowsOf = (counted: CountedRange): Row[] =>
    keys === null
      ? counted.pieces.map((piece, place) => ({
          key: piece.from,
          name: nameOfPiece(piece, by),
          values: valuesOf(columns, counted.counts.byKey.get(String(place + 1))),
        }))
      : keys.map((key) => ({
          key,
          name: key === '' ? words.nobodyKnows : (statistics.names.get(key) ?? key),
          values: valuesOf(columns, counted.counts.byKey.get(key)),
        }))
  return {
    subject,
    at: formatInstant(at, zone),
    ...{ from: range.from, to: range.to, through, by },
    columns: columns.map(({ name, unit }) => ({ name, unit, label: columnLabel(words, subject, name) })),
    rows: rowsOf(range),
    totals: valuesOf(columns, range.counts.totals),
    spread: viewSpread(statistics, words),
    before: { from: before.from, to: before.to, rows: rowsOf(before), totals: valuesOf(columns, before.counts.totals) },
  }
}

/** The keys of both ranges, those that count most now first. */
function keysOf({ subject, range, before }: Statistics): string[] {
  const main = COLUMNS[subject][0]?.name ?? ''
  const countOf = ({ counts }: CountedRange, key: string) => counts.byKey.get(key)?.[main] ?? 0
  return [...new Set([...range.counts.byKey.keys(), ...before.counts.byKey.keys()])].toSorted(
    (one, other) =>
      countOf(range, other) - countOf(range, one) ||
      countOf(before, other) - countOf(before, one) ||
      (one < other ? -1 : 1),
  )
}

function nameOfPiece({ from, to }: DayRange, by: Statistics['by']): string {
  if (by === 'month') return from.slice(0, 7)
  return from === to ? from : `${from}–${to.slice(5)}`
}

function valuesOf(columns: readonly Column[], figures: Figures = {}): Values {
  return Object.fromEntries(columns.map((column) => [column.name, figureOf(column, figures)]))
}

const SHARE_DIGITS = 10_000

function figureOf({ name, unit, share }: Column, figures: Figures): Values[string] {
  if (share !== undefined) {
    const among = share.among.reduce((sum, one) => sum + (figures[one] ?? 0), 0)
    return among === 0 ? null : Math.round(((figures[share.of] ?? 0) / among) * SHARE_DIGITS) / SHARE_DIGITS
  }
  if (unit === 'days') return figures[name] ?? null
  return unit === 'money' ? formatYuan(figures[name] ?? 0) : (figures[name] ?? 0)
}

function viewSpread({ subject, spread, median }: Statistics, words: (typeof STATISTICS_WORDS)[Language]) {
  const starts = SPREAD_STARTS[subject]
  const buckets = starts.map((from, place) => {
    const to = starts[place + 1] ?? null
    return { from, to, label: words.days(from, to), count: spread[place] ?? 0 }
  })
  return {
    label: words.spreads[subject],
    buckets,
    measured: buckets.reduce((sum, { count }) => sum + count, 0),
    median,
  }
}
