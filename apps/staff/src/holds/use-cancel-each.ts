import type { HoldView } from '@wenyuan/contract'
import { useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useAct } from '../api/use-act.ts'
import type { Failure } from '../api/use-send.ts'

const OUTDATED = ['listHolds', 'listPulls', 'listPatronHolds', 'getPatron', 'listTasks'] as const
const GONE = new Set([404, 409])

export type CancelEach = {
  /** Which one is being cancelled, counted from 1; null while none is. */
  readonly at: number | null
  /** By hold, why it was not cancelled. */
  readonly failures: ReadonlyMap<string, Failure>
  /** Gives those that were not cancelled. */
  readonly run: (holds: readonly HoldView[], reason: string) => Promise<readonly HoldView[]>
}

/** Cancels holds one after another, each an act of its own: one that can't be cancelled stops no other. */
export function useCancelEach(): CancelEach {
  const { act } = useAct('cancelHold')
  const [at, setAt] = useState<number | null>(null)
  const [failures, setFailures] = useState<ReadonlyMap<string, Failure>>(new Map())
  async function run(holds: readonly HoldView[], reason: string): Promise<readonly HoldView[]> {
    const failed = new Map<string, Failure>()
    for (const [n, hold] of holds.entries()) {
      setAt(n + 1)
      const result = await act({ params: { id: hold.id }, query: { reason } })
      if (result !== null && !result.ok) failed.set(hold.id, { status: result.status, problem: result.problem })
      // Without an answer the others would wait for theirs as long; they stay chosen.
      if (result !== null && !result.ok && !GONE.has(result.status)) {
        for (const rest of holds.slice(n + 1)) failed.set(rest.id, { status: result.status, problem: result.problem })
        break
      }
    }
    setAt(null)
    setFailures(failed)
    await Promise.all(OUTDATED.map((operation) => queryClient.invalidateQueries({ queryKey: [operation] })))
    return holds.filter(({ id }) => failed.has(id))
  }
  return { at, failures, run }
}
