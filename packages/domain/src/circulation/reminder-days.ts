import type { Fen } from '../kernel/index.ts'
import type { ReminderStep } from '../policy/index.ts'

/**
 * On which overdue day each reminder fee falls: each step is counted from the one before, the first from the due day. Days
 * are calendar days after the due day.
 */
export function reminderDays(steps: readonly ReminderStep[]): Map<number, Fen> {
  const fees = new Map<number, Fen>()
  let day = 0
  for (const { afterDays, feeFen } of steps) {
    day += afterDays
    fees.set(day, feeFen)
  }
  return fees
}
