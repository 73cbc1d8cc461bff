import type { LocalDate } from '@wenyuan/domain/kernel'
import type { LoggedLoan } from './read-loan-log.ts'

/** What somebody is going to do at some time. */
export type Intent =
  | { readonly kind: 'return'; readonly barcode: string }
  | { readonly kind: 'renew'; readonly barcode: string }
  | { readonly kind: 'collect'; readonly card: string; readonly barcode: string; readonly key: string }
  | { readonly kind: 'borrow'; readonly loan: LoggedLoan }

/** The times of day at which people come, all at once: morning, afternoon, evening. */
export const SLOT_MINUTES = [600, 840, 1140] as const
export const NIGHT_MINUTE = 1380

/** Who comes when; days and times are asked for in order. */
export type Agenda = {
  /** `part` from 0 to 1 says when on that day. */
  add(on: LocalDate, part: number, intent: Intent): void
  take(on: LocalDate, slot: number): readonly Intent[]
  isEmpty(): boolean
}

export function createAgenda(): Agenda {
  const byTime = new Map<string, Intent[]>()
  const timeOf = (on: LocalDate, slot: number) => `${on} ${slot}`
  return {
    add(on, part, intent) {
      const time = timeOf(on, Math.min(Math.floor(part * SLOT_MINUTES.length), SLOT_MINUTES.length - 1))
      const there = byTime.get(time)
      if (there === undefined) byTime.set(time, [intent])
      else there.push(intent)
    },
    take(on, slot) {
      const time = timeOf(on, slot)
      const intents = byTime.get(time) ?? []
      byTime.delete(time)
      return intents
    },
    isEmpty: () => byTime.size === 0,
  }
}
