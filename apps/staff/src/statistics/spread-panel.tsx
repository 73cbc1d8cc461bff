import type { StatisticsView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useMemo } from 'react'
import { useChartLook } from '../overview/chart-look.ts'
import { ChartPanel } from '../overview/chart-panel.tsx'
import { useWords } from '../words/language.ts'
import { spreadChart } from './statistics-charts.ts'
import { statisticsWords } from './words.ts'

type Spread = StatisticsView['spread']

/** How many days passed: from loan to renewal, until a copy was ready, past the due date, to a decision. */
export function SpreadPanel({ spread }: { readonly spread: Spread }) {
  const words = useWords(statisticsWords)
  const look = useChartLook()
  const option = useMemo(() => spreadChart(spread, words.cases, look), [spread, words, look])
  const { label, measured, median } = spread
  const summary = median === null ? '' : words.median(formatNumber(measured), median.toFixed(1))
  return (
    <ChartPanel
      title={label}
      summary={summary}
      legend={summary}
      option={option}
      table={<SpreadTable spread={spread} />}
      empty={measured === 0 ? words.noneMeasured : undefined}
    />
  )
}

const PERCENT = 100

export function SpreadTable({ spread }: { readonly spread: Spread }) {
  const words = useWords(statisticsWords)
  const { label, buckets, measured } = spread
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="num">
            {words.cases}
          </th>
          <th scope="col" className="num">
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={bucket.from}>
            <th scope="row">{bucket.label}</th>
            <td className="num">{formatNumber(bucket.count)}</td>
            <td className="num">{measured === 0 ? '—' : `${((bucket.count / measured) * PERCENT).toFixed(1)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
