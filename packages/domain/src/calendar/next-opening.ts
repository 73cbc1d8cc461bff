import { addDays, type LocalDate, type LocalTime } from '../kernel/index.ts'
import { type Calendar, nextOpenDay } from './opening-hours.ts'

export type NextOpening = { readonly on: LocalDate; readonly minute: number }

/** When a place opens that has closed for the rest of the day; null while it is or will be open today, or never opens. */
export function nextOpening(calendar: Calendar, { on: today, minute }: LocalTime): NextOpening | null {
  if (calendar.hoursOn(today).some(({ closeMinute }) => minute < closeMinute)) return null
  const on = nextOpenDay(calendar, addDays(today, 1))
  const [first] = on === null ? [] : calendar.hoursOn(on)
  return on === null || first === undefined ? null : { on, minute: first.openMinute }
}
