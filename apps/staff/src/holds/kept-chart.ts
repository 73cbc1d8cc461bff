import type { HoldCalibrationView } from '@wenyuan/contract'
import { type ChartLook, frameOf } from '../overview/chart-look.ts'
import type { ChartOption } from '../overview/drawn-chart.tsx'

const ALL = 100
/** For what stands at the end of the line. */
const ROOM_FOR_NAME = 72

/** The share that held, month by month, beside the share that should. */
export function keptChart(
  { months, level }: Pick<HoldCalibrationView, 'months' | 'level'>,
  words: { readonly held: string; readonly goal: string },
  look: ChartLook,
): ChartOption {
  const frame = frameOf(
    look,
    months.map(({ month }) => month),
    ROOM_FOR_NAME,
  )
  return {
    ...frame,
    yAxis: { ...(frame['yAxis'] as object), max: ALL, axisLabel: { color: look.quiet, formatter: '{value}%' } },
    series: [
      {
        name: words.held,
        type: 'bar',
        barMaxWidth: 48,
        color: look.bar,
        data: months.map(({ heldPercent }) => heldPercent),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: look.quiet, type: 'dashed', width: 1.5 },
          label: { formatter: words.goal, color: look.quiet, fontFamily: look.font, fontSize: 12 },
          data: [{ yAxis: level }],
        },
      },
    ],
  }
}
