import type { StatisticsView } from '@wenyuan/contract'
import { type ChartLook, frameOf } from '../overview/chart-look.ts'
import type { ChartOption } from '../overview/drawn-chart.tsx'
import { mainOf } from './say-figure.ts'

const RIGHT = 16
const WIDEST_BAR = 48

function bars(name: string, data: readonly number[], look: ChartLook) {
  return { name, type: 'bar', barWidth: '60%', barMaxWidth: WIDEST_BAR, color: look.bar, data: [...data] }
}

type Names = { readonly now: string; readonly before: string }

/** The period as bars; the one before as a dashed line through time, as a tick across each bar of other rows. */
export function rowsChart(view: StatisticsView, labels: readonly string[], names: Names, look: ChartLook): ChartOption {
  const now = view.rows.map(({ values }) => mainOf(view, values))
  const before = view.rows.map((_, place) => mainOf(view, view.before.rows[place]?.values))
  const isTime = view.by === 'day' || view.by === 'week' || view.by === 'month'
  const compared = isTime
    ? {
        type: 'line',
        symbol: 'none',
        color: look.quiet,
        lineStyle: { width: 1.5, type: 'dashed' },
        // A period before that was shorter ends where it ends.
        data: before.slice(0, view.before.rows.length),
      }
    : {
        type: 'pictorialBar',
        symbol: 'rect',
        symbolSize: [56, 2],
        symbolPosition: 'end',
        color: look.ink,
        // No tick where there was nothing: it would hide the line of zero.
        data: before.map((count) => (count === 0 ? null : count)),
      }
  return {
    ...frameOf(look, labels, RIGHT),
    series: [bars(names.now, now, look), { ...compared, name: names.before, z: 3 }],
  }
}

export function spreadChart(spread: StatisticsView['spread'], name: string, look: ChartLook): ChartOption {
  const labels = spread.buckets.map(({ label }) => label)
  const counts = spread.buckets.map(({ count }) => count)
  return { ...frameOf(look, labels, RIGHT), series: [bars(name, counts, look)] }
}
