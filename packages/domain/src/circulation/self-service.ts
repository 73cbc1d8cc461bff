import type { PolicyValues } from '../policy/index.ts'

/** `proofValid`: was the changing code of this very place shown; null: none was. */
export type SelfServiceFacts = { readonly proofValid: boolean | null }

export type SelfServiceDecision =
  | { readonly kind: 'allowed' }
  /** No reader does this alone here. */
  | { readonly kind: 'desk-only' }
  | { readonly kind: 'proof-missing' }
  /** Not the code of this place, or no longer. */
  | { readonly kind: 'proof-wrong' }

const ALLOWED: SelfServiceDecision = { kind: 'allowed' }
const DESK_ONLY: SelfServiceDecision = { kind: 'desk-only' }

/** May a reader alone borrow what is in their hand? */
export function decideSelfCheckout(
  { selfCheckout }: Pick<PolicyValues, 'selfCheckout'>,
  facts: SelfServiceFacts,
): SelfServiceDecision {
  if (selfCheckout === 'no') return DESK_ONLY
  return selfCheckout === 'proof' ? askForProof(facts) : ALLOWED
}

/** May a reader alone return what is theirs? */
export function decideSelfReturn(
  { selfReturn }: Pick<PolicyValues, 'selfReturn'>,
  facts: SelfServiceFacts,
): SelfServiceDecision {
  if (selfReturn === 'no') return DESK_ONLY
  return selfReturn === 'at-point' ? askForProof(facts) : ALLOWED
}

function askForProof({ proofValid }: SelfServiceFacts): SelfServiceDecision {
  if (proofValid === null) return { kind: 'proof-missing' }
  return proofValid ? ALLOWED : { kind: 'proof-wrong' }
}
