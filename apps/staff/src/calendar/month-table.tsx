import { weekdayOf } from '@wenyuan/domain/kernel'
import { memo } from 'react'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { type Span, WEEKDAYS } from './calendar-draft.ts'
import type { Day } from './day-kinds.ts'
import { calendarWords } from './words.ts'

type Props = {
  readonly name: string
  readonly days: readonly Day[]
  readonly selected: Span | null
  /** The one day that the Tab key reaches. */
  readonly focusable: string
  readonly today: string
}

/** A month: each day with its shape and, for who can't see it, its words. */
export const MonthTable = memo(function MonthTable({ name, days, selected, focusable, today }: Props) {
  const words = useWords(calendarWords)
  return (
    <table className="month">
      <caption className="song">{name}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <span aria-hidden="true">{words.shortWeekdays[weekday]}</span>
              <span className="sr-only">{words.weekdays[weekday]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)?.on}>
            {week.map((day, at) => (
              <td key={WEEKDAYS[at]}>{day === null ? null : <DayButton {...{ day, selected, focusable, today }} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})

type DayProps = Omit<Props, 'name' | 'days'> & { readonly day: Day }

function DayButton({ day, selected, focusable, today }: DayProps) {
  const words = useWords(calendarWords)
  const say = useSay()
  const { on, kind, hours } = day
  const isSelected = selected !== null && selected.from <= on && on <= selected.to
  const isToday = on === today
  const name = words.dayName(say.date(on), words.kinds[kind], hours)
  return (
    <button
      type="button"
      data-day={on}
      className={`day day--${kind}${isToday ? ' day--today' : ''}`}
      tabIndex={on === focusable ? 0 : -1}
      aria-pressed={isSelected}
      aria-current={isToday ? 'date' : undefined}
      aria-label={name}
      title={name}
    >
      {Number(on.slice('yyyy-mm-'.length))}
    </button>
  )
}

/** Monday first; null where the month has not begun or is over. */
function weeksOf(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
  const [first] = days
  if (first === undefined) return []
  const cells: (Day | null)[] = [...Array.from({ length: weekdayOf(first.on) }, () => null), ...days]
  while (cells.length % WEEKDAYS.length > 0) cells.push(null)
  return Array.from({ length: cells.length / WEEKDAYS.length }, (_, week) =>
    cells.slice(week * WEEKDAYS.length, (week + 1) * WEEKDAYS.length),
  )
}
