import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import type { ChartOption } from './drawn-chart.tsx'
import { overviewWords } from './words.ts'

const DrawnChart = lazy(() => import('./drawn-chart.tsx'))

type Props = {
  readonly title: string
  /** What the picture shows, in sentences. */
  readonly summary: string
  readonly legend?: ReactNode
  readonly option: ChartOption
  /** The same figures in rows. */
  readonly table: ReactNode
  /** Said instead where there is nothing to draw. */
  readonly empty?: string | undefined
  readonly children?: ReactNode
}

/** A chart that can be read: its figures as a table, and what it shows in words. */
export function ChartPanel({ title, summary, legend, option, table, empty, children }: Props) {
  const words = useWords(overviewWords)
  const [isTable, setTable] = useState(false)
  return (
    <section className="panel" aria-label={title}>
      <header className="panel-head">
        <h2 className="grow">{title}</h2>
        {isTable ? null : <span className="legend-line cap">{legend}</span>}
        <Button look="bare" onClick={() => setTable(!isTable)}>
          {isTable ? words.asChart : words.asTable}
        </Button>
      </header>
      {children}
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="chart-table" aria-label={words.tableOf(title)} tabIndex={0}>
          {table}
        </section>
      ) : empty !== undefined ? (
        <p className="chart chart--empty cap">{empty}</p>
      ) : (
        <Suspense fallback={<div className="chart" />}>
          <DrawnChart label={`${title}　${summary}`} option={option} />
        </Suspense>
      )}
    </section>
  )
}
