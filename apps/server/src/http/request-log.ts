import type { Logger } from '../platform/index.ts'

/** One line for each finished request, and one for each error behind an answer; both carry the request's id. */
export type RequestLog = {
  finished(request: FinishedRequest): void
  warn(requestId: string, error: unknown, words: string): void
  error(requestId: string, error: unknown, words: string): void
}

/** `route` is the pattern and never the address: search words and card numbers stand in that. */
export type FinishedRequest = {
  readonly reqId: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly tookMs: number
}

export function createRequestLog(logger: Logger | undefined): RequestLog {
  // Looking for secrets in each line costs more than answering the request; in these few fields there can be none.
  const requests = logger?.child({}, { redact: [] })
  return {
    finished: (request) => requests?.info(request, 'request'),
    warn: (reqId, err, words) => logger?.warn({ reqId, err }, words),
    error: (reqId, err, words) => logger?.error({ reqId, err }, words),
  }
}
