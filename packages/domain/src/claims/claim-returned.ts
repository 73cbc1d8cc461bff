import { type Finding, type ItemStatus, withPolicyLines } from '../circulation/index.ts'
import {
  addDays,
  type Decision,
  decide,
  type LocalDate,
  NO_OVERRIDES,
  type NotPermitted,
  type Overrides,
} from '../kernel/index.ts'
import type { Resolved } from '../policy/index.ts'

export const CLAIM_STATES = ['open', 'found', 'not-found'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]
export const CLAIM_OUTCOMES = ['found', 'not-found'] as const
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number]

/** A claim is decided once; the table of docs/rules/claims-returned.md. */
export const CLAIM_TRANSITIONS: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  open: ['found', 'not-found'],
  found: [],
  'not-found': [],
}

/** So many days after the claim each of the three looks at the shelves falls due. */
export const SHELF_CHECK_AFTER_DAYS = [1, 7, 21] as const

export function shelfCheckDays(claimedOn: LocalDate): LocalDate[] {
  return SHELF_CHECK_AFTER_DAYS.map((days) => addDays(claimedOn, days))
}

export type ClaimCode = 'NOT_ON_LOAN' | 'ITEM_LOST' | 'CLAIM_OPEN' | 'DISPUTE_OPEN' | 'CLAIMS_RETURNED_LIMIT'

export type ClaimFacts = {
  /** Null: the item is in nobody's hands. */
  readonly loan: { readonly claimed: boolean; readonly disputed: boolean } | null
  readonly itemStatus: ItemStatus
  /** Claims that the patron has made in this calendar year. */
  readonly claimsThisYear: number
}

/** May this loan be claimed to have been returned? (docs/rules/claims-returned.md) */
export function decideClaim(
  { loan, itemStatus, claimsThisYear }: ClaimFacts,
  resolved: Resolved,
  overrides: Overrides = NO_OVERRIDES,
): Decision<Finding<ClaimCode> | NotPermitted> {
  if (loan === null) return decide<Finding<ClaimCode>>([{ code: 'NOT_ON_LOAN', level: 'block' }], overrides)
  if (loan.claimed) return decide<Finding<ClaimCode>>([{ code: 'CLAIM_OPEN', level: 'block' }], overrides)
  const findings: Finding<ClaimCode>[] = []
  if (itemStatus === 'lost') findings.push({ code: 'ITEM_LOST', level: 'block' })
  if (loan.disputed) findings.push({ code: 'DISPUTE_OPEN', level: 'block' })
  const { claimsReturnedLimit: limit } = resolved.values
  // Having claimed exactly so often, the next would be one too many.
  if (limit !== null && claimsThisYear >= limit) {
    findings.push({
      code: 'CLAIMS_RETURNED_LIMIT',
      level: 'overridable',
      parameter: 'claimsReturnedLimit',
      limit,
      actual: claimsThisYear,
      helps: [{ code: 'GO_TO_DESK' }],
    })
  }
  return decide(withPolicyLines(findings, resolved), overrides)
}
