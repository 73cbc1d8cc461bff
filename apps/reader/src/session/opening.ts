import type { BranchView } from '@wenyuan/contract'
import { partsOf } from '@wenyuan/look'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]
/** The week as it hangs on a door. */
export const weekInOrder = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[]
const DAYS_OF_WEEK = 7

export const ALL_DAY = '00:00-24:00'

export type Opening = {
  readonly spans: readonly string[]
  /** The next day of the week on which it opens, where it is closed today; null where it never does. */
  readonly next: { readonly weekday: Weekday; readonly inDays: number; readonly from: string } | null
}

/** By the weekly hours that the server gives; what closes or opens a single day is not in them. */
export function openingOn(branch: Pick<BranchView, 'hours'>, today: string): Opening {
  const start = partsOf(today).weekday
  const at = (inDays: number): Weekday => weekdays[(start + inDays) % DAYS_OF_WEEK] ?? 'sun'
  const spans = branch.hours[at(0)]
  if (spans.length > 0) return { spans, next: null }
  for (let inDays = 1; inDays <= DAYS_OF_WEEK; inDays += 1) {
    const first = branch.hours[at(inDays)][0]
    if (first !== undefined) return { spans, next: { weekday: at(inDays), inDays, from: first.slice(0, 5) } }
  }
  return { spans, next: null }
}

/** `21:00`: when it closes for the day. */
export function closingTime(spans: readonly string[]): string | null {
  return spans.at(-1)?.slice(6) ?? null
}

/** `14:00–17:00、18:00–20:00`, with what a language puts between. */
export function spanText(spans: readonly string[], comma: string): string {
  return spans.map((span) => span.replace('-', '–')).join(comma)
}
