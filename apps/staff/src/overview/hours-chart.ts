import type { OverviewView } from '@wenyuan/contract'
import { type ChartLook, frameOf } from './chart-look.ts'
import type { ChartOption } from './drawn-chart.tsx'

export type Hour = OverviewView['hours'][number]

/** Shown even where nothing happened; earlier and later ones only where something did. */
const FIRST_HOUR = 8
const LAST_HOUR = 20

export function shownHours(hours: readonly Hour[]): Hour[] {
  const busy = hours.filter((hour) => hour.checkouts + hour.returns + hour.renewals + hour.checkoutsLastWeek > 0)
  const numbers = busy.map(({ hour }) => hour)
  const first = Math.min(FIRST_HOUR, ...numbers)
  const last = Math.max(LAST_HOUR, ...numbers)
  return hours.filter(({ hour }) => hour >= first && hour <= last)
}

type Words = { readonly today: string; readonly lastWeek: string }

/** Today as bars, the same day last week as a tick across each. `now`: later hours have no bar yet. */
export function hoursChart(hours: readonly Hour[], now: number, words: Words, look: ChartLook): ChartOption {
  return {
    ...frameOf(
      look,
      hours.map(({ hour }) => String(hour)),
      16,
    ),
    series: [
      {
        name: words.today,
        type: 'bar',
        barWidth: '60%',
        color: look.bar,
        data: hours.map(({ hour, checkouts }) => (hour > now ? null : checkouts)),
      },
      // The gap that the tick cuts into the bar, then the tick.
      { ...tick(hours, GAP_PX), name: '', color: look.sheet, tooltip: { show: false } },
      { ...tick(hours, TICK_PX), name: words.lastWeek, color: look.ink },
    ],
  }
}

const TICK_PX = 2
const GAP_PX = 8

function tick(hours: readonly Hour[], thick: number) {
  return {
    type: 'pictorialBar',
    symbol: 'rect',
    symbolSize: ['125%', thick],
    symbolPosition: 'end',
    symbolOffset: [0, -thick / 2],
    barWidth: '60%',
    barGap: '-100%',
    z: 3,
    data: hours.map(({ checkoutsLastWeek }) => (checkoutsLastWeek === 0 ? null : checkoutsLastWeek)),
  }
}

export type Peak<Row> = { readonly row: Row; readonly count: number }

/** The first of the highest; null where all are nothing. */
export function peakOf<Row>(rows: readonly Row[], countOf: (row: Row) => number): Peak<Row> | null {
  const peak = rows.reduce<Peak<Row> | null>(
    (best, row) => (best === null || countOf(row) > best.count ? { row, count: countOf(row) } : best),
    null,
  )
  return peak === null || peak.count === 0 ? null : peak
}
