import { Link } from '@tanstack/react-router'
import { parseLocalDate } from '@wenyuan/domain/kernel'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import {
  type CalendarDraft,
  closeDays,
  hasExceptions,
  openDays,
  restoreDays,
  type Span,
  spansOf,
} from './calendar-draft.ts'
import { calendarWords } from './words.ts'
import { lengthOf } from './year-grid.tsx'

const MOST_DAYS_YEARLY = 366

type Props = {
  readonly branch: string
  readonly draft: CalendarDraft
  readonly selected: Span
  readonly onSelect: (span: Span) => void
  readonly onChange: (draft: CalendarDraft) => void
}

/** What is to become of the chosen days. */
export function DaySelection({ branch, draft, selected, onSelect, onChange }: Props) {
  const words = useWords(calendarWords)
  const { today } = useSay()
  const [isYearly, setYearly] = useState(false)
  const [hours, setHours] = useState('')
  const canRestore = hasExceptions(draft, selected)
  return (
    <section className="day-selection" aria-label={words.selection}>
      <SpanFields key={`${selected.from}${selected.to}`} selected={selected} onSelect={onSelect} />
      <div className="day-acts">
        <Button onClick={() => onChange(closeDays(draft, selected, isYearly && lengthOf(selected) < MOST_DAYS_YEARLY))}>
          {words.closeThem}
        </Button>
        <label className="check">
          <input type="checkbox" checked={isYearly} onChange={(event) => setYearly(event.target.checked)} />
          {words.closeYearly}
        </label>
      </div>
      <div className="day-acts">
        <Button onClick={() => onChange(openDays(draft, selected, spansOf(hours)))}>{words.openThem}</Button>
        <input
          className="in day-hours"
          aria-label={words.openHours}
          title={words.openHoursHelp}
          value={hours}
          placeholder={words.usualHours}
          onChange={(event) => setHours(event.target.value)}
        />
      </div>
      <div className="day-acts">
        <Button
          reason={canRestore ? undefined : words.nothingToRestore}
          onClick={() => onChange(restoreDays(draft, selected))}
        >
          {words.restore}
        </Button>
      </div>
      {selected.from < today ? (
        <p className="cap day-afterwards">
          {words.afterwardsNote}
          <Link
            to="/calendar"
            search={{
              tab: 'closures',
              branch,
              from: selected.from,
              to: selected.to === selected.from ? '' : selected.to,
            }}
          >
            {words.afterwards}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

/** A date field is empty while it is typed: it counts once both ends are days in order. */
function SpanFields({ selected, onSelect }: { readonly selected: Span; readonly onSelect: (span: Span) => void }) {
  const words = useWords(calendarWords)
  const [typed, setTyped] = useState<{ readonly from: string; readonly to: string }>(selected)
  const [from, to] = [parseLocalDate(typed.from), parseLocalDate(typed.to)]
  const isWrong = from !== null && to !== null && to < from
  function settle() {
    if (from !== null && to !== null && from <= to) onSelect({ from, to })
  }
  return (
    <div className="day-span">
      <Field
        label={words.from}
        type="date"
        value={typed.from}
        onBlur={settle}
        onChange={(event) => setTyped({ ...typed, from: event.target.value })}
      />
      <Field
        label={words.to}
        type="date"
        value={typed.to}
        onBlur={settle}
        error={isWrong ? words.wrongRange : undefined}
        onChange={(event) => setTyped({ ...typed, to: event.target.value })}
      />
    </div>
  )
}
