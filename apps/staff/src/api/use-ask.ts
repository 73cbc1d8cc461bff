import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { OperationAnswer, OperationRequest } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { ask, type ProblemError } from './client.ts'

type Options = { readonly enabled?: boolean; readonly staleMs?: number; readonly keep?: boolean }

/** Inferred through the whole table of operations the union is more than the checker holds. */
const askAs = ask as unknown as <Id extends OperationId>(
  operationId: Id,
  request: unknown,
  signal: AbortSignal,
) => Promise<OperationAnswer<Id>>

/** Asks the server and keeps the answer by operation and request; `keep`: shows the last answer while the next comes. */
export function useAsk<Id extends OperationId>(
  operationId: Id,
  request?: OperationRequest<Id>,
  { enabled = true, staleMs = 0, keep = false }: Options = {},
): UseQueryResult<OperationAnswer<Id>, ProblemError> {
  return useQuery<OperationAnswer<Id>, ProblemError>({
    queryKey: [operationId, (request as unknown) ?? {}],
    queryFn: ({ signal }) => askAs(operationId, request, signal),
    enabled,
    staleTime: staleMs,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}
