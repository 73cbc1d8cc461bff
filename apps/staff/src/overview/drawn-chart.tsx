import { BarChart, LineChart, PictorialBarChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, LineChart, PictorialBarChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

export type ChartOption = EChartsCoreOption

/** Loaded when a chart is shown: drawing takes more code than all the rest of the page. */
export default function DrawnChart({ label, option }: { readonly label: string; readonly option: ChartOption }) {
  const ref = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  useEffect(() => {
    const box = ref.current
    if (box === null) return
    const drawn = init(box)
    chart.current = drawn
    const watching = new ResizeObserver(() => drawn.resize())
    watching.observe(box)
    return () => {
      watching.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
  }, [option])
  return <div ref={ref} className="chart" role="img" aria-label={label} />
}
