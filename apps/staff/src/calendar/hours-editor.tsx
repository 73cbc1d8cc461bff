import type { Weekday } from '@wenyuan/contract'
import { useId } from 'react'
import { useWords } from '../words/language.ts'
import { type CalendarDraft, WEEKDAYS } from './calendar-draft.ts'
import { calendarWords } from './words.ts'

type Props = {
  readonly hours: CalendarDraft['hours']
  readonly onChange: ((hours: CalendarDraft['hours']) => void) | undefined
  /** The weekdays whose hours can't be read. */
  readonly wrong: ReadonlySet<Weekday>
}

/** The hours of a usual week; without `onChange`, to read. */
export function HoursEditor({ hours, onChange, wrong }: Props) {
  const words = useWords(calendarWords)
  const id = useId()
  return (
    <section className="panel">
      <h2 className="panel-head">{words.hours}</h2>
      <div className="panel-body week-hours">
        {WEEKDAYS.map((weekday) => (
          <div key={weekday} className="week-day">
            <label htmlFor={`${id}-${weekday}`}>{words.weekdays[weekday]}</label>
            <input
              id={`${id}-${weekday}`}
              className={wrong.has(weekday) ? 'in in--bad' : 'in'}
              value={hours[weekday]}
              readOnly={onChange === undefined}
              placeholder={words.closedDay}
              aria-invalid={wrong.has(weekday) || undefined}
              aria-describedby={`${id}-help`}
              onChange={(event) => onChange?.({ ...hours, [weekday]: event.target.value })}
            />
          </div>
        ))}
        <p id={`${id}-help`} className={wrong.size > 0 ? 'help late' : 'help'}>
          {wrong.size > 0 ? words.wrongHours : words.hoursHelp}
        </p>
      </div>
    </section>
  )
}
