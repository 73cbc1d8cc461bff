import type { Language, StatisticsView } from '@wenyuan/contract'
import { STATISTICS_WORDS } from './statistics-words.ts'

type Unit = StatisticsView['columns'][number]['unit']

/** Text, or a figure in its unit; null: nothing was there to measure. */
export type Cell = string | null | { readonly figure: number; readonly unit: Unit }
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** The tables of the screen: all rows with both totals, then how the days are spread. */
export function sheetsOf(view: StatisticsView, language: Language): readonly [Sheet, Sheet] {
  const words = STATISTICS_WORDS[language]
  const { columns, rows, totals, before, spread } = view
  const cells = (values: StatisticsView['totals']): Cell[] =>
    columns.map(({ name, unit }) => {
      const value = values[name] ?? null
      return value === null ? null : { figure: Number(value), unit }
    })
  const count = (figure: number): Cell => ({ figure, unit: 'count' })
  return [
    {
      name: words.sheets[0],
      rows: [
        [words.subjects[view.subject], words.period(view.from, view.through)],
        [words.groups[view.by], ...columns.map(({ label }) => label)],
        ...rows.map(({ name, values }) => [name, ...cells(values)]),
        [words.total, ...cells(totals)],
        [words.before(before.from, before.to), ...cells(before.totals)],
      ],
    },
    {
      name: words.sheets[1],
      rows: [
        [spread.label, words.cases],
        ...spread.buckets.map(({ label, count: cases }) => [label, count(cases)]),
        [words.total, count(spread.measured)],
      ],
    },
  ]
}
