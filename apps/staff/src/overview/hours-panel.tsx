import type { OverviewView } from '@wenyuan/contract'
import { formatNumber, stampText } from '@wenyuan/look'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import { useChartLook } from './chart-look.ts'
import { ChartPanel } from './chart-panel.tsx'
import { type Hour, hoursChart, peakOf, shownHours } from './hours-chart.ts'
import { overviewWords } from './words.ts'

export function HoursPanel({ overview }: { readonly overview: OverviewView }) {
  const words = useWords(overviewWords)
  const look = useChartLook()
  const { at, today, day } = overview
  const { weekday } = stampText(today, useLanguage())
  const hours = shownHours(overview.hours)
  const now = Number(at.slice(11, 13))
  const option = useMemo(
    () =>
      hoursChart(
        shownHours(overview.hours),
        now,
        { today: words.todayLegend, lastWeek: words.lastWeekLegend(weekday) },
        look,
      ),
    [overview.hours, now, weekday, words, look],
  )
  const lastWeek = hours.reduce((sum, hour) => sum + hour.checkoutsLastWeek, 0)
  const peak = peakOf(hours, ({ checkouts }) => checkouts)
  const summary = [
    words.hoursSummary(day.checkouts, lastWeek, weekday),
    ...(peak === null ? [] : [words.hoursPeak(words.hourOf(peak.row.hour), peak.count)]),
  ].join('')
  const legend = (
    <>
      <span className="key key--bar" /> {words.todayLegend}
      <span className="key key--tick" /> {words.lastWeekLegend(weekday)}
    </>
  )
  return (
    <ChartPanel
      title={words.hours}
      summary={summary}
      legend={legend}
      option={option}
      table={<HoursTable hours={hours} weekday={weekday} />}
      empty={day.checkouts + lastWeek === 0 ? words.noneToday : undefined}
    />
  )
}

function HoursTable({ hours, weekday }: { readonly hours: readonly Hour[]; readonly weekday: string }) {
  const words = useWords(overviewWords)
  const { checkouts, returns, renewals } = words.figures
  const columns = [checkouts, `${checkouts}，${words.lastWeekLegend(weekday)}`, returns, renewals]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.hour}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="num">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour.hour}>
            <th scope="row">{words.hourOf(hour.hour)}</th>
            <td className="num">{formatNumber(hour.checkouts)}</td>
            <td className="num">{formatNumber(hour.checkoutsLastWeek)}</td>
            <td className="num">{formatNumber(hour.returns)}</td>
            <td className="num">{formatNumber(hour.renewals)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
