import type { BackEntry } from '@wenyuan/contract'
import { useSyncExternalStore } from 'react'

export const ACTS = ['checkout', 'return', 'renewal', 'hold'] as const
export type Act = (typeof ACTS)[number]

/** One act as it stands on the slip; `title` is what was read for a hold, by its number. */
export type WrittenAct = {
  readonly key: string
  readonly act: Act
  readonly at: string
  readonly branch: string
  readonly patron: string
  readonly item: string
  readonly title: string
  readonly reference: string
}

export type TypedAct = Omit<WrittenAct, 'key'>

/** What the slip must name for this act, in the order in which it is scanned. */
export function fieldsOf(act: Act): readonly ('patron' | 'item')[] {
  if (act === 'return') return ['item']
  return act === 'renewal' ? ['item', 'patron'] : ['patron', 'item']
}

/** A renewal knows its reader from the loan. */
export function missingIn({ act, at, patron, item }: TypedAct): 'at' | 'patron' | 'item' | null {
  if (at === '') return 'at'
  if (act !== 'return' && act !== 'renewal' && patron.trim() === '') return 'patron'
  return item.trim() === '' ? 'item' : null
}

/** As the contract writes it: a wall time, in the library's zone. */
export function entryOf({ act, at, branch, patron, item, title, reference }: WrittenAct): BackEntry {
  const written = {
    at: at.replace('T', ' ').slice(0, 'yyyy-MM-dd HH:mm'.length),
    ...(branch === '' ? {} : { branch }),
    ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
  }
  const [card, barcode] = [patron.trim(), item.trim()]
  switch (act) {
    case 'checkout':
      return { act, patron: card, item: barcode, ...written }
    case 'return':
      return { act, item: barcode, ...written }
    case 'renewal':
      return { act, item: barcode, ...(card === '' ? {} : { patron: card }), ...written }
    case 'hold':
      return { act, patron: card, title, pickup: branch, ...written }
  }
}

const KEY = 'wenyuan.back-entry'

// In the session of this window: a look at another page, or a reload, loses no slip, and nothing stays on the computer.
function read(): readonly WrittenAct[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as WrittenAct[]
  } catch {
    return []
  }
}

let kept: readonly WrittenAct[] | null = null
const listeners = new Set<() => void>()

export function keepActs(acts: readonly WrittenAct[]): void {
  kept = acts
  if (acts.length === 0) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, JSON.stringify(acts))
  for (const listener of listeners) listener()
}

/** The slips that were entered and are not sent yet, the last one first. */
export function useWrittenActs(): readonly WrittenAct[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => {
      kept ??= read()
      return kept
    },
  )
}
