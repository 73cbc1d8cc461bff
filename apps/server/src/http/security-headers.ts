import type { FastifyReply } from 'fastify'

/** Answers of the API are data: no browser may run, frame, keep or guess at them. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

export function setSecurityHeaders(reply: FastifyReply, requestId: string): void {
  reply.headers(HEADERS).header('x-request-id', requestId)
}
