import { type Calendar, closingOrLastMinute } from '../calendar/index.ts'
import { HOUR_MS, type Instant, type Zone } from '../kernel/index.ts'
import type { Period } from '../policy/index.ts'
import type { DueDate, DueStep } from './due-date.ts'

/**
 * A copy to be used inside comes back the same day: by closing time, or after its hours where the period is counted in
 * hours and ends before. Lent after closing or on a closed day, by the last minute of the day.
 */
export function computeDueInLibrary({
  now,
  period,
  calendar,
  zone,
}: {
  readonly now: Instant
  readonly period: Period
  readonly calendar: Calendar
  readonly zone: Zone
}): DueDate {
  const today = zone.dateOf(now)
  const closing = zone.toInstant(today, closingOrLastMinute(calendar, today))
  const latest = closing > now ? closing : zone.endOfDay(today)
  const hours = period.unit === 'hour' ? now + period.count * HOUR_MS : latest
  const steps: DueStep[] = []
  if (period.unit === 'hour') {
    steps.push({ code: 'PERIOD', from: today, count: period.count, unit: 'hour', on: zone.dateOf(hours) })
  }
  const at = Math.min(hours, latest)
  if (at < hours || period.unit === 'day') {
    steps.push({ code: 'IN_LIBRARY', on: today, minute: zone.toLocal(at).minute })
  }
  return { on: today, at, hourly: true, steps }
}
