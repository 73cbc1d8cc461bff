import type { StatisticsView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useMemo } from 'react'
import { useChartLook } from '../overview/chart-look.ts'
import { ChartPanel } from '../overview/chart-panel.tsx'
import { peakOf } from '../overview/hours-chart.ts'
import { useWords } from '../words/language.ts'
import { mainOf } from './say-figure.ts'
import { rowsChart } from './statistics-charts.ts'
import { StatisticsTable } from './statistics-table.tsx'
import { barLabel, useRowName } from './use-row-name.ts'
import { statisticsWords } from './words.ts'

/** Beyond these a bar is too thin for its name; the table has them all. */
const MAX_NAMED_BARS = 24

export function RowsPanel({ view }: { readonly view: StatisticsView }) {
  const words = useWords(statisticsWords)
  const look = useChartLook()
  const nameOf = useRowName(view.by)
  const main = view.columns[0]?.label ?? ''
  const drawn = useMemo(() => drawnPart(view), [view])
  const option = useMemo(() => {
    const labels = drawn.rows.map((row) => barLabel(view.by, row))
    return rowsChart(drawn, labels, { now: words.thisPeriod, before: words.before }, look)
  }, [view, drawn, words, look])
  const peak = peakOf(view.rows, ({ values }) => mainOf(view, values))
  const [now, before] = [mainOf(view, view.totals), mainOf(view, view.before.totals)]
  const summary = [
    words.summary(main, formatNumber(now), formatNumber(before)),
    ...(peak === null ? [] : [words.peak(nameOf(peak.row), formatNumber(peak.count))]),
  ].join('')
  const isTime = view.by === 'day' || view.by === 'week' || view.by === 'month'
  const legend = (
    <>
      <span className="key key--bar" /> {words.thisPeriod}
      <span className={isTime ? 'key key--dashed' : 'key key--tick'} /> {words.before}
    </>
  )
  return (
    <ChartPanel
      title={words.panelOf(main, words.groups[view.by])}
      summary={summary}
      legend={legend}
      option={option}
      table={<StatisticsTable view={view} />}
      empty={now + before === 0 ? words.none : undefined}
    >
      {drawn === view ? null : <p className="panel-body cap">{words.firstBars(MAX_NAMED_BARS)}</p>}
    </ChartPanel>
  )
}

/** Pieces of time are drawn all; of other rows those that count most, and they come first. */
function drawnPart(view: StatisticsView): StatisticsView {
  const isTime = view.by === 'day' || view.by === 'week' || view.by === 'month'
  if (isTime || view.rows.length <= MAX_NAMED_BARS) return view
  return { ...view, rows: view.rows.slice(0, MAX_NAMED_BARS) }
}
