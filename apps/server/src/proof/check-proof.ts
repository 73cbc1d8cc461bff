import type { Actor } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { countProofAttempt, forgetProofAttempts } from './proof-attempts-store.ts'
import { type ProofCodes, readShownCode } from './proof-codes.ts'

/** So many wrong codes in a row are looked at; then none, right or wrong, until the last is this long ago. */
export const MAX_WRONG_PROOFS = 10
export const PROOF_LOCK_MS = 15 * 60_000

/** `at`: the branches whose code it is now; empty: of none. */
export type ShownProof = { readonly at: readonly string[] }

export type ProofCheck =
  | { readonly kind: 'checked'; readonly proof: ShownProof | undefined }
  | { readonly kind: 'locked'; readonly retryAfterS: number }

const NOT_SHOWN: ProofCheck = { kind: 'checked', proof: undefined }

/**
 * Where a reader proves to be. `branch` is where they say they are; digits without one are looked for at every branch.
 * Staff prove nothing: they have permissions. Wrong codes are counted for each reader.
 */
export async function checkProof(
  { db, clock, directory }: Network,
  codes: ProofCodes,
  { actor, text, branch }: { actor: Actor; text: string | undefined; branch: string | undefined },
): Promise<ProofCheck> {
  if (actor.kind !== 'reader' || text === undefined) return NOT_SHOWN
  const { patronId } = actor
  const now = clock.now()
  const since = now - PROOF_LOCK_MS
  const attempts = await countProofAttempt(db, { patronId, now, since, limit: MAX_WRONG_PROOFS })
  if (attempts.failures > MAX_WRONG_PROOFS) {
    return { kind: 'locked', retryAfterS: Math.ceil((attempts.last_at + PROOF_LOCK_MS - now) / 1000) }
  }
  const shown = readShownCode(text)
  const { branches } = await directory.current(db)
  const named = shown?.branch ?? branch
  const possible = named === undefined ? [...branches.keys()] : [named].filter((code) => branches.has(code))
  const at = shown === null ? [] : possible.filter((code) => codes.isTaken(code, shown.digits, now))
  if (at.length > 0) await forgetProofAttempts(db, patronId)
  return { kind: 'checked', proof: { at } }
}
