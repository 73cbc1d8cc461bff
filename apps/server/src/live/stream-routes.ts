import { Readable } from 'node:stream'
import { type App, type Ask, identityAgain, problem, route } from '../http/index.ts'
import type { TellingOptions } from './keep-telling.ts'
import { createListener } from './listener.ts'
import { createLiveFeed } from './live-feed.ts'

const RETRY_AFTER_FULL_S = 30
const EVENT_ID = /^\d{1,18}$/
/** A proxy that gathers answers would gather these for ever. */
const HEADERS = { 'x-accel-buffering': 'no' }

/** Changes as they happen (docs/operations/live.md). All streams of this process are fed by one follower of the record. */
export function liveRoutes(app: App, options: TellingOptions): void {
  const feed = createLiveFeed(app.network, options)
  // Before the server waits for what is under way: a stream never ends by itself.
  app.fastify.addHook('preClose', () => feed.close())

  route(app, 'stream', async (ask) => {
    if (ask.request.method === 'HEAD') return { status: 200, body: Readable.from([]) }
    if (feed.isFull()) return problem('too-many', { headers: { 'retry-after': String(RETRY_AFTER_FULL_S) } })
    const { query, actor, request } = ask
    const listener = createListener({
      actor,
      titles: new Set(query.titles?.split(',') ?? []),
      isStillSignedIn: () => isSignedIn(app, ask),
    })
    await feed.open(listener, readLastId(request.headers['last-event-id']))
    return { status: 200, body: listener.body, headers: HEADERS }
  })
}

/** Who has signed out or was shut out meanwhile is told nothing more; who never signed in goes on. */
async function isSignedIn(app: App, { actor, request }: Ask<'stream'>): Promise<boolean> {
  return actor === null || (await identityAgain(request, app.identities)) !== null
}

function readLastId(header: string | string[] | undefined): bigint | null {
  return typeof header === 'string' && EVENT_ID.test(header) ? BigInt(header) : null
}
