import type { CallOptions, CallResult } from '@wenyuan/api-client'
import type { OperationRequest } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { useCallback, useRef, useState } from 'react'
import { client } from './client.ts'

type Call<Id extends OperationId> = OperationRequest<Id> & CallOptions
type Act<Id extends OperationId> = (request: Call<Id>) => Promise<CallResult<Id> | null>

/**
 * Does one thing at a time: a second call while the first is on its way gives null and sends nothing. A call whose answer
 * did not arrive keeps its key, so that the same request sent again is the same act.
 */
export function useAct<Id extends OperationId>(operationId: Id): { readonly busy: boolean; readonly act: Act<Id> } {
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const unanswered = useRef<{ readonly text: string; readonly key: string } | null>(null)
  const act = useCallback<Act<Id>>(
    async (request) => {
      if (sending.current) return null
      sending.current = true
      setBusy(true)
      const text = JSON.stringify(request, nameFiles)
      const key = unanswered.current?.text === text ? unanswered.current.key : crypto.randomUUID()
      unanswered.current = { text, key }
      try {
        const call = client.call as unknown as (id: Id, request: unknown) => Promise<CallResult<Id>>
        const result = await call(operationId, { key, ...request })
        if (result.status !== 0) unanswered.current = null
        return result
      } finally {
        sending.current = false
        setBusy(false)
      }
    },
    [operationId],
  )
  return { busy, act }
}

/** JSON has no files: two different ones would look alike, and the second upload like a repetition of the first. */
function nameFiles(_: string, value: unknown): unknown {
  return value instanceof File ? [value.name, value.size, value.lastModified] : value
}
