import { id } from '@wenyuan/contract'
import { type App, cutPage, forbidden, readCursor, route } from '../http/index.ts'
import { viewEvent, viewVerification } from './event-view.ts'
import { listEvents, type Subject } from './list-events.ts'
import { verifyEvents } from './verify-events.ts'

/** `headFile`: where the sealer notes the head of the chain. */
export function eventRoutes(app: App, { headFile }: { readonly headFile: string }): void {
  route(app, 'listEvents', async ({ network, actor, query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const list = await listEvents(network, actor, {
      subject: query.subject === undefined ? null : readSubject(query.subject),
      kind: query.kind ?? null,
      actor: query.actor ?? null,
      from: query.from === undefined ? null : Date.parse(query.from),
      to: query.to === undefined ? null : Date.parse(query.to),
      before: cursor.place,
      limit: query.limit,
    })
    if (list.kind === 'forbidden') return forbidden('event.read')
    const { rows, nextCursor } = cutPage(list.entries, query.limit, (entry) => entry.id)
    return {
      status: 200,
      body: { items: rows.map((row) => viewEvent(row, network.zone, list.names.get(row.body.actor))), nextCursor },
    }
  })

  route(app, 'verifyEvents', async ({ network, actor }) => {
    if (actor.kind === 'reader') return forbidden('event.read')
    return { status: 200, body: viewVerification(await verifyEvents(network, headFile)) }
  })
}

/** `loan:17` or `settings`; the contract has checked the form. */
function readSubject(text: string): Subject {
  const colon = text.indexOf(':')
  if (colon < 0) return { kind: text, id: null }
  return { kind: text.slice(0, colon), id: text.slice(colon + 1) }
}
