import { useEffect, useRef, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useIsShown } from '../../platform/is-shown'

/** How long a code is taken. */
export const CODE_LIFE_S = 60
/** A new one comes this long before the end: the scanner may be slow. */
const RENEW_BEFORE_S = 10
const RETRY_AFTER_S = 5
const SECOND_MS = 1_000

type Code = { readonly text: string; readonly at: number }

export type CardCodeState = {
  readonly code: string | null
  /** Seconds until the next one. */
  readonly left: number
  readonly hasFailed: boolean
  readonly retry: () => void
}

/** Renews itself as long as the page is shown; time is counted from the answer, so a wrong clock does no harm. */
export function useCardCode(): CardCodeState {
  const isShown = useIsShown()
  const [code, setCode] = useState<Code | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [now, setNow] = useState(() => Date.now())
  const asking = useRef(false)

  async function renew(): Promise<void> {
    if (asking.current) return
    asking.current = true
    const answer = await callServer('createCardCode')
    asking.current = false
    setFailed(!answer.ok)
    const at = Date.now()
    setNow(at)
    if (answer.ok) setCode({ text: answer.body.code, at })
  }

  const age = code === null ? CODE_LIFE_S : (now - code.at) / SECOND_MS
  const isOver = age >= CODE_LIFE_S
  const isDue = age >= CODE_LIFE_S - RENEW_BEFORE_S
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it becomes due, and each time the page shows
  useEffect(() => {
    if (isShown && isDue) void renew()
  }, [isShown, isDue])
  // biome-ignore lint/correctness/useExhaustiveDependencies: again and again while it fails
  useEffect(() => {
    if (!isShown || !hasFailed) return
    const timer = setInterval(() => void renew(), RETRY_AFTER_S * SECOND_MS)
    return () => clearInterval(timer)
  }, [isShown, hasFailed])
  useEffect(() => {
    if (!isShown) return
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [isShown])

  return {
    code: isOver ? null : (code?.text ?? null),
    left: Math.max(0, Math.ceil(CODE_LIFE_S - RENEW_BEFORE_S - age)),
    hasFailed,
    retry: () => void renew(),
  }
}
