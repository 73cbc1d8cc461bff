import type { Socket } from 'node:net'
import { fullPathOf, type OperationId, paths } from '@wenyuan/contract'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseAway, isDatabaseBusy } from '../platform/index.ts'
import { DEFAULT_LANGUAGE } from './accept-language.ts'
import { type ProblemAnswer, problem } from './answer.ts'
import { PROBLEM_TYPE, renderProblem } from './render-problem.ts'
import type { RequestLog } from './request-log.ts'
import { WANT_JSON } from './route.ts'
import { sendProblem } from './send.ts'

/** Seconds after which it makes sense to ask again. */
const RETRY_AFTER_AWAY_S = 2

export type ErrorHandler = (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => void

/** The one place where what was thrown becomes an answer. */
export function errorHandler(log: RequestLog): ErrorHandler {
  return (error, request, reply) => sendProblem(request, reply, answerTo(error, request.id, log))
}

function answerTo(error: FastifyError | Error, requestId: string, log: RequestLog): ProblemAnswer {
  if (error instanceof RequestRefused) return error.answer
  const byFramework = frameworkProblem('code' in error ? String(error.code) : '')
  if (byFramework !== null) return byFramework
  const headers = { 'retry-after': String(RETRY_AFTER_AWAY_S) }
  if (isDatabaseAway(error)) {
    log.warn(requestId, error, 'database away')
    return problem('unavailable', { detail: 'nothing-lost', headers })
  }
  if (isDatabaseBusy(error)) {
    log.warn(requestId, error, 'database busy')
    return problem('unavailable', { detail: 'busy-retry', headers })
  }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 400 && status < 500) return problem('malformed', { detail: 'bad-request' })
  log.error(requestId, error, 'request failed')
  return problem('internal', { detail: 'internal' })
}

/** Thrown where only throwing is possible: in the framework's own hooks. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly answer: ProblemAnswer

  constructor(answer: ProblemAnswer) {
    super(answer.type)
    this.answer = answer
  }
}

function frameworkProblem(code: string): ProblemAnswer | null {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return problem('too-large', { detail: 'body-too-large' })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return WANT_JSON
    case 'FST_ERR_BAD_URL':
      return problem('malformed', { detail: 'bad-address' })
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problem('not-found')
    default:
      return null
  }
}

const KNOWN_PATHS = (Object.keys(paths) as OperationId[]).map((id) => ({
  method: paths[id].method,
  pattern: new RegExp(`^${fullPathOf(id).replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
}))

/** No such route: either nothing is there, or it is asked with another method. */
export function handleUnknownRoute(request: FastifyRequest, reply: FastifyReply): void {
  const [path = ''] = request.url.split('?', 1)
  const methods = KNOWN_PATHS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
  const headers = { allow: [...new Set(methods)].join(', ') }
  // Its own method, and yet no route: the address is longer than any name in it can be.
  const isNothing = methods.length === 0 || methods.some((method) => method === request.method)
  sendProblem(request, reply, isNothing ? problem('not-found') : problem('method-not-allowed', { headers }))
}

/** What Node itself could not read as HTTP; there is no request to answer to, only a connection. */
export function handleUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const answer = problem('malformed', { detail: tooLong ? 'headers-too-large' : 'bad-request' })
  const document = {
    ...renderProblem(answer, DEFAULT_LANGUAGE, ''),
    status: Number(status.slice(0, 3)),
    instance: undefined,
  }
  const body = JSON.stringify(document)
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
