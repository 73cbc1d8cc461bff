import type { ClosureBody } from '@wenyuan/contract'
import { type Actor, actorName } from '@wenyuan/domain/access'
import { lockBranch, replaceCalendar } from '../branches/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findUnfinished, insertClosure } from './closures-store.ts'
import { type NotPlanned, planClosure } from './plan-closure.ts'

export type DeclareClosureResult =
  | { readonly kind: 'declared'; readonly id: string }
  /** Another one of the branch is being applied or undone. */
  | { readonly kind: 'at-work' }
  | NotPlanned

/**
 * Closes the days in the calendar and notes all that has to be looked at; `carryOutClosure` then moves it. From here on acts
 * are decided by the new calendar.
 */
export async function declareClosure(
  tx: Tx,
  network: Network,
  { actor, body }: { readonly actor: Actor; readonly body: ClosureBody },
): Promise<DeclareClosureResult> {
  const row = await lockBranch(tx, body.branch)
  const plan = await planClosure(tx, network, { actor, body, row })
  if (plan.kind !== 'planned') return plan
  if ((await findUnfinished(tx, plan.branch)).length > 0) return { kind: 'at-work' }
  const now = network.clock.now()
  const { before, after } = plan.written
  const id = await insertClosure(
    tx,
    {
      branch_code: plan.branch,
      dates: plan.dates,
      reason: body.reason ?? null,
      calendar_before: before,
      calendar_after: after,
      at: now,
      by: actorName(actor),
    },
    plan.targets,
  )
  await replaceCalendar(tx, network, actor, { code: plan.branch, before, calendar: after })
  await appendEvents(tx, network.recorder, now, [
    {
      kind: 'closure.declared',
      actor,
      subject: `closure:${id}`,
      data: { branch: plan.branch, dates: plan.dates, reason: body.reason ?? null },
    },
  ])
  return { kind: 'declared', id }
}
