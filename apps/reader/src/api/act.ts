import { useRef, useState } from 'react'
import { newKey } from '../platform/transport'

/**
 * An act that a reader asks for: while it runs a second tap is ignored, and until it got an answer a further try
 * carries the same key, so that impatience or a lost answer never does it twice. A key is dropped with its answer.
 */
export function useAct<
  Arguments extends readonly unknown[],
  Result extends { readonly ok: boolean; readonly status: number },
>(
  run: (key: string, ...args: Arguments) => Promise<Result>,
): { readonly busy: boolean; readonly act: (...args: Arguments) => Promise<Result | null> } {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const kept = useRef<{ readonly intent: string; readonly key: string } | null>(null)

  async function act(...args: Arguments): Promise<Result | null> {
    if (running.current) return null
    running.current = true
    setBusy(true)
    const intent = JSON.stringify(args)
    if (kept.current?.intent !== intent) kept.current = { intent, key: newKey() }
    try {
      const result = await run(kept.current.key, ...args)
      // 0 and 5xx: nobody knows whether it was done.
      const answered = result.ok || (result.status > 0 && result.status < 500)
      if (answered) kept.current = null
      return result
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, act }
}
