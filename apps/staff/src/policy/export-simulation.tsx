import type { SimulationReportView, SimulationView } from '@wenyuan/contract'
import { csvOf } from '../overview/csv.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { reasonsOf } from './refusals-panel.tsx'
import { type SimulationWords, simulationWords } from './simulation-words.ts'

type Props = { readonly simulation: SimulationView; readonly report: SimulationReportView }

/** All figures of the page as a file that spreadsheets open. */
export function ExportSimulation({ simulation: { draft, from, to }, report }: Props) {
  const words = useWords(simulationWords)
  function save() {
    const file = URL.createObjectURL(new Blob([sheetOf(report, words)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = file
    link.download = `${words.title}-${draft}-${from}-${to}.csv`
    link.click()
    URL.revokeObjectURL(file)
  }
  return (
    <Button onClick={save}>
      <Icon name="export" size={16} />
      {words.exportTable}
    </Button>
  )
}

const GROUP_FIGURES = ['checkouts', 'refused', 'lateLoans', 'charges', 'holdWaitDays'] as const

function sheetOf(report: SimulationReportView, words: SimulationWords): string {
  const sides = [words.active, words.draftSide] as const
  const pairHead = (first: string) => [
    first,
    ...GROUP_FIGURES.flatMap((figure) => sides.map((side) => `${words.measures[figure]}　${side}`)),
  ]
  const pairRow = (name: string, { active, draft }: Pair) => [
    name,
    ...GROUP_FIGURES.flatMap((figure) => [numberOf(active[figure]), numberOf(draft[figure])]),
  ]
  return csvOf([
    [
      [words.inSpan, ...sides, words.difference],
      ...report.differences.map(({ label, active, draft, change }) => [label, active, draft, change]),
    ],
    [
      [words.refusals, ...sides],
      ...reasonsOf(report).map(({ act, text, active, draft }) => [`${words.actNames[act]}：${text}`, active, draft]),
    ],
    [pairHead(words.month), ...report.months.map(({ month, ...pair }) => pairRow(month, pair))],
    ...(['byPatronType', 'byItemType', 'byBranch'] as const).map((grouping) => [
      pairHead(words.groupings[grouping]),
      ...report[grouping].map((pair) => pairRow(pair.active.name, pair)),
    ]),
  ])
}

type Side = { readonly [Figure in (typeof GROUP_FIGURES)[number]]: number | string | null }
type Pair = { readonly active: Side; readonly draft: Side }

/** Empty where nothing was counted. */
function numberOf(value: number | string | null): number | string {
  if (value === null) return ''
  return typeof value === 'string' ? Number(value) : Number(value.toFixed(2))
}
