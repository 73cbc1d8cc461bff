import type { FastifyReply } from 'fastify'

/**
 * Pages run what this server sent and nothing else. Styles are partly inline (the components and the charts set them), the
 * barcode reader is WebAssembly in a worker, photographs and made files are blobs.
 */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

export const PAGE_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'permissions-policy': 'camera=(self)',
} as const

/** The builds put what has its content's hash in its name here, and nothing else. */
const HASHED = /[\\/]assets[\\/][^\\/]+$/
const KEPT_FOR_GOOD = 'public, max-age=31536000, immutable'
/** Kept, and asked about each time: a new build must show at once. */
const ASKED_ABOUT = 'no-cache'

/** For a file that was found; one that was not is answered as every unknown address is. */
export function setPageHeaders(reply: FastifyReply, file: string): void {
  reply.headers(PAGE_HEADERS).header('cache-control', HASHED.test(file) ? KEPT_FOR_GOOD : ASKED_ABOUT)
}
