import type { OverviewView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useMemo } from 'react'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { useChartLook } from './chart-look.ts'
import { ChartPanel } from './chart-panel.tsx'
import { useMonthName } from './choose-span.tsx'
import { type Day, daysChart } from './days-chart.ts'
import { peakOf } from './hours-chart.ts'
import { TallyFigures } from './tally-figures.tsx'
import { overviewWords } from './words.ts'

export function MonthPanel({ overview }: { readonly overview: OverviewView }) {
  const words = useWords(overviewWords)
  const look = useChartLook()
  const say = useSay()
  const nameOf = useMonthName()
  const { month, today, days, monthTotals, monthBefore } = overview
  const isRunning = month === today.slice(0, 7)
  const option = useMemo(() => daysChart(days, words.figures, look), [days, words, look])
  const peak = peakOf(days, ({ checkouts }) => checkouts)
  const summary = [
    words.daysSummary(nameOf(month), monthTotals.checkouts, monthTotals.returns),
    ...(peak === null ? [] : [words.daysPeak(say.date(peak.row.on), peak.count)]),
  ].join('')
  const legend = (
    <>
      <span className="key key--bar" /> {words.figures.checkouts}
      <span className="key key--line" /> {words.figures.returns}
    </>
  )
  return (
    <ChartPanel
      title={`${nameOf(month)}　${words.days}`}
      summary={summary}
      legend={legend}
      option={option}
      table={<DaysTable days={days} />}
      empty={days.every(({ checkouts, returns }) => checkouts + returns === 0) ? words.monthNone : undefined}
    >
      <TallyFigures
        label={nameOf(month)}
        tally={monthTotals}
        before={monthBefore}
        sayBefore={isRunning ? words.sameSpan : words.wholeMonth}
        isSmall
      />
    </ChartPanel>
  )
}

function DaysTable({ days }: { readonly days: readonly Day[] }) {
  const words = useWords(overviewWords)
  const say = useSay()
  const columns = ['checkouts', 'returns', 'renewals', 'holds'] as const
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="num">
              {words.figures[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.on}>
            <th scope="row">{say.date(day.on)}</th>
            {columns.map((column) => (
              <td key={column} className="num">
                {formatNumber(day[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
