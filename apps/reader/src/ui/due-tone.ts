import { daysBetween } from '@wenyuan/look'

/** How a due date looks: this says nothing about a rule, only which colour the days left have. */
export type DueTone = 'ok' | 'soon' | 'late' | 'far'

const SOON_DAYS = 7

export function dueTone(due: string, today: string): DueTone {
  const left = daysBetween(today, due)
  if (left < 0) return 'late'
  return left <= SOON_DAYS ? 'soon' : 'far'
}
