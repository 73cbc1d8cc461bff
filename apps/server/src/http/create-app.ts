import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { Language } from '@wenyuan/contract'
import { MAX_BODY_BYTES, MAX_IMPORT_BYTES } from '@wenyuan/contract'
import { fastify as createFastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Network } from '../network/index.ts'
import type { Logger } from '../platform/index.ts'
import { acceptedLanguage, DEFAULT_LANGUAGE } from './accept-language.ts'
import { problem } from './answer.ts'
import type { App } from './app.ts'
import { errorHandler, handleUnknownRoute, handleUnreadable, RequestRefused } from './handle-errors.ts'
import { type Identify, type Identity, keepIdentities } from './identity.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { readJson } from './read-json.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import type { Sealer } from './sealer.ts'
import { setSecurityHeaders } from './security-headers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null
    language: Language
  }
}

export type AppParts = {
  readonly network: Network
  readonly identify: Identify
  readonly sealer: Sealer
  readonly logger?: Logger
  readonly checkAnswers?: boolean
}

/** A whole request, body and all, must have come within this. */
const REQUEST_TIMEOUT_MS = 300_000
/** Longer than any code or id that stands in a path, escapes undone. */
const MAX_PARAM_LENGTH = 300
/** Fields beside the one file of an upload. */
const MAX_UPLOAD_FIELDS = 20

/** The web server with everything that all routes share, and no route yet. */
export function createApp({ network, identify, sealer, logger, checkAnswers = false }: AppParts): App {
  const log = createRequestLog(logger)
  const onError = errorHandler(log)
  const fastify = createFastify({
    // A proxy on this machine says who asks and whether it was over TLS; from elsewhere anyone could say that.
    trustProxy: 'loopback',
    // Its own would make a child logger for each request.
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    genReqId: () => randomUUID(),
    // An address that can't be read never gets to the hooks.
    frameworkErrors: (error, request, reply) => {
      prepare(request, reply, network)
      onError(error, request, reply)
    },
    clientErrorHandler: handleUnreadable,
    // While it closes, requests under way on kept connections are still answered, each with `Connection: close`.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  })
  const metrics = createMetrics(network.db)
  fastify.setErrorHandler(onError)
  fastify.setNotFoundHandler(handleUnknownRoute)
  readBodies(fastify)
  fastify.register(multipart, {
    limits: { fileSize: MAX_IMPORT_BYTES, files: 1, fields: MAX_UPLOAD_FIELDS, fieldSize: MAX_BODY_BYTES },
  })
  describeRequests(fastify, network, { metrics, log })
  // The network's language is known from the first request on; without a database the server starts all the same.
  fastify.addHook('onReady', async () => void (await network.directory.current(network.db).catch(() => null)))
  const identities = keepIdentities(identify, () => network.clock.now())
  return { fastify, network, identities, metrics, sealer, checkAnswers }
}

function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    const read = readJson(bytes as Buffer)
    if (read.kind === 'json') done(null, read.value)
    else done(new RequestRefused(problem('malformed', { detail: read.detail })))
  })
}

function prepare(request: FastifyRequest, reply: FastifyReply, { directory }: Network): void {
  request.language = acceptedLanguage(
    request.headers['accept-language'],
    directory.lastRead()?.language ?? DEFAULT_LANGUAGE,
  )
  setSecurityHeaders(reply, request.id)
}

function describeRequests(
  fastify: FastifyInstance,
  network: Network,
  { metrics, log }: { metrics: Metrics; log: RequestLog },
): void {
  fastify.decorateRequest('identity', null)
  fastify.decorateRequest('language', 'zh-CN')
  fastify.addHook('onRequest', (request, reply, done) => {
    prepare(request, reply, network)
    done()
  })
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const { method, id: reqId } = request
    const { statusCode: status, elapsedTime: tookMs } = reply
    metrics.observe({ method, route, status, tookMs })
    log.finished({ reqId, method, route, status, tookMs: Math.round(tookMs * 10) / 10 })
    done()
  })
}
