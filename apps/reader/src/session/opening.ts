import type { BranchView } from '@wenyuan/contract'

/** The week as it hangs on a door. */
export const weekInOrder = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const ALL_DAY = '00:00-24:00'

/** What a door says today, by the calendar that the server keeps. `later`: open today, and closed for the rest of it. */
export type DoorState = 'open' | 'later' | 'closed'

type Today = { readonly today: readonly string[]; readonly nextOpen: BranchView['nextOpen'] }

export function doorState({ today, nextOpen }: Today): DoorState {
  if (today.length === 0) return 'closed'
  return nextOpen === null ? 'open' : 'later'
}

export function isAllDay(spans: readonly string[]): boolean {
  return spans[0] === ALL_DAY
}

/** `21:00`: when it closes for the day. */
export function closingTime(spans: readonly string[]): string | null {
  return spans.at(-1)?.slice(6) ?? null
}

/** `14:00–17:00、18:00–20:00`, with what a language puts between. */
export function spanText(spans: readonly string[], comma: string): string {
  return spans.map((span) => span.replace('-', '–')).join(comma)
}
