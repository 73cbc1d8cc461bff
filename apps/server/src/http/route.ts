import { Readable } from 'node:stream'
import {
  fullPathOf,
  MAX_BODY_BYTES,
  MAX_IMPORT_BYTES,
  type Operation,
  type OperationId,
  operationOf,
} from '@wenyuan/contract'
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import { type Answer, isProblem, type ProblemAnswer, problem } from './answer.ts'
import type { App, Ask } from './app.ts'
import { type Authenticated, authenticate } from './authenticate.ts'
import { checkAnswer } from './check-answer.ts'
import { askReader } from './read-ask.ts'
import { renderProblem } from './render-problem.ts'
import { type Sendable, sendAnswer, sendProblem } from './send.ts'

type Handlers = { [Id in OperationId]: (ask: Ask<Id>) => Answer<Id> | Promise<Answer<Id>> }
export type Handler<Id extends OperationId> = Handlers[Id]

/** Adds the route of one operation; method, path, permission and schemas are the contract's. */
export function route<Id extends OperationId>(app: App, operationId: Id, handler: Handler<Id>): void {
  const operation = operationOf(operationId)
  const read = askReader(app, operationId)

  async function answer(request: FastifyRequest): Promise<Answer<Id>> {
    const asked = read(request)
    return asked.kind === 'problem' ? asked : handler(asked.ask)
  }

  app.fastify.route({
    method: operation.method,
    url: fullPathOf(operationId),
    bodyLimit: operation.upload === true ? MAX_IMPORT_BYTES : MAX_BODY_BYTES,
    onRequest: admitter(app, operation),
    handler: async (request, reply) => {
      send(app, operationId, { request, reply, answer: await answer(request) })
      return reply
    },
  })
}

type Sending = { request: FastifyRequest; reply: FastifyReply; answer: ProblemAnswer | Sendable }

function send(app: App, operationId: OperationId, { request, reply, answer }: Sending): void {
  if ('kind' in answer && isProblem(answer)) {
    if (app.checkAnswers) checkProblem(operationId, request, answer)
    sendProblem(request, reply, answer)
    return
  }
  const good = answer as Sendable
  if (app.checkAnswers && !isBytes(good.body)) checkAnswer(operationId, good)
  sendAnswer(reply, good, operationOf(operationId).produces)
}

/** A stream or a file: its text is no answer that a schema could speak of. */
function isBytes(body: unknown): boolean {
  return body instanceof Readable || Buffer.isBuffer(body)
}

function checkProblem(operationId: OperationId, request: FastifyRequest, answer: ProblemAnswer): void {
  const body = renderProblem(answer, request.language, request.id)
  checkAnswer(operationId, { status: body.status, body })
}

/** Turns away, before the body is read, who may not ask and what is not read here. */
function admitter(app: App, operation: Operation): onRequestHookHandler {
  const upload = operation.upload === true
  return (request, reply, done) => {
    const settle = (admitted: Authenticated) => {
      if (admitted.kind === 'problem') return sendProblem(request, reply, admitted)
      if (isMultipart(request) !== upload && hasBody(request)) {
        return sendProblem(request, reply, upload ? WANT_MULTIPART : WANT_JSON)
      }
      request.identity = admitted.identity
      done()
    }
    const admitted = authenticate(request, operation, app.identities)
    if (admitted instanceof Promise) admitted.then(settle, done)
    else settle(admitted)
  }
}

export const WANT_JSON = problem('unsupported-media-type', { detail: 'want-json' })
const WANT_MULTIPART = problem('unsupported-media-type', { detail: 'want-multipart' })

function isMultipart(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('multipart/form-data') === true
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}
