import { id, type TransitListQuery, type TransitView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { addDays } from '@wenyuan/domain/kernel'
import { cutPage, forbidden, type ProblemAnswer, readCursor } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { viewTransit } from './transit-view.ts'
import { listTransitRows } from './transits-store.ts'

type Listed =
  | { readonly status: 200; readonly body: { readonly items: TransitView[]; readonly nextCursor: string | null } }
  | ProblemAnswer

/** What is to be sent, under way, or over, for whoever takes items back anywhere. */
export async function listTransits(network: Network, actor: Actor, query: TransitListQuery): Promise<Listed> {
  if (!isAllowed(actor, 'return.create')) return forbidden('return.create')
  const cursor = readCursor(query.cursor, id)
  if (cursor.kind === 'refused') return cursor.answer
  const { from = null, to = null, box = null, state = null, limit } = query
  const { clock, zone } = network
  const { transitLostAfterDays: lostAfterDays } = await network.directory.current(network.db)
  const onlyOverdue = query.overdue === 'true'
  if (onlyOverdue && lostAfterDays === null) return { status: 200, body: { items: [], nextCursor: null } }
  const sentBefore = onlyOverdue ? zone.toInstant(addDays(zone.dateOf(clock.now()), -(lostAfterDays ?? 0)), 0) : null
  const page = { after: cursor.place, limit: limit + 1 }
  const found = await listTransitRows(network.db, { from, to, box, state, sentBefore }, page)
  const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
  const viewer = { actor, zone, now: clock.now(), lostAfterDays }
  return { status: 200, body: { items: rows.map((row) => viewTransit(row, viewer)), nextCursor } }
}
