import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import { attachPhotos } from '../photos/index.ts'
import type { Tx } from '../platform/index.ts'
import { appendEvidence, findDispute } from './disputes-store.ts'

/** Notes on one dispute: whoever has more to say brings it along. */
export const MAX_EVIDENCE_NOTES = 50

export type AddEvidenceResult =
  | { readonly kind: 'added' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'decided-already' }
  | { readonly kind: 'too-many' }

type Adding = { readonly disputeId: string; readonly note: string | null; readonly photos: readonly string[] }

/** More words or photos to an open dispute: by whose it is, or by staff for them. */
export async function addEvidence(
  tx: Tx,
  network: Network,
  actor: Actor,
  { disputeId, note, photos }: Adding,
): Promise<AddEvidenceResult> {
  const found = await findDispute(tx, disputeId)
  if (found === null || !mayAdd(actor, found)) return { kind: 'not-found' }
  // A decision holds the same lock: what is added after it would be read by nobody.
  await lockPatron(tx, found.patron_id)
  const dispute = await findDispute(tx, disputeId)
  if (dispute === null || dispute.state !== 'open') return { kind: 'decided-already' }
  if (note !== null && dispute.evidence.length >= MAX_EVIDENCE_NOTES) return { kind: 'too-many' }
  const at = network.clock.now()
  if (note !== null) await appendEvidence(tx, disputeId, [{ at, by: actorName(actor), note }])
  const subject = `dispute:${disputeId}`
  const about = { subject, patronId: dispute.patron_id, branch: dispute.branch_code }
  await attachPhotos(tx, actor, { ids: photos, ...about })
  await appendEvents(tx, network.recorder, at, [
    {
      kind: 'dispute.evidence-added',
      actor,
      patronId: dispute.patron_id,
      loanId: dispute.loan_id,
      subject,
      data: { note, photos },
    },
  ])
  return { kind: 'added' }
}

function mayAdd(actor: Actor, { patron_id, branch_code }: { patron_id: string; branch_code: string }): boolean {
  return actor.kind === 'reader' ? actor.patronId === patron_id : isAllowed(actor, 'patron.read', branch_code)
}
