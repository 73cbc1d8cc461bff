import type { CallOptions, CallResult } from '@wenyuan/api-client'
import type { OperationAnswer, OperationRequest, Problem } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { client } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'

const AWAY = new Set([0, 401, 429, 502, 503, 504])

export type Told<Id extends OperationId> =
  | { readonly kind: 'ok'; readonly body: OperationAnswer<Id> }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Nobody answered, or nobody is signed in: the same request with the same key can be sent later. */
  | { readonly kind: 'unsent' }

export async function tell<Id extends OperationId>(
  operationId: Id,
  request: OperationRequest<Id> & CallOptions,
): Promise<Told<Id>> {
  const call = client.call as unknown as (id: Id, request: unknown) => Promise<CallResult<Id>>
  const result = await call(operationId, request)
  if (result.ok) return { kind: 'ok', body: result.body as OperationAnswer<Id> }
  return AWAY.has(result.status) ? { kind: 'unsent' } : { kind: 'problem', problem: result.problem as Problem }
}

const OLD_AFTER_ACT = ['getPatron', 'listPatronLoans', 'listPatronHolds', 'getAccount'] as const

/** The reader's panel asks again what an act has changed. */
export function forgetReader(): void {
  for (const operation of OLD_AFTER_ACT) void queryClient.invalidateQueries({ queryKey: [operation] })
}
