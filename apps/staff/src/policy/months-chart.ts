import type { SimulationReportView } from '@wenyuan/contract'
import { type ChartLook, frameOf } from '../overview/chart-look.ts'
import type { ChartOption } from '../overview/drawn-chart.tsx'
import { type Measure, measured } from './months-panel.tsx'

/** For the names at the lines' ends. */
const ROOM_FOR_NAMES = 64

type Words = { readonly active: string; readonly draftSide: string }

/** Two lines with their names at the ends. */
export function monthsChart(
  months: SimulationReportView['months'],
  measure: Measure,
  words: Words,
  look: ChartLook,
): ChartOption {
  const years = new Set(months.map(({ month }) => month.slice(0, 4)))
  const labels = months.map(({ month }) => (years.size > 1 ? month : month.slice(5)))
  const side = (name: 'active' | 'draft') => months.map((one) => measured(one[name], measure))
  const line = (text: string, color: string, type: 'solid' | 'dashed') => ({
    ...{ name: text, type: 'line', color, connectNulls: true, symbol: 'circle', symbolSize: 5 },
    lineStyle: { width: type === 'solid' ? 2.5 : 2, type },
    endLabel: { show: true, formatter: '{a}', color, fontFamily: look.font, fontSize: 12, distance: 10 },
    labelLayout: { moveOverlap: 'shiftY' },
  })
  return {
    ...frameOf(look, labels, ROOM_FOR_NAMES),
    series: [
      { ...line(words.active, look.quiet, 'dashed'), id: 'active', data: side('active') },
      { ...line(words.draftSide, look.bar, 'solid'), id: 'draft', data: side('draft') },
    ],
  }
}
