import type { CalendarView } from '@wenyuan/contract'
import { useSyncExternalStore } from 'react'
import type { CalendarDraft } from './calendar-draft.ts'

/** What is being changed of a branch, and the calendar that it began with. */
export type Kept = { readonly base: CalendarView; readonly draft: CalendarDraft }

// Outside the page, so that a look at another branch or page loses nothing that is not saved yet.
let kept: ReadonlyMap<string, Kept> = new Map()
const listeners = new Set<() => void>()

function set(next: ReadonlyMap<string, Kept>): void {
  kept = next
  for (const listener of listeners) listener()
}

export function keepDraft(branch: string, draft: Kept): void {
  set(new Map(kept).set(branch, draft))
}

export function dropDraft(branch: string): void {
  set(new Map([...kept].filter(([code]) => code !== branch)))
}

/** The unsaved changes by branch. */
export function useKeptDrafts(): ReadonlyMap<string, Kept> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => kept,
  )
}
