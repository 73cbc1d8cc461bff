import { THEMES, type ThemeName } from '@wenyuan/look'
import { useTheme } from '../words/theme.ts'
import type { ChartOption } from './drawn-chart.tsx'

export type ChartLook = {
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly sheet: string
  readonly bar: string
  readonly line: string
  readonly font: string
}

/** A canvas knows no CSS variables: the colours of the theme, by value. */
export function useChartLook(): ChartLook {
  return lookOf(useTheme())
}

const CACHE = new Map<ThemeName, ChartLook>()

function lookOf(name: ThemeName): ChartLook {
  const known = CACHE.get(name)
  if (known !== undefined) return known
  const theme = THEMES[name]
  const look = {
    ink: theme['ink-1'],
    quiet: theme['ink-3'],
    rule: theme.rule,
    sheet: theme.sheet,
    bar: theme.green,
    line: theme.blue,
    font: getComputedStyle(document.documentElement).getPropertyValue('--wy-sans'),
  }
  CACHE.set(name, look)
  return look
}

const SMALLEST_STEP = 1

/** What all charts share: one frame, zero at the bottom, quiet lines, and a note under the pointer. */
export function frameOf(look: ChartLook, labels: readonly string[], right: number): ChartOption {
  const text = { color: look.quiet, fontFamily: look.font, fontSize: 12 }
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 8, right, top: 16, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.rule } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: SMALLEST_STEP,
      axisLabel: text,
      splitLine: { lineStyle: { color: look.rule } },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: look.quiet, type: 'dashed' } },
      renderMode: 'richText',
      confine: true,
      backgroundColor: look.ink,
      borderWidth: 0,
      padding: [6, 10],
      textStyle: { color: look.sheet, fontFamily: look.font, fontSize: 12 },
    },
  }
}
