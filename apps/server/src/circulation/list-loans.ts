import type { LoanView, Page, PatronLoansQuery } from '@wenyuan/contract'
import { id } from '@wenyuan/contract'
import { isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { noteReading } from '../events/index.ts'
import { cutPage, forbidden, type ProblemAnswer, problem, readCursor } from '../http/index.ts'
import { loanIdsOfPatron, patronExists } from './circulation-store.ts'
import type { ActContext } from './perform-acts.ts'
import { readLoanViews } from './read-views.ts'
import type { Viewer } from './viewer.ts'

type Listed<Body> = { readonly status: 200; readonly body: Body } | ProblemAnswer

/** A patron's open loans, or the closed ones, which are history and need its permission; newest first. */
export async function listPatronLoans(
  context: ActContext,
  query: PatronLoansQuery & { readonly patronId: string },
  viewer: Viewer,
): Promise<Listed<Page<LoanView>>> {
  const { patronId, state, limit } = query
  const { db } = context.network
  const { actor } = viewer
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return problem('not-found')
  // What someone has read is nobody else's to see, whoever acts for them.
  if (actor.kind === 'reader' && state === 'closed' && actor.patronId !== patronId) return forbidden('history.read')
  if (actor.kind !== 'reader' && state === 'closed' && !isAllowed(actor, 'history.read'))
    return forbidden('history.read')
  const cursor = readCursor(query.cursor, id)
  if (cursor.kind === 'refused') return cursor.answer
  if (!(await patronExists(db, patronId))) return problem('not-found')
  // What someone has read is told to few, and to those few not unseen.
  if (state === 'closed') await noteReading(context.network, actor, { kind: 'history.read', patronId })
  const page = cutPage(
    await loanIdsOfPatron(db, { patronId, state, member: query.member ?? null }, { limit, after: cursor.place }),
    limit,
    (loan) => loan,
  )
  return { status: 200, body: { items: await readLoanViews(context, page.rows, viewer), nextCursor: page.nextCursor } }
}
