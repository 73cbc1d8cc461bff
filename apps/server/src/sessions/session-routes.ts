import { formatInstant } from '@wenyuan/domain/kernel'
import type { FastifyRequest } from 'fastify'
import {
  type App,
  endedSessionCookies,
  type ProblemAnswer,
  problem,
  route,
  sessionCookies,
  wantsCookie,
} from '../http/index.ts'
import { readMe } from './read-me.ts'
import { permissionsOf } from './session-view.ts'
import { READER_SESSION_MS, type SignInRefused, STAFF_SESSION_MS, signInReader, signInStaff } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export function sessionRoutes(app: App): void {
  const { network, identities } = app

  route(app, 'signInStaff', async ({ body, request }) => {
    const result = await signInStaff(network, body)
    if (result.kind !== 'signed-in') return refuse(result)
    // Read as any later request would be, so that the answer and the session can't differ in what is allowed.
    const identity = await identities.of(result.token)
    const permissions = identity === null ? [] : permissionsOf(identity.actor)
    const { token, headers } = handOver(request, result.token, STAFF_SESSION_MS)
    const expiresAt = formatInstant(result.expiresAt, network.zone)
    return { status: 200, body: { token, expiresAt, staff: { ...result.who, permissions } }, headers }
  })

  route(app, 'signInReader', async ({ body, request }) => {
    if ('wechatCode' in body) return problem('impossible', { detail: 'wechat-off' })
    const result = await signInReader(network, body)
    if (result.kind !== 'signed-in') return refuse(result)
    const { token, headers } = handOver(request, result.token, READER_SESSION_MS)
    const expiresAt = formatInstant(result.expiresAt, network.zone)
    return { status: 200, body: { token, expiresAt, patron: result.who }, headers }
  })

  route(app, 'signOut', async ({ identity }) => {
    await signOut(network, identity)
    identities.forget(identity.credential)
    return { status: 204, body: null, headers: { 'set-cookie': endedSessionCookies() } }
  })

  route(app, 'getMe', async ({ identity }) => ({ status: 200, body: await readMe(network, identity) }))
}

/** To a browser that asks for cookies the token is given as one and in no other way: no script can read it then. */
function handOver(request: FastifyRequest, token: string, lastsMs: number) {
  if (!wantsCookie(request)) return { token, headers: {} }
  const cookies = sessionCookies(token, { maxAgeS: lastsMs / 1000, secure: request.protocol === 'https' })
  return { token: '', headers: { 'set-cookie': cookies } }
}

function refuse(result: SignInRefused): ProblemAnswer {
  switch (result.kind) {
    case 'wrong':
      return problem('unauthenticated', { detail: 'wrong-credentials' })
    case 'locked':
      return problem('too-many', { detail: 'sign-in-locked', headers: { 'retry-after': String(result.retryAfterS) } })
    case 'busy':
      return problem('too-many', { detail: 'too-busy', headers: { 'retry-after': String(result.retryAfterS) } })
  }
}
