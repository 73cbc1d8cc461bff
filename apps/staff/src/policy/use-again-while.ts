import { useEffect, useRef } from 'react'

const AGAIN_MS = 1_000

/** Asks again while something is at work in the background, which tells by itself only of its end. */
export function useAgainWhile(isAtWork: boolean, askAgain: () => void): void {
  const latest = useRef(askAgain)
  useEffect(() => {
    latest.current = askAgain
  })
  useEffect(() => {
    if (!isAtWork) return
    const timer = setInterval(() => latest.current(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [isAtWork])
}
