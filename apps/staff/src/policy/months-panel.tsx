import type { SimulationReportView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useMemo, useState } from 'react'
import { useChartLook } from '../overview/chart-look.ts'
import { ChartPanel } from '../overview/chart-panel.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { monthsChart } from './months-chart.ts'
import { simulationWords } from './simulation-words.ts'

type Months = SimulationReportView['months']
export type Measure = 'holdWaitDays' | 'refused' | 'lateLoans' | 'charges' | 'checkouts'

const MEASURES: readonly Measure[] = ['holdWaitDays', 'refused', 'lateLoans', 'charges', 'checkouts']

/** One figure month by month: the draft drawn through, what is in force dashed. */
export function MonthsPanel({ months }: { readonly months: Months }) {
  const words = useWords(simulationWords)
  const look = useChartLook()
  const hasWaits = months.some(({ active, draft }) => active.holdWaitDays !== null || draft.holdWaitDays !== null)
  const [measure, setMeasure] = useState<Measure>(hasWaits ? 'holdWaitDays' : 'refused')
  const name = words.measures[measure]
  const option = useMemo(() => monthsChart(months, measure, words, look), [months, measure, words, look])
  const title = `${words.months}　${name}`
  const values = months.map((one) => [measured(one.active, measure), measured(one.draft, measure)] as const)
  const last = values.at(-1)
  const summary = words.monthsSummary(name, sayValue(last?.[0] ?? null, measure), sayValue(last?.[1] ?? null, measure))
  return (
    <ChartPanel
      title={title}
      summary={summary}
      legend={
        <select
          className="in sim-measure"
          aria-label={words.measure}
          value={measure}
          onChange={(event) => setMeasure(MEASURES.find((one) => one === event.target.value) ?? 'refused')}
        >
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {words.measures[one]}
            </option>
          ))}
        </select>
      }
      option={option}
      table={<MonthsTable months={months} measure={measure} />}
      empty={values.every(([a, d]) => a === null && d === null) ? words.noMonths : undefined}
    />
  )
}

export function measured(side: Months[number]['active'], measure: Measure): number | null {
  return measure === 'charges' ? Number(side.charges) : side[measure]
}

function sayValue(value: number | null, measure: Measure): string {
  if (value === null) return '—'
  if (measure === 'charges') return value.toFixed(2)
  return measure === 'holdWaitDays' ? value.toFixed(1) : formatNumber(value)
}

function MonthsTable({ months, measure }: { readonly months: Months; readonly measure: Measure }) {
  const words = useWords(simulationWords)
  const { language } = useSay()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col" className="num">
            {words.active}
          </th>
          <th scope="col" className="num">
            {words.draftSide}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, active, draft }) => (
          <tr key={month}>
            <th scope="row">{language === 'zh-CN' ? sayMonth(month) : month}</th>
            <td className="num">{sayValue(measured(active, measure), measure)}</td>
            <td className="num">
              <b>{sayValue(measured(draft, measure), measure)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sayMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}
