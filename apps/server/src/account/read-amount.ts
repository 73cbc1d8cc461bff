import { type Fen, formatYuan, MAX_YUAN, parseYuan } from '@wenyuan/domain/kernel'
import type { AccountRow } from './account-store.ts'
import { computeOpenCharges } from './open-charges.ts'

/** A field of the body that can't be as it stands; `expected`: what could. */
export type Impossible = {
  readonly kind: 'impossible'
  readonly path: string
  readonly code: 'unknown' | 'too-large' | 'not-yet'
  readonly expected?: string
}

export type ReadAmount = { readonly kind: 'amount'; readonly amountFen: Fen } | Impossible

export function readAmount(yuan: string): ReadAmount {
  const amountFen = parseYuan(yuan)
  return amountFen === null ? tooLarge(MAX_YUAN) : { kind: 'amount', amountFen }
}

/**
 * What may be paid or waived of the named charge (which must be one of this account), or of all; null where the charge
 * is unknown.
 */
export function owedOf(lines: readonly AccountRow[], chargeId: string | null): Fen | null {
  const { openFen, owedFen } = computeOpenCharges(lines)
  return chargeId === null ? owedFen : (openFen.get(chargeId) ?? null)
}

/** Exactly what is owed is not too much. */
export function findExcess(amountFen: Fen, owedFen: Fen): Impossible | null {
  return amountFen > owedFen ? tooLarge(formatYuan(owedFen)) : null
}

function tooLarge(most: string): Impossible {
  return { kind: 'impossible', path: 'amount', code: 'too-large', expected: `≤ ${most}` }
}
