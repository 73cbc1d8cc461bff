import { useEffect, useRef } from 'react'
import { listen } from '../platform/live'
import { usePatron } from './session.ts'

/** What of a reader's own has changed somewhere: at the desk, on another device, in the night. */
export type OwnMatter = 'loans' | 'holds' | 'account' | 'notices'

/** A change often comes with others (a loan, its notice, its charge): one question answers them all. */
const GATHER_MS = 250

const listeners = new Set<(matter: string) => void>()

/** One stream for the whole app, as long as someone is signed in. */
export function useOwnStream(): void {
  const id = usePatron()?.id
  useEffect(() => {
    if (id === undefined) return
    return listen([], {
      onSelf: (matter) => {
        for (const listener of [...listeners]) listener(matter)
      },
    })
  }, [id])
}

/** Asks again when one of these has changed. */
export function useOwnChange(matters: readonly OwnMatter[], changed: () => void): void {
  const latest = useRef(changed)
  latest.current = changed
  const names = matters.join()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const listener = (matter: string) => {
      if (!names.split(',').includes(matter)) return
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), GATHER_MS)
    }
    listeners.add(listener)
    return () => {
      clearTimeout(timer)
      listeners.delete(listener)
    }
  }, [names])
}
