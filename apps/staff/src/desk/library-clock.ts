import { useEffect, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { timeAt } from './time-at.ts'

const MINUTE_MS = 60_000

export type LibraryClock = {
  /** The library's day, for words like today. */
  readonly today: string
  /** `2026-11-28T09:41:12+08:00`: what the library's clock shows now, or showed at this time of the computer's. */
  readonly at: (computerMs?: number) => string
}

/** The computer may be set wrong: the library's time is what the server said, plus what has gone by since. */
export function useLibraryClock(): LibraryClock | null {
  const library = useAsk('getLibrary', {}, { staleMs: MINUTE_MS })
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  if (library.data === undefined) return null
  const { now } = library.data
  const told = { now, atMs: library.dataUpdatedAt }
  return { today: timeAt(told, Date.now()).slice(0, 10), at: (ms = Date.now()) => timeAt(told, ms) }
}
