import { type CreditView, id, type Language } from '@wenyuan/contract'
import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { type Credit, scoreOf } from '@wenyuan/domain/credit'
import { CREDIT_LEVELS } from '@wenyuan/domain/policy'
import { type ActContext, emptyKeys, readActWorld, runningLatenessOf } from '../circulation/index.ts'
import { noteReading } from '../events/index.ts'
import { cutPage, forbidden, type ProblemAnswer, problem, readCursor } from '../http/index.ts'
import { creditMoves } from './credit-store.ts'
import { viewCreditMove } from './credit-view.ts'

type Question = { readonly patronId: string; readonly limit: number; readonly cursor?: string | undefined }
type Shown = { readonly status: 200; readonly body: CreditView } | ProblemAnswer

/** A patron's credit with all that made it: for the reader, whoever acts for them, and staff who may read patrons. */
export async function showCredit(
  context: ActContext,
  { patronId, limit, cursor: said }: Question,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Promise<Shown> {
  const { network } = context
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return problem('not-found')
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return forbidden('patron.read')
  const cursor = readCursor(said, id)
  if (cursor.kind === 'refused') return cursor.answer
  const world = await readActWorld(context, { ...emptyKeys(), patronIds: [patronId], allLoansOf: [patronId] })
  if (!world.facts.patrons.has(patronId)) return problem('not-found')
  await noteReading(network, actor, { kind: 'private-data.read', patronId })
  const { credit } = world.patron(patronId)
  const rows = await creditMoves(network.db, patronId, { after: cursor.place, limit: limit + 1 })
  const page = cutPage(rows, limit, (row) => row.id)
  const items = page.rows.map((row) => viewCreditMove(row, { actor, language, zone: network.zone }))
  const running = runningLatenessOf(world, patronId).map(({ loan, points }) => ({
    loan: loan.id,
    titleText: world.titleOfLoan(loan.id) ?? '',
    due: loan.dueOn,
    points,
  }))
  const { score, level, levels } = credit
  const body = { score, level, levels, next: nextOf(credit), running, moves: { items, nextCursor: page.nextCursor } }
  return { status: 200, body }
}

/** Null at the top. */
function nextOf({ score, level, levels }: Credit): CreditView['next'] {
  const above = CREDIT_LEVELS[CREDIT_LEVELS.indexOf(level) - 1]
  return above === undefined ? null : { level: above, points: scoreOf(above, levels) - score }
}
