import { type ClosureBody, type ClosurePreview, MAX_EFFECTS_SHOWN } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { findBranchRow } from '../branches/index.ts'
import {
  type ActContext,
  type ClosureEffect,
  emptyKeys,
  readActWorld,
  shiftedBy,
  type World,
} from '../circulation/index.ts'
import { viewEffect, viewFigures } from './closure-view.ts'
import type { FigureRow } from './closures-store.ts'
import { type ClosurePlan, type NotPlanned, planClosure } from './plan-closure.ts'

/** Loans and holds whose facts are read at once. */
const BATCH = 100

export type PreviewClosureResult = { readonly kind: 'previewed'; readonly preview: ClosurePreview } | NotPlanned

/** What a closure would move, by the very rules that would move it; nothing is written. */
export async function previewClosure(
  context: ActContext,
  actor: Actor,
  body: ClosureBody,
): Promise<PreviewClosureResult> {
  const { db } = context.network
  const plan = await planClosure(db, context.network, { actor, body, row: await findBranchRow(db, body.branch) })
  if (plan.kind !== 'planned') return plan
  const tally = new Tally()
  for (let n = 0; n < plan.targets.loanIds.length; n += BATCH) {
    await look(context, plan, tally, { loanIds: plan.targets.loanIds.slice(n, n + BATCH), holdIds: [] })
  }
  for (let n = 0; n < plan.targets.holdIds.length; n += BATCH) {
    await look(context, plan, tally, { loanIds: [], holdIds: plan.targets.holdIds.slice(n, n + BATCH) })
  }
  const { branch, dates } = plan
  const preview = { branch, dates: [...dates], figures: viewFigures(tally.figures), effects: tally.shown }
  return { kind: 'previewed', preview }
}

async function look(context: ActContext, plan: ClosurePlan, tally: Tally, ids: ClosurePlan['targets']): Promise<void> {
  const keys = { ...emptyKeys(), loanIds: [...ids.loanIds], holdIds: [...ids.holdIds] }
  const world = await readActWorld(context, keys)
  for (const effect of shiftedBy(world, plan.calendars, ids)) tally.add(world, effect)
}

class Tally {
  readonly shown: ClosurePreview['effects'] = []
  private readonly counts = new Map<ClosureEffect['kind'], { count: number; refundFen: number }>()
  private readonly patrons = new Set<string>()

  add(world: World, effect: ClosureEffect): void {
    const { count, refundFen } = this.counts.get(effect.kind) ?? { count: 0, refundFen: 0 }
    this.counts.set(effect.kind, { count: count + 1, refundFen: refundFen + effect.refundFen })
    this.patrons.add(effect.patronId)
    if (this.shown.length < MAX_EFFECTS_SHOWN) this.shown.push(viewOf(world, effect))
  }

  get figures(): { readonly rows: FigureRow[]; readonly patrons: number } {
    const rows = [...this.counts].map(([kind, { count, refundFen }]) => ({
      kind,
      count,
      refund_fen: String(refundFen),
    }))
    return { rows, patrons: this.patrons.size }
  }
}

function viewOf(world: World, effect: ClosureEffect): ClosurePreview['effects'][number] {
  const { kind, patronId, loanId, holdId, before, after, refundFen, booked } = effect
  const titleId = loanId === null ? world.holds.get(holdId ?? '')?.titleId : world.loans.get(loanId)?.titleId
  return viewEffect({
    kind,
    patron_id: patronId,
    card: world.patronEntry(patronId).card,
    title: world.titles.get(titleId ?? '') ?? null,
    loan_id: loanId,
    hold_id: holdId,
    before_text: before,
    after_text: after,
    refund_fen: String(refundFen),
    booked,
  })
}
