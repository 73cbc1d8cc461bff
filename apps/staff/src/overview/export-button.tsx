import type { OverviewView } from '@wenyuan/contract'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { csvOf } from './csv.ts'
import type { Words } from './word-list.ts'
import { overviewWords } from './words.ts'

/** The month's figures as a file that spreadsheets open. */
export function ExportButton({ overview }: { readonly overview: OverviewView }) {
  const words = useWords(overviewWords)
  function save() {
    const file = URL.createObjectURL(new Blob([sheetOf(overview, words)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = file
    link.download = `${words.title}-${overview.month}.csv`
    link.click()
    URL.revokeObjectURL(file)
  }
  return (
    <Button onClick={save}>
      <Icon name="export" size={16} />
      {words.export}
    </Button>
  )
}

const DAY_COLUMNS = ['checkouts', 'returns', 'renewals', 'holds'] as const

function sheetOf({ days, topTitles, byPatronType, byBranch, refusals }: OverviewView, words: Words): string {
  const figures = words.figures
  return csvOf([
    [
      [words.day, ...DAY_COLUMNS.map((name) => figures[name])],
      ...days.map((day) => [day.on, ...DAY_COLUMNS.map((name) => day[name])]),
    ],
    [[words.book, words.times], ...topTitles.map(({ titleText, count }) => [titleText, count])],
    [[words.patronType, words.lent], ...byPatronType.map(({ name, count }) => [name, count])],
    [[words.branch, words.lent], ...byBranch.map(({ name, count }) => [name, count])],
    [[words.reason, words.times], ...refusals.map(({ text, count }) => [text, count])],
  ])
}
