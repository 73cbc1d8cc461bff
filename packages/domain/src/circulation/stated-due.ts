import type { Instant, LocalDate, Zone } from '../kernel/index.ts'
import type { DueDate } from './due-date.ts'

/**
 * The due date of a temporary loan, stated within the allowed period: a day from today to the one that the rules give, or
 * an instant from now on to it, which makes it a loan in hours. Null: outside. A loan in hours takes an instant only.
 */
export function stateDue(
  stated: LocalDate | Instant,
  allowed: DueDate,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): DueDate | null {
  if (typeof stated === 'string') {
    if (allowed.hourly || stated < zone.dateOf(now) || stated > allowed.on) return null
    const steps = [...allowed.steps, { code: 'STATED', on: stated } as const]
    return { on: stated, at: zone.endOfDay(stated), hourly: false, steps }
  }
  if (stated <= now || stated > allowed.at) return null
  const on = zone.dateOf(stated)
  return { on, at: stated, hourly: true, steps: [...allowed.steps, { code: 'STATED', on }] }
}
