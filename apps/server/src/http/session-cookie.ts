import { hash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const SESSION_COOKIE = 'wenyuan_session'
const CSRF_COOKIE = 'wenyuan_csrf'
const CSRF_HEADER = 'x-csrf-token'
/** A browser sends it with the sign-in to have the token as an httpOnly cookie and not in the answer. */
const WANTS_COOKIE_HEADER = 'x-session-cookie'

export function wantsCookie(request: FastifyRequest): boolean {
  return request.headers[WANTS_COOKIE_HEADER] !== undefined
}

/** The session token among the cookies, or null. */
export function readSessionCookie(header: string | undefined): string | null {
  if (header === undefined) return null
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === SESSION_COOKIE && value !== undefined) return value
  }
  return null
}

/** Other sites can make a browser send the cookie, but can't read the value that this header must carry. */
export function hasCsrfProof(request: FastifyRequest, token: string): boolean {
  const shown = request.headers[CSRF_HEADER]
  if (typeof shown !== 'string') return false
  const expected = Buffer.from(csrfTokenOf(token))
  const met = Buffer.from(shown)
  return met.length === expected.length && timingSafeEqual(met, expected)
}

/** The `Set-Cookie` values of a sign-in. `secure` where the request came over TLS. */
export function sessionCookies(token: string, { maxAgeS, secure }: { maxAgeS: number; secure: boolean }): string[] {
  const rest = `Path=/; SameSite=Strict; Max-Age=${maxAgeS}${secure ? '; Secure' : ''}`
  return [`${SESSION_COOKIE}=${token}; HttpOnly; ${rest}`, `${CSRF_COOKIE}=${csrfTokenOf(token)}; ${rest}`]
}

export function endedSessionCookies(): string[] {
  return [SESSION_COOKIE, CSRF_COOKIE].map((name) => `${name}=; Path=/; SameSite=Strict; Max-Age=0`)
}

// Made from the token, so nothing has to be kept and it ends with the session; SHA-256 does not give the token back.
function csrfTokenOf(token: string): string {
  return hash('sha256', `csrf ${token}`, 'base64url')
}
