import type { OperationProblem, OperationRequest, OperationSuccess } from '@wenyuan/contract'
import { endpointOf, type OperationId } from '@wenyuan/contract/paths'
import { type Answer, clientProblem, readAnswer } from './answer.ts'
import { startDeadline } from './deadline.ts'
import { type EncodedRequest, encodeRequest } from './request.ts'
import { canRepeat, DEFAULT_TIMEOUT_MS, MAX_TRIES, pause, pauseBefore, UPLOAD_TIMEOUT_MS } from './retry.ts'

export type ClientOptions = {
  /** The root of the host, for example `http://127.0.0.1:8080`. */
  readonly baseUrl: string
  readonly token?: string
  readonly language?: 'zh-CN' | 'en'
  /** Which network, where an installation has several behind one host name. */
  readonly network?: string
  readonly fetch?: typeof globalThis.fetch
  /** Makes an idempotency key; for runtimes without `crypto.randomUUID`. */
  readonly newKey?: () => string
  /** How to wait between tries. */
  readonly pause?: (ms: number) => Promise<void>
  /** Of one try. */
  readonly timeoutMs?: number
}

export type CallOptions = {
  /** The idempotency key: give the one of the first call to repeat that call, for example after a restart. */
  readonly key?: string
  /** The version that the change was made on: `If-Match`. */
  readonly version?: number
  /** Aborting rejects the call with the signal's reason. */
  readonly signal?: AbortSignal
}

/** The good answers by status, or the problem; `status` 0 when no answer came (problem type unreachable or timed-out). */
export type CallResult<Id extends OperationId> =
  // Asked of each operation by itself: over the whole table at once the union is more than the checker holds.
  Id extends OperationId
    ?
        | ({ readonly ok: true } & OperationSuccess<Id>)
        | { readonly ok: false; readonly status: number; readonly problem: OperationProblem<Id> }
    : never

type Call<Id extends OperationId> = OperationRequest<Id> & CallOptions

/** The request may be left out where nothing in it has to be there. */
type CallArguments<Id extends OperationId> =
  Record<never, never> extends OperationRequest<Id> ? [request?: Call<Id>] : [request: Call<Id>]

export type Client = {
  readonly call: <Id extends OperationId>(operationId: Id, ...request: CallArguments<Id>) => Promise<CallResult<Id>>
  /** The same client with another token, or with none. */
  readonly withToken: (token: string | undefined) => Client
}

export function createClient(options: ClientOptions): Client {
  const call = (operationId: OperationId, request: AnyCall = {}) => callWithRetries(options, operationId, request)
  return {
    // The server answers by the table that the types come from; checked against all of it the union is too large.
    call: call as unknown as Client['call'],
    withToken(token) {
      const { token: _, ...others } = options
      return createClient(token === undefined ? others : { ...others, token })
    },
  }
}

type AnyCall = CallOptions & { readonly params?: object; readonly query?: object; readonly body?: unknown }

async function callWithRetries(options: ClientOptions, operationId: OperationId, call: AnyCall): Promise<Answer> {
  const encoded = encodeRequest(options.baseUrl, operationId, call)
  // Made once, so that every try is the same act to the server.
  const headers = { ...encoded.headers, ...headersOf(options, operationId, call) }
  const timeoutMs = options.timeoutMs ?? (endpointOf(operationId).upload ? UPLOAD_TIMEOUT_MS : DEFAULT_TIMEOUT_MS)
  const tries = canRepeat(operationId) ? MAX_TRIES : 1

  for (let nth = 1; ; nth += 1) {
    const { answer, retryAfter } = await tryOnce(options, { ...encoded, headers }, timeoutMs, call.signal)
    const passing = !answer.ok && (answer.status === 0 || answer.status === 503)
    if (!passing || nth === tries) return answer
    await (options.pause ?? pause)(pauseBefore(nth + 1, retryAfter))
  }
}

function headersOf(options: ClientOptions, operationId: OperationId, call: AnyCall): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json, */*;q=0.5' }
  if (options.token !== undefined) headers['authorization'] = `Bearer ${options.token}`
  if (options.language !== undefined) headers['accept-language'] = options.language
  if (options.network !== undefined) headers['x-network'] = options.network
  if (call.version !== undefined) headers['if-match'] = `"${call.version}"`
  if (endpointOf(operationId).idempotent) {
    headers['idempotency-key'] = call.key ?? (options.newKey ?? (() => crypto.randomUUID()))()
  }
  return headers
}

type Try = { readonly answer: Answer; readonly retryAfter: string | null }

async function tryOnce(
  options: ClientOptions,
  { method, url, headers, body }: EncodedRequest,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Try> {
  const deadline = startDeadline(timeoutMs, signal)
  const send = async (): Promise<Try> => {
    const response = await (options.fetch ?? fetch)(url, {
      method,
      headers,
      ...(deadline.signal === undefined ? {} : { signal: deadline.signal }),
      ...(body === undefined ? {} : { body }),
    })
    return { answer: await readAnswer(response), retryAfter: response.headers.get('retry-after') }
  }
  try {
    return await deadline.race(send())
  } catch {
    // Whoever aborted knows why and waits for no answer.
    if (signal?.aborted) throw signal.reason
    return { answer: clientProblem(deadline.hasPassed() ? 'timed-out' : 'unreachable', 0), retryAfter: null }
  } finally {
    deadline.clear()
  }
}
