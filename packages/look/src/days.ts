// Days and instants are text from the server: a day `2026-12-29`, an instant `2026-12-29T21:00:00+08:00` in the
// library's own time. They are read as they stand: a phone's zone has no say in when a book is due.

const DAY_MS = 86_400_000
const DAY = /^(\d{4})-(\d{2})-(\d{2})/
const TIME = /T(\d{2}:\d{2})/

export type DayParts = {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly date: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** The parts of a day, or of the day of an instant. */
export function partsOf(day: string): DayParts {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined) throw new RangeError(`not a day: ${day}`)
  return { year, month, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() }
}

/** The day of an instant, in the library's time. */
export function dayOf(instant: string): string {
  return instant.slice(0, 'yyyy-mm-dd'.length)
}

/** A due date is a day for a loan in days and an instant for one in hours. */
export function isInstant(dayOrInstant: string): boolean {
  return TIME.test(dayOrInstant)
}

/** The time of an instant as `21:00`, in the library's time. */
export function timeOf(instant: string): string {
  const [, time] = TIME.exec(instant) ?? []
  if (time === undefined) throw new RangeError(`not an instant: ${instant}`)
  return time
}

/** How many days from one to the other; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (serialOf(to) - serialOf(from)) / DAY_MS
}

/** A calendar day so many days later: plain arithmetic on the day, no zone. */
export function dayAfter(day: string, days: number): string {
  return new Date(serialOf(day) + days * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length)
}

function serialOf(day: string): number {
  const { year, month, date } = partsOf(day)
  return Date.UTC(year, month - 1, date)
}

/** Whether a day lies within so many calendar months of another, the last day included. */
export function isWithinMonths(day: string, of: string, months: number): boolean {
  const serial = serialOf(day)
  return serial >= shifted(of, -months) && serial <= shifted(of, months)
}

/** The same date some months on, or the last of that month where there is no such date. */
function shifted(day: string, months: number): number {
  const { year, month, date } = partsOf(day)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return Date.UTC(year, month - 1 + months, Math.min(date, last))
}
