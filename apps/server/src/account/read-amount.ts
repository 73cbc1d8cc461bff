import type { Settlement } from '@wenyuan/domain/account'
import { type Fen, formatYuan, MAX_YUAN, parseYuan } from '@wenyuan/domain/kernel'

/** A field of the body that can't be as it stands; `expected`: what could. */
export type Impossible = {
  readonly kind: 'impossible'
  readonly path: string
  readonly code: 'unknown' | 'too-large' | 'feature-off'
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
export function owedOf({ openFen, owedFen }: Settlement, chargeId: string | null): Fen | null {
  return chargeId === null ? owedFen : (openFen.get(chargeId) ?? null)
}

/** Exactly what is there is not too much. */
export function findExcess(amountFen: Fen, mostFen: Fen): Impossible | null {
  return amountFen > mostFen ? tooLarge(formatYuan(mostFen)) : null
}

/** Of a named charge, or of all that is owed. */
export function findExcessOf(settled: Settlement, amountFen: Fen, chargeId: string | null): Impossible | null {
  const owedFen = owedOf(settled, chargeId)
  return owedFen === null ? { kind: 'impossible', path: 'charge', code: 'unknown' } : findExcess(amountFen, owedFen)
}

function tooLarge(most: string): Impossible {
  return { kind: 'impossible', path: 'amount', code: 'too-large', expected: `≤ ${most}` }
}
