import type { StatisticsView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { sayFigure } from './say-figure.ts'
import { statisticsWords } from './words.ts'

/** The whole period in one row, each figure with what it was in the period before. */
export function TotalsStrip({ view, label }: { readonly view: StatisticsView; readonly label: string }) {
  const words = useWords(statisticsWords)
  return (
    <section className="panel figures statistics-figures" aria-label={label}>
      <dl>
        {view.columns.map((column) => (
          <div key={column.name}>
            <dt>{column.label}</dt>
            <dd>
              <b>{sayFigure(column, view.totals)}</b>
              <span className="cap">{words.beforeValue(sayFigure(column, view.before.totals))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
