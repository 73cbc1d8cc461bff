import { type HoldPass, id, type Page, type PageQuery } from '@wenyuan/contract'
import { type PassReason, passSentence } from '@wenyuan/domain/words'
import { cutPage, type ProblemAnswer, problem, readCursor } from '../http/index.ts'
import { emptyKeys } from './lock-acts.ts'
import { type PassRow, passesOf } from './passes-store.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import { maySeeHold } from './show-hold.ts'
import { speechOf, type Viewer, viewInstant } from './viewer.ts'
import type { World } from './world.ts'

type Listed = { readonly status: 200; readonly body: Page<HoldPass> } | ProblemAnswer

/** The copies that went past a hold, newest first, as the record tells them. */
export async function listPasses(
  context: ActContext,
  { holdId, cursor: text, limit }: PageQuery & { readonly holdId: string },
  viewer: Viewer,
): Promise<Listed> {
  const world = await readActWorld(context, { ...emptyKeys(), holdIds: [holdId] })
  const hold = world.holds.get(holdId)
  if (hold === undefined || !maySeeHold(hold, viewer)) return problem('not-found')
  const cursor = readCursor(text, id)
  if (cursor.kind === 'refused') return cursor.answer
  const rows = await passesOf(context.network.db, holdId, { limit, after: cursor.place })
  const page = cutPage(rows, limit, (row) => row.id)
  return {
    status: 200,
    body: { items: page.rows.map((row) => viewPass(world, row, viewer)), nextCursor: page.nextCursor },
  }
}

function viewPass(world: World, row: PassRow, viewer: Viewer): HoldPass {
  const speech = speechOf(world, viewer, 'hold')
  const reasons: readonly PassReason[] = row.reasons ?? []
  return {
    at: viewInstant(world, row.at),
    item: row.barcode,
    reasons: reasons.map((reason) => ({ code: reason.code, message: passSentence(reason, speech) })),
    note: row.note,
    ...(viewer.actor.kind === 'reader' ? {} : { served: row.served }),
  }
}
