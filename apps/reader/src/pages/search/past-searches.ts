import { readKept, writeKept } from '../../state/kept.ts'
import { createStore, useStore } from '../../state/store.ts'

const MAX_PAST_SEARCHES = 10
const NAME = 'searches'

function kept(): readonly string[] {
  const found = readKept(NAME)
  return Array.isArray(found) ? found.filter((text) => typeof text === 'string').slice(0, MAX_PAST_SEARCHES) : []
}

const past = createStore<readonly string[]>(kept())

export function usePastSearches(): readonly string[] {
  return useStore(past)
}

/** The latest first, each once. */
export function rememberSearch(words: string): void {
  const text = words.trim()
  if (text === '') return
  change([text, ...past.get().filter((other) => other !== text)].slice(0, MAX_PAST_SEARCHES))
}

export function forgetSearches(): void {
  change([])
}

function change(next: readonly string[]): void {
  past.set(next)
  writeKept(NAME, next)
}
