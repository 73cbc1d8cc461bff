import type { CallOptions } from '@wenyuan/api-client'
import type { OperationAnswer, OperationRequest, Problem } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { useCallback, useState } from 'react'
import { queryClient } from './query-client.ts'
import { useAct } from './use-act.ts'

export type Failure = { readonly status: number; readonly problem: Problem }

type Done<Id extends OperationId> = { readonly body: OperationAnswer<Id> }

export type Sending<Id extends OperationId> = {
  readonly busy: boolean
  /** Of the last call; null while nothing went wrong. */
  readonly failure: Failure | null
  readonly clear: () => void
  /** Null: it was refused or did not arrive, or one is on its way already. */
  readonly send: (request: OperationRequest<Id> & CallOptions) => Promise<Done<Id> | null>
}

type Sent = { readonly ok: true; readonly body: unknown } | ({ readonly ok: false } & Failure)

/** One act of a form: sends it once, keeps why it failed, and asks again for what a success has made old. */
export function useSend<Id extends OperationId>(operationId: Id, outdates: readonly OperationId[] = []): Sending<Id> {
  const { busy, act } = useAct(operationId)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function send(request: unknown): Promise<Done<Id> | null> {
    setFailure(null)
    // Checked against all operations at once the union is more than the checker holds.
    const result = await (act as unknown as (request: unknown) => Promise<Sent | null>)(request)
    if (result === null) return null
    if (!result.ok) {
      setFailure({ status: result.status, problem: result.problem })
      return null
    }
    await Promise.all(outdates.map((operation) => queryClient.invalidateQueries({ queryKey: [operation] })))
    return { body: result.body as OperationAnswer<Id> }
  }
  return { busy, failure, clear: useCallback(() => setFailure(null), []), send }
}
