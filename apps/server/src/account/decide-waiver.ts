import type { DecideWaiverBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice, lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { accountLines, insertLine } from './account-store.ts'
import { findExcess, owedOf } from './read-amount.ts'
import { lockWaiver, patronOfWaiver, setWaiverDecided, type WaiverRow } from './waivers-store.ts'
import { type WhyNotDecide, whyNotDecide } from './why-not-decide.ts'

export type DecideWaiverResult =
  | { readonly kind: 'decided'; readonly waiver: WaiverRow }
  | { readonly kind: 'forbidden'; readonly why: WhyNotDecide }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'decided-already' }
  /** Less is owed by now than was to be waived. */
  | { readonly kind: 'no-longer-owed' }

/** Approves or rejects a waiver; never the one who asked. An approved one is a line of the account. */
export async function decideWaiver(
  tx: Tx,
  network: Network,
  actor: Actor,
  { waiverId, body }: { waiverId: string; body: DecideWaiverBody },
): Promise<DecideWaiverResult> {
  if (!isAllowed(actor, 'fee.waive')) return { kind: 'forbidden', why: 'fee.waive' }
  const patronId = await patronOfWaiver(tx, waiverId)
  if (patronId === null) return { kind: 'not-found' }
  await lockPatron(tx, patronId)
  const asked = await lockWaiver(tx, waiverId)
  if (asked.state !== 'requested') return { kind: 'decided-already' }
  const why = whyNotDecide(actor, asked.requested_by)
  if (why !== null) return { kind: 'forbidden', why }

  const lines = await accountLines(tx, patronId)
  const { outcome, note = null } = body
  const amountFen = Number(asked.amount_fen)
  const owedFen = owedOf(lines, asked.charge_line_id) ?? 0
  if (outcome === 'approved' && findExcess(amountFen, owedFen) !== null) return { kind: 'no-longer-owed' }

  const by = actorName(actor)
  const at = network.clock.now()
  const lineId = outcome === 'approved' ? await insertLine(tx, waiverLine(asked, { at, by, note })) : null
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
  const balanceFen = lines.reduce((sum, line) => sum + line.amountFen, 0) - (lineId === null ? 0 : amountFen)
  await addNotice(tx, { kind: 'waiver', patronId, at, data: { amountFen, outcome, note, balanceFen } })
  return { kind: 'decided', waiver }
}

function waiverLine(asked: WaiverRow, { at, by, note }: { at: number; by: string; note: string | null }) {
  return {
    patronId: asked.patron_id,
    kind: 'waiver',
    amountFen: -Number(asked.amount_fen),
    at,
    forLineId: asked.charge_line_id,
    explained: [{ code: 'WAIVED', reason: asked.reason, note }],
    actor: by,
  } as const
}
