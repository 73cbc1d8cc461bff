import type { StatisticsView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { type Column, sayFigure, type Values } from './say-figure.ts'
import { useRowName } from './use-row-name.ts'
import { statisticsWords } from './words.ts'

/** Every figure of the answer: the rows, their total, and that of the period before. */
export function StatisticsTable({ view }: { readonly view: StatisticsView }) {
  const words = useWords(statisticsWords)
  const say = useSay()
  const nameOf = useRowName(view.by)
  const { columns, rows, totals, before } = view
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.groups[view.by]}</th>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col" className="num">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="long">
              {nameOf(row)}
            </th>
            <Figures columns={columns} values={row.values} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="statistics-total">
          <th scope="row">{words.total}</th>
          <Figures columns={columns} values={totals} />
        </tr>
        <tr>
          <th scope="row">{words.beforeOf(say.date(before.from), say.date(before.to))}</th>
          <Figures columns={columns} values={before.totals} />
        </tr>
      </tfoot>
    </table>
  )
}

function Figures({ columns, values }: { readonly columns: readonly Column[]; readonly values: Values }) {
  return columns.map((column) => (
    <td key={column.name} className="num">
      {sayFigure(column, values)}
    </td>
  ))
}
