import { useSyncExternalStore } from 'react'

// Outside React, because the client that finds out is too.
let expired = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (expired === next) return
  expired = next
  for (const listener of listeners) listener()
}

/** The server no longer knows the session: the page stays as it is, and one is asked to sign in over it. */
export function noteExpired(): void {
  set(true)
}

export function noteSignedIn(): void {
  set(false)
}

export function useIsExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => expired,
  )
}
