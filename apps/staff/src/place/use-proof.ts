import { useEffect, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useLibraryClock } from '../desk/library-clock.ts'

const SECOND_MS = 1_000
/** The server takes a code one window longer than it is shown, and makes one for each window. */
const WINDOW_S = 30
const PAUSE_MS = 3_000

export type Proof =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unknown-branch' }
  | { readonly kind: 'offline' }
  /** `left`: seconds until a new one, 0 while it is on its way; `share`: of its time. */
  | {
      readonly kind: 'shown'
      readonly digits: string
      readonly code: string
      readonly left: number
      readonly share: number
    }

const NOT_FOUND = 404

/** The code of a place, asked for anew when it runs out; one that no longer helps anybody is not shown. */
export function useProof(branch: string | undefined): Proof {
  const clock = useLibraryClock()
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  const isKnown = branch !== undefined
  const proof = useAsk(
    'getProof',
    { params: { code: branch ?? '' } },
    { enabled: isKnown, staleMs: Number.POSITIVE_INFINITY },
  )
  const { data, error, isFetching, refetch, dataUpdatedAt, errorUpdatedAt } = proof
  const left = data === undefined || clock === null ? null : secondsLeft(data.validUntil, clock.at())
  const isOut = left === null ? error !== null : left <= 0
  // Never faster, whatever the clocks say or the server answers.
  const hasRested = Date.now() - Math.max(dataUpdatedAt, errorUpdatedAt) >= PAUSE_MS
  const isDue = isKnown && error?.status !== NOT_FOUND && !isFetching && isOut && hasRested
  useEffect(() => {
    if (isDue) void refetch()
  }, [isDue, refetch])
  if (error?.status === NOT_FOUND) return { kind: 'unknown-branch' }
  if (data !== undefined && left !== null && left > -WINDOW_S) {
    const shown = Math.min(WINDOW_S, Math.max(0, left))
    return { kind: 'shown', digits: data.digits, code: data.code, left: shown, share: shown / WINDOW_S }
  }
  return error === null && left === null ? { kind: 'waiting' } : { kind: 'offline' }
}

export function secondsLeft(validUntil: string, now: string): number {
  return Math.ceil((Date.parse(validUntil) - Date.parse(now)) / SECOND_MS)
}
