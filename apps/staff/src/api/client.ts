import { createClient } from '@wenyuan/api-client'
import type { OperationAnswer, OperationRequest, Problem } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { noteExpired } from '../session/session-state.ts'
import { currentLanguage } from '../words/language.ts'

const CSRF_COOKIE = 'wenyuan_csrf'
const UNAUTHENTICATED = 401

export function csrfToken(): string | undefined {
  const pairs = document.cookie.split('; ').map((pair) => pair.split('=', 2) as [string, string | undefined])
  return pairs.find(([name]) => name === CSRF_COOKIE)?.[1]
}

/** The session is a cookie that no script reads; what changes something proves by this header that it comes from here. */
export const browserFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('x-session-cookie', '1')
  headers.set('accept-language', currentLanguage())
  const csrf = csrfToken()
  if (csrf !== undefined) headers.set('x-csrf-token', csrf)
  const response = await fetch(input, { ...init, headers, credentials: 'same-origin' })
  if (response.status === UNAUTHENTICATED && !new URL(response.url).pathname.endsWith('/session/staff')) noteExpired()
  return response
}

/** The one typed client of the console. */
export const client = createClient({ baseUrl: location.origin, fetch: browserFetch })

/** Thrown by `ask`, so that a query holds the problem that the server told. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly status: number

  constructor(problem: Problem, status: number) {
    super(problem.detail ?? problem.title)
    this.problem = problem
    this.status = status
  }
}

/** For queries: the good answer, or a thrown `ProblemError`. Acts use `client.call` and look at both. */
export async function ask<Id extends OperationId>(
  operationId: Id,
  request?: OperationRequest<Id>,
  signal?: AbortSignal,
): Promise<OperationAnswer<Id>> {
  const call = client.call as unknown as (id: Id, request: unknown) => Promise<Outcome>
  const result = await call(operationId, { ...request, ...(signal === undefined ? {} : { signal }) })
  if (!result.ok) throw new ProblemError(result.problem, result.status)
  return result.body as OperationAnswer<Id>
}

type Outcome =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly problem: Problem }

/** Whether repeating can help: nothing came, or the server was away or busy. */
export function isTransient(status: number): boolean {
  return status === 0 || status === 429 || status >= 500
}
