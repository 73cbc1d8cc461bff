import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../http/index.ts'
import { type Face, missingBuildPage } from './missing-build.ts'
import { PAGE_HEADERS, setPageHeaders } from './page-headers.ts'

/** Where the builds of the two faces lie; they may come while the server runs. */
export type SiteFolders = Readonly<Record<Face, string>>

const START_PAGE = 'index.html'
const STAFF_PATH = '/staff'
/** Addresses that belong to programs: what is not there is a problem document, never a page. */
const OF_PROGRAMS = /^\/(?:api|healthz|readyz|metrics)(?:\/|$)/
const HAS_EXTENSION = /\.[^/.]+$/

/** The readers' pages at the root, the staff console under its own path; each finds its own way from its start page. */
export function siteRoutes({ fastify }: App, folders: SiteFolders): void {
  fastify.register(fastifyStatic, {
    serve: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    index: false,
    setHeaders: setPageHeaders,
  })
  fastify.get(STAFF_PATH, (_request, reply) => reply.redirect(`${STAFF_PATH}/`, 308))
  fastify.get(`${STAFF_PATH}/*`, (request, reply) => sendPage(request, reply, { face: 'staff', folders }))
  fastify.get('/*', (request, reply) => {
    const [pathname = ''] = request.url.split('?', 1)
    return OF_PROGRAMS.test(pathname) ? reply.callNotFound() : sendPage(request, reply, { face: 'reader', folders })
  })
}

function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { face, folders }: { face: Face; folders: SiteFolders },
): FastifyReply | undefined {
  const folder = path.resolve(folders[face])
  const asked = (request.params as { '*': string })['*']
  if (HAS_EXTENSION.test(asked)) return reply.sendFile(asked, folder)
  if (existsSync(path.join(folder, START_PAGE))) return reply.sendFile(START_PAGE, folder)
  return reply
    .code(503)
    .headers(PAGE_HEADERS)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', request.language)
    .send(missingBuildPage(face, request.language))
}
