import type { OverviewView } from '@wenyuan/contract'
import { formatAmount, formatNumber, stampText } from '@wenyuan/look'
import { useLanguage, useWords } from '../words/language.ts'
import { overviewWords } from './words.ts'

type Tally = OverviewView['day']

const SHOWN = ['checkouts', 'returns', 'renewals', 'holds', 'refused', 'newPatrons', 'charged', 'paid'] as const

export function sayFigure(value: number | string): string {
  return typeof value === 'string' ? formatAmount(value) : formatNumber(value)
}

/** Today up to now, and what it was by now a week ago. */
export function TodayFigures({ overview }: { readonly overview: OverviewView }) {
  const words = useWords(overviewWords)
  const { weekday } = stampText(overview.today, useLanguage())
  const { day, sameDayLastWeek } = overview
  return (
    <TallyFigures
      label={words.today}
      tally={day}
      before={sameDayLastWeek}
      sayBefore={(value) => words.lastWeek(weekday, value)}
    />
  )
}

type Props = {
  readonly label: string
  readonly tally: Tally
  readonly before: Tally
  readonly sayBefore: (value: string) => string
  readonly isSmall?: boolean
}

export function TallyFigures({ label, tally, before, sayBefore, isSmall = false }: Props) {
  const words = useWords(overviewWords)
  return (
    <section className={isSmall ? 'figures figures--small' : 'panel figures'} aria-label={label}>
      <dl>
        {SHOWN.map((name) => (
          <div key={name}>
            <dt>{words.figures[name]}</dt>
            <dd>
              <b>{sayFigure(tally[name])}</b>
              <span className="cap">{sayBefore(sayFigure(before[name]))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
