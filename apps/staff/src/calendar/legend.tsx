import { useWords } from '../words/language.ts'
import { DAY_KINDS, type Day } from './day-kinds.ts'
import { calendarWords } from './words.ts'

/** Each kind of day by its shape and its word, with how many the year has; those it has none of are left out. */
export function Legend({ days }: { readonly days: readonly Day[] }) {
  const words = useWords(calendarWords)
  const kinds = [...DAY_KINDS]
    .reverse()
    .map((kind) => ({ kind, count: days.filter((day) => day.kind === kind).length }))
  return (
    <ul className="calendar-legend" aria-label={words.legend}>
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>
            <span className={`day day--${kind}`} aria-hidden="true">
              1
            </span>
            {words.kinds[kind]} <span className="cap">{count}</span>
          </li>
        ))}
    </ul>
  )
}
