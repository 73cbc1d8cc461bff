import { problemTypes } from '@wenyuan/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Headers, ProblemAnswer } from './answer.ts'
import { PROBLEM_TYPE, renderProblem } from './render-problem.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

export type Sendable = { readonly status: number; readonly body: unknown; readonly headers?: Headers }

export function sendProblem(request: FastifyRequest, reply: FastifyReply, answer: ProblemAnswer): void {
  if (answer.headers !== undefined) reply.headers(answer.headers as Record<string, string | string[]>)
  reply
    .code(problemTypes[answer.type])
    .header('content-type', PROBLEM_TYPE)
    .header('content-language', request.language)
    .send(JSON.stringify(renderProblem(answer, request.language, request.id)))
}

/** `produces`: text, or a stream of it, as it is; everything else is JSON. */
export function sendAnswer(
  reply: FastifyReply,
  { status, body, headers }: Sendable,
  produces: string | undefined,
): void {
  if (headers !== undefined) reply.headers(headers as Record<string, string | string[]>)
  reply.code(status)
  if (status === 204) {
    reply.send()
    return
  }
  if (produces !== undefined) {
    if (!reply.hasHeader('content-type')) reply.header('content-type', typeOf(produces))
    reply.send(body)
    return
  }
  const version = versionOf(body)
  if (version !== null) reply.header('etag', `"${version}"`)
  reply.header('content-type', JSON_TYPE).send(JSON.stringify(body))
}

function typeOf(produces: string): string {
  return produces.startsWith('text/') ? `${produces}; charset=utf-8` : produces
}

/** The number that `If-Match` is compared with. */
function versionOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('version' in body)) return null
  return typeof body.version === 'number' ? body.version : null
}
