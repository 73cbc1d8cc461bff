import type { HoldListQuery, HoldView, Page, PatronHoldsQuery } from '@wenyuan/contract'
import { id } from '@wenyuan/contract'
import { isOwnOrActedFor } from '@wenyuan/domain/access'
import { cutPage, forbidden, type ProblemAnswer, problem, readCursor } from '../http/index.ts'
import { holdIds, holdIdsOfPatron, patronExists, readyHoldIds } from './circulation-store.ts'
import type { ActContext } from './perform-acts.ts'
import { readHoldViews } from './read-views.ts'
import type { Viewer } from './viewer.ts'

type Listed<Body> = { readonly status: 200; readonly body: Body } | ProblemAnswer

/**
 * Holds by title, pickup branch and status; without a status the open ones. In the order of the queue, those on the hold
 * shelf by the end of their time there. A reader has no such list.
 */
export async function listHolds(
  context: ActContext,
  query: HoldListQuery,
  viewer: Viewer,
): Promise<Listed<Page<HoldView>>> {
  if (viewer.actor.kind === 'reader') return forbidden('patron.read')
  const cursor = readCursor(query.cursor, id)
  if (cursor.kind === 'refused') return cursor.answer
  const { title, branch, status, limit } = query
  const hopeless = query.hopeless === 'true'
  const { db } = context.network
  const place = { limit, after: cursor.place }
  const ids =
    status === 'ready' && !hopeless
      ? await readyHoldIds(db, { titleId: title, branch }, place)
      : await holdIds(db, { titleId: title, branch, status, hopeless }, place)
  const page = cutPage(ids, limit, (hold) => hold)
  return { status: 200, body: { items: await readHoldViews(context, page.rows, viewer), nextCursor: page.nextCursor } }
}

export async function listPatronHolds(
  context: ActContext,
  query: PatronHoldsQuery & { readonly patronId: string },
  viewer: Viewer,
): Promise<Listed<Page<HoldView>>> {
  const { patronId, state, limit } = query
  const { db } = context.network
  if (viewer.actor.kind === 'reader' && !isOwnOrActedFor(viewer.actor, patronId)) return problem('not-found')
  const cursor = readCursor(query.cursor, id)
  if (cursor.kind === 'refused') return cursor.answer
  if (!(await patronExists(db, patronId))) return problem('not-found')
  const page = cutPage(
    await holdIdsOfPatron(db, patronId, state, { limit, after: cursor.place }),
    limit,
    (hold) => hold,
  )
  return { status: 200, body: { items: await readHoldViews(context, page.rows, viewer), nextCursor: page.nextCursor } }
}
