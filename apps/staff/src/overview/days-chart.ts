import type { OverviewView } from '@wenyuan/contract'
import { type ChartLook, frameOf } from './chart-look.ts'
import type { ChartOption } from './drawn-chart.tsx'

export type Day = OverviewView['days'][number]

/** For the name at the line's end. */
const ROOM_FOR_NAME = 64

type Words = { readonly checkouts: string; readonly returns: string }

/** What was lent as bars, what came back as a line with its name at the end. */
export function daysChart(days: readonly Day[], words: Words, look: ChartLook): ChartOption {
  return {
    ...frameOf(
      look,
      days.map(({ on }) => String(Number(on.slice(8)))),
      ROOM_FOR_NAME,
    ),
    series: [
      {
        name: words.checkouts,
        type: 'bar',
        barWidth: '60%',
        color: look.bar,
        data: days.map(({ checkouts }) => checkouts),
      },
      {
        name: words.returns,
        type: 'line',
        color: look.line,
        lineStyle: { width: 2 },
        symbol: 'rect',
        symbolSize: 7,
        itemStyle: { borderColor: look.sheet, borderWidth: 1.5 },
        showAllSymbol: true,
        z: 3,
        endLabel: { show: true, formatter: '{a}', color: look.line, fontFamily: look.font, fontSize: 12, distance: 16 },
        data: days.map(({ returns }) => returns),
      },
    ],
  }
}
