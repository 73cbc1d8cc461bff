import { addDays, daysBetween, type LocalDate, localDate } from '@wenyuan/domain/kernel'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { useWords } from '../words/language.ts'
import type { Span } from './calendar-draft.ts'
import type { Day } from './day-kinds.ts'
import { MonthTable } from './month-table.tsx'
import { calendarWords } from './words.ts'

const DAYS_PER_WEEK = 7
const MONTHS = 12
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -DAYS_PER_WEEK,
  ArrowDown: DAYS_PER_WEEK,
}

type Props = {
  readonly year: number
  readonly days: readonly Day[]
  readonly selected: Span | null
  readonly onSelect: ((span: Span) => void) | undefined
  readonly today: string
}

/** Twelve months; one day is in the order of the Tab key, the arrows go from it to the others. */
export function YearGrid({ year, days, selected, onSelect, today }: Props) {
  const words = useWords(calendarWords)
  const grid = useRef<HTMLElement>(null)
  const anchor = useRef<LocalDate | null>(null)
  const months = useMemo(() => byMonth(days), [days])
  const isShown = (day: string) => day.startsWith(`${year}-`)
  const focusable =
    selected !== null && isShown(selected.from) ? selected.from : isShown(today) ? today : `${year}-01-01`

  function select(on: LocalDate, isExtending: boolean) {
    if (onSelect === undefined) return
    const from = isExtending ? (anchor.current ?? selected?.from ?? on) : on
    anchor.current = from
    onSelect(from <= on ? { from, to: on } : { from: on, to: from })
  }
  function onClick(event: MouseEvent<HTMLElement>) {
    const on = dayOf(event.target)
    if (on !== null) select(on, event.shiftKey)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const on = dayOf(event.target)
    const step = STEPS[event.key]
    if (on === null || step === undefined) return
    event.preventDefault()
    const next = addDays(on, step)
    if (!isShown(next)) return
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
    if (event.shiftKey) select(next, true)
  }
  return (
    <section
      ref={grid}
      className="year-grid"
      aria-label={words.yearGrid(String(year))}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {months.map((month, at) => (
        <MonthTable
          key={words.months[at]}
          name={words.months[at] ?? ''}
          days={month}
          selected={selected}
          focusable={focusable}
          today={today}
        />
      ))}
    </section>
  )
}

function dayOf(target: EventTarget): LocalDate | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-day]') : null
  const day = button?.dataset['day']
  return day === undefined ? null : localDate(day)
}

function byMonth(days: readonly Day[]): readonly (readonly Day[])[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const prefix = `-${String(month + 1).padStart(2, '0')}-`
    return days.filter(({ on }) => on.slice('yyyy'.length).startsWith(prefix))
  })
}

/** Both ends counted. */
export function lengthOf({ from, to }: Span): number {
  return daysBetween(from, to) + 1
}
