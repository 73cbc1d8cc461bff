import type { PolicyValues } from '../policy/index.ts'
import type { ItemFacts, OpenLoanFacts, PatronFacts } from './facts.ts'
import type { CheckoutCode, Finding } from './findings.ts'

type LimitFinding = Finding<CheckoutCode>

/**
 * The loans that stand against `loanLimit`: in-library ones count apart unless their rule says otherwise, claimed-returned ones
 * don't count, lost ones do until they are settled.
 */
export function countedLoans({ openLoans }: Pick<PatronFacts, 'openLoans'>): readonly OpenLoanFacts[] {
  return openLoans.filter((loan) => loan.countsApart !== true && !isClaimed(loan))
}

function isClaimed({ trouble }: OpenLoanFacts): boolean {
  return trouble !== undefined && trouble !== null && trouble.claimedAt !== null
}

/** Is a loan of these values one that counts apart? */
export function countsApart({ loanAllowed, inLibraryCounts }: Pick<PolicyValues, 'loanAllowed' | 'inLibraryCounts'>) {
  return loanAllowed === 'in-library' && !inLibraryCounts
}

export function findLoanLimits(patron: PatronFacts, item: ItemFacts | null, policy: PolicyValues): LimitFinding[] {
  const findings: LimitFinding[] = []
  const counted = countedLoans(patron)
  const { loanLimit, loanLimitForType } = policy
  // This loan would be the next one, so holding exactly the limit is already too many.
  if (loanLimit !== null && counted.length >= loanLimit && !(item !== null && countsApart(policy))) {
    findings.push({
      code: 'LOAN_LIMIT',
      level: 'overridable',
      parameter: 'loanLimit',
      limit: loanLimit,
      actual: counted.length,
      helps: returnSome(counted, counted.length - loanLimit + 1),
    })
  }
  // Of its type every loan counts: it is the only limit that copies used inside have.
  const ofType = item === null ? [] : patron.openLoans.filter((loan) => loan.itemType === item.type && !isClaimed(loan))
  if (item !== null && loanLimitForType !== null && ofType.length >= loanLimitForType) {
    findings.push({
      code: 'LOAN_LIMIT_FOR_TYPE',
      level: 'overridable',
      parameter: 'loanLimitForType',
      limit: loanLimitForType,
      actual: ofType.length,
      helps: returnSome(ofType, ofType.length - loanLimitForType + 1),
    })
  }
  return findings
}

/** Where a limit is 0 returning everything is not enough, and nothing helps. */
function returnSome(loans: readonly OpenLoanFacts[], count: number): NonNullable<LimitFinding['helps']> {
  if (count > loans.length) return []
  const byDue = [...loans].sort((a, b) => a.dueAt - b.dueAt).map((loan) => loan.id)
  return [{ code: 'RETURN_LOANS', count, loanIds: byDue }]
}
