import type { ReaderSession } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { FastifyRequest } from 'fastify'
import { conflict, type Headers, type ProblemAnswer, problem, sessionCookies, wantsCookie } from '../http/index.ts'
import type { BindRefused, WechatRefused } from '../wechat/index.ts'
import type { SecretRefused } from './check-secret.ts'
import { READER_SESSION_MS } from './open-session.ts'
import type { ReaderWho, SignedIn } from './sign-in.ts'

/** After which WeChat may let an account sign in again that did so too often: its limit is by the minute. */
const WECHAT_OFTEN_RETRY_S = 60
const WECHAT_AWAY_RETRY_S = 2

/** To a browser that asks for cookies the token is given as one and in no other way: no script can read it then. */
export function handOver(
  request: FastifyRequest,
  token: string,
  lastsMs: number,
): { readonly token: string; readonly headers: Headers } {
  if (!wantsCookie(request)) return { token, headers: {} }
  const cookies = sessionCookies(token, { maxAgeS: lastsMs / 1000, secure: request.protocol === 'https' })
  return { token: '', headers: { 'set-cookie': cookies } }
}

export function readerSessionAnswer(
  request: FastifyRequest,
  { token: opened, expiresAt, who }: SignedIn<ReaderWho>,
  zone: Zone,
): { readonly body: ReaderSession; readonly headers: Headers } {
  const { token, headers } = handOver(request, opened, READER_SESSION_MS)
  return { body: { token, expiresAt: formatInstant(expiresAt, zone), patron: { ...who } }, headers }
}

export function secretRefused(result: SecretRefused): ProblemAnswer {
  switch (result.kind) {
    case 'wrong':
      return problem('unauthenticated', { detail: 'wrong-credentials' })
    case 'locked':
      return problem('too-many', { detail: 'sign-in-locked', headers: retryAfter(result.retryAfterS) })
    case 'busy':
      return problem('too-many', { detail: 'too-busy', headers: retryAfter(result.retryAfterS) })
  }
}

export function bindRefused(result: BindRefused): ProblemAnswer {
  return conflict('bindingTicket', result.kind)
}

export function wechatRefused(result: WechatRefused): ProblemAnswer {
  switch (result.kind) {
    case 'code-refused':
      return problem('unauthenticated', { detail: 'wechat-code' })
    case 'too-often':
      return problem('too-many', { detail: 'wechat-often', headers: retryAfter(WECHAT_OFTEN_RETRY_S) })
    case 'blocked':
      return problem('forbidden', { detail: 'wechat-blocked' })
    case 'misconfigured':
      return problem('unavailable', { detail: 'wechat-misconfigured' })
    case 'away':
      return problem('unavailable', { detail: 'wechat-away', headers: retryAfter(WECHAT_AWAY_RETRY_S) })
  }
}

function retryAfter(seconds: number): Headers {
  return { 'retry-after': String(seconds) }
}
