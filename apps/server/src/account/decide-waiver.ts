import type { DecideWaiverBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import { settlePaidLosses } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { addLine, lockAccount } from './lock-account.ts'
import { findExcess, owedOf } from './read-amount.ts'
import { findWaiverLimit } from './waiver-limit.ts'
import { lockWaiver, patronOfWaiver, setWaiverDecided, type WaiverRow } from './waivers-store.ts'
import { type WhyNotDecide, whyNotDecide } from './why-not-decide.ts'

export type DecideWaiverResult =
  | { readonly kind: 'decided'; readonly waiver: WaiverRow }
  | { readonly kind: 'forbidden'; readonly why: WhyNotDecide }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'decided-already' }
  /** More than this approver may waive at once: someone with a higher limit has to. */
  | { readonly kind: 'above-limit'; readonly amountFen: Fen; readonly limitFen: Fen }
  /** Less is owed by now than was to be waived. */
  | { readonly kind: 'no-longer-owed' }

/** Approves, up to the approver's limit, or rejects a waiver; never the one who asked. An approved one is a line of the account. */
export async function decideWaiver(
  tx: Tx,
  network: Network,
  actor: Actor,
  { waiverId, body }: { waiverId: string; body: DecideWaiverBody },
): Promise<DecideWaiverResult> {
  if (!isAllowed(actor, 'fee.waive')) return { kind: 'forbidden', why: 'fee.waive' }
  const patronId = await patronOfWaiver(tx, waiverId)
  if (patronId === null) return { kind: 'not-found' }
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const asked = await lockWaiver(tx, waiverId)
  if (asked.state !== 'requested') return { kind: 'decided-already' }
  const why = whyNotDecide(actor, asked.requested_by)
  if (why !== null) return { kind: 'forbidden', why }

  const { outcome, note = null } = body
  const amountFen = Number(asked.amount_fen)
  if (outcome === 'approved') {
    const limitFen = await findWaiverLimit(tx, actor)
    if (limitFen !== null && amountFen > limitFen) return { kind: 'above-limit', amountFen, limitFen }
    const owedFen = owedOf(account.settled, asked.charge_line_id) ?? 0
    if (findExcess(amountFen, owedFen) !== null) return { kind: 'no-longer-owed' }
  }

  const by = actorName(actor)
  const at = network.clock.now()
  const waived = outcome === 'approved' ? await addLine(tx, account, waiverLine(asked, { at, by, note })) : null
  const lineId = waived?.line.id ?? null
  const waiver = await setWaiverDecided(tx, waiverId, { state: outcome, by, at, note, lineId })
  await appendEvents(tx, network.recorder, at, [
    {
      kind: 'waiver.decided',
      actor,
      patronId,
      subject: `waiver:${waiverId}`,
      data: { outcome, amountFen, note, line: lineId },
    },
  ])
  const { balanceFen } = (waived ?? account).settled
  await addNotice(tx, { kind: 'waiver', patronId, at, data: { amountFen, outcome, note, balanceFen } })
  if (waived !== null) await settlePaidLosses(tx, network, actor, { patronId, openFen: waived.settled.openFen })
  return { kind: 'decided', waiver }
}

function waiverLine(asked: WaiverRow, { at, by, note }: { at: number; by: string; note: string | null }) {
  return {
    kind: 'waiver',
    amountFen: -Number(asked.amount_fen),
    at,
    forLineId: asked.charge_line_id,
    explained: [{ code: 'WAIVED', reason: asked.reason, note }],
    actor: by,
  } as const
}
