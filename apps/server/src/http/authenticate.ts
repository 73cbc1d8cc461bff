import type { Operation } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import type { FastifyRequest } from 'fastify'
import { forbidden, type ProblemAnswer, problem } from './answer.ts'
import type { Identities, Identity } from './identity.ts'
import { hasCsrfProof, readSessionCookie } from './session-cookie.ts'

export type Authenticated = { kind: 'known'; identity: Identity | null } | ProblemAnswer

/**
 * Who sends the request, before its body is read. A public operation takes anyone; a credential that no longer works
 * doesn't stop it (one signs in anew with the old cookie still there).
 */
export function authenticate(
  request: FastifyRequest,
  operation: Operation,
  identities: Identities,
): Authenticated | Promise<Authenticated> {
  const bearer = readBearer(request.headers.authorization)
  const cookie = bearer === null ? readSessionCookie(request.headers.cookie) : null
  const token = bearer ?? cookie
  if (token === null) return operation.public === true ? ANYONE : SIGN_IN
  const found = identities.of(token)
  const decide = (identity: Identity | null) =>
    admit(identity, operation, () => cookie === null || isProven(request, cookie))
  return found instanceof Promise ? found.then(decide) : decide(found)
}

/** Whom the credential of a request that is still being answered belongs to now; null: to nobody any more. */
export async function identityAgain(request: FastifyRequest, identities: Identities): Promise<Identity | null> {
  const token = readToken(request)
  return token === null ? null : identities.of(token)
}

function readToken({ headers }: FastifyRequest): string | null {
  return readBearer(headers.authorization) ?? readSessionCookie(headers.cookie)
}

const ANYONE: Authenticated = { kind: 'known', identity: null }
const SIGN_IN = problem('unauthenticated', { headers: { 'www-authenticate': 'Bearer realm="wenyuan"' } })
const TOKEN_ENDED = problem('unauthenticated', {
  detail: 'token-ended',
  headers: { 'www-authenticate': 'Bearer realm="wenyuan", error="invalid_token"' },
})
const CSRF_MISSING = problem('forbidden', { detail: 'csrf-missing' })

function admit(identity: Identity | null, operation: Operation, isOwnRequest: () => boolean): Authenticated {
  if (identity === null) return operation.public === true ? ANYONE : TOKEN_ENDED
  if (!isOwnRequest()) return operation.public === true ? ANYONE : CSRF_MISSING
  const { permission } = operation
  // No by default: whoever has the permission nowhere is stopped here, and the use case asks about the branch. A reader
  // has no permissions; what is a reader's own is the use case's to know.
  if (permission !== undefined && identity.actor.kind !== 'reader' && !isAllowed(identity.actor, permission)) {
    return forbidden(permission)
  }
  return { kind: 'known', identity }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

function isProven(request: FastifyRequest, cookie: string): boolean {
  return SAFE_METHODS.has(request.method) || hasCsrfProof(request, cookie)
}

/** Another scheme is a credential that can't be right, not the absence of one. */
function readBearer(header: string | undefined): string | null {
  if (header === undefined) return null
  return header.startsWith('Bearer ') ? header.slice(7).trim() : header
}
