import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { App } from './app.ts'
import { openApiDocument } from './openapi.ts'
import { VERSION } from './version.ts'

const DOCUMENT_PATH = '/api/openapi.json'
export const DOCS_PATH = '/api/docs'

// The page brings its own scripts and styles and talks to nobody but this server. Its styles are partly inline.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The description of the API, and a page to read and try it that works without any other host. */
export function docsRoutes({ fastify }: App): void {
  const document = openApiDocument(VERSION)
  const text = JSON.stringify(document)
  fastify.get(DOCUMENT_PATH, (_request, reply) => {
    reply.header('content-type', 'application/json; charset=utf-8').send(text)
  })
  fastify.register(swagger, { mode: 'static', specification: { document: document as never } })
  fastify.register(swaggerUi, {
    routePrefix: DOCS_PATH,
    staticCSP: PAGE_POLICY,
    uiConfig: { docExpansion: 'none', tryItOutEnabled: true, persistAuthorization: false },
    theme: { title: 'Wenyuan 文渊 API' },
  })
}
