import { id, type OnlineProvider } from '@wenyuan/contract'
import type { ActContext } from '../circulation/index.ts'
import { type App, cutPage, impossible, readCursor, route } from '../http/index.ts'
import { secretRefused } from '../sessions/index.ts'
import { unbindWechat } from '../wechat/index.ts'
import { changeOwnPin } from './change-own-pin.ts'
import { exportOwnData } from './export-own-data.ts'
import { viewNotice } from './notice-view.ts'
import { readInbox, readNotices } from './read-notices.ts'
import { READERS_ONLY } from './readers-only.ts'
import { showLibrary } from './show-library.ts'

type SelfOptions = {
  readonly acts: ActContext
  /** Is a mini-program set up? */
  readonly wechat: boolean
  /** With whom readers pay from a phone. */
  readonly onlinePayment: OnlineProvider | null
}

export function selfRoutes(app: App, { acts, ...features }: SelfOptions): void {
  const { network, identities } = app
  const { db, zone } = network

  route(app, 'getLibrary', async () => ({ status: 200, body: await showLibrary(network, features) }))

  route(app, 'changeOwnPin', async ({ actor, identity, body }) => {
    if (actor.kind !== 'reader') return READERS_ONLY
    const own = { patronId: actor.patronId, session: identity.credential.digest }
    const result = await changeOwnPin(network, own, body)
    // Not 401: the session is good, and a client would take it for ended.
    if (result.kind === 'wrong') return impossible('pin', 'wrong-pin')
    if (result.kind !== 'changed') return secretRefused(result)
    identities.forgetAll()
    return { status: 204, body: null }
  })

  route(app, 'listNotices', async ({ actor, query, language }) => {
    if (actor.kind !== 'reader') return READERS_ONLY
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const page = { before: cursor.place, limit: query.limit + 1 }
    const inbox = await readInbox(network, actor.patronId, page)
    const { rows, nextCursor } = cutPage(inbox.rows, query.limit, (row) => row.id)
    const viewer = { language, zone, directory: await network.directory.current(db) }
    const items = rows.map((row) => viewNotice(row, viewer))
    return { status: 200, body: { items, nextCursor, unread: inbox.unread } }
  })

  route(app, 'readNotices', async ({ actor, body }) => {
    if (actor.kind !== 'reader') return READERS_ONLY
    await readNotices(network, actor.patronId, body.upTo)
    return { status: 204, body: null }
  })

  route(app, 'exportOwnData', async ({ actor, language }) => {
    if (actor.kind !== 'reader') return READERS_ONLY
    return { status: 200, body: await exportOwnData(acts, { patronId: actor.patronId, language }) }
  })

  route(app, 'unbindWechat', async ({ actor }) => {
    if (actor.kind !== 'reader') return READERS_ONLY
    await db.transaction((tx) => unbindWechat(tx, network, actor.patronId))
    return { status: 204, body: null }
  })
}
