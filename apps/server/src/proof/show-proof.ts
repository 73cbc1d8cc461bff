import type { ProofView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatInstant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { ProofCodes } from './proof-codes.ts'

export type ShowProofResult =
  | { readonly kind: 'shown'; readonly proof: ProofView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** The code that a place shows now, for the screen there: whoever lends at the branch may put it up. */
export async function showProof(
  { db, clock, zone, directory }: Network,
  codes: ProofCodes,
  { actor, branch }: { actor: Actor; branch: string },
): Promise<ShowProofResult> {
  if (!isAllowed(actor, 'loan.create', branch)) return { kind: 'forbidden' }
  const { branches } = await directory.current(db)
  if (!branches.has(branch)) return { kind: 'not-found' }
  const { digits, code, validUntil } = codes.at(branch, clock.now())
  return { kind: 'shown', proof: { branch, digits, code, validUntil: formatInstant(validUntil, zone) } }
}
