import { type CallOptions, type CallResult, type Client, createClient } from '@wenyuan/api-client'
import type { OperationRequest, Problem } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { newKey, serverUrl, transportFetch } from '../platform/transport'
import { preferences } from '../state/preferences.ts'

/** The request may be left out where nothing in it has to be there. */
type CallArguments<Id extends OperationId> =
  Record<never, never> extends OperationRequest<Id>
    ? [request?: OperationRequest<Id> & CallOptions]
    : [request: OperationRequest<Id> & CallOptions]

const listeners = new Set<() => void>()

/** Called when the server no longer knows the session. */
export function onSessionEnded(ended: () => void): void {
  listeners.add(ended)
}

function clientNow(): Client {
  const { language } = preferences.get()
  return createClient({ baseUrl: serverUrl, fetch: transportFetch, newKey, language })
}

/** The one way to the server. A 401 also ends the session here; sign-in itself is answered by one too. */
export async function callServer<Id extends OperationId>(
  operationId: Id,
  ...args: CallArguments<Id>
): Promise<CallResult<Id>> {
  // As the client itself does: checked against all operations at once the union is too large.
  const call = clientNow().call as unknown as (id: Id, request: unknown) => Promise<CallResult<Id>>
  const result = await call(operationId, args[0])
  if (!result.ok && result.status === 401 && operationId !== 'signInReader') for (const ended of listeners) ended()
  return result
}

/** What went wrong, as far as a screen has to tell it apart. */
export type Trouble = 'offline' | 'unavailable' | 'signed-out' | 'not-found' | 'too-many' | 'other'

export function troubleOf(problem: Problem): Trouble {
  if (problem.type.endsWith(':unreachable') || problem.type.endsWith(':timed-out')) return 'offline'
  if (problem.status === 401) return 'signed-out'
  if (problem.status === 404) return 'not-found'
  if (problem.status === 429) return 'too-many'
  if (problem.status >= 500) return 'unavailable'
  return 'other'
}
