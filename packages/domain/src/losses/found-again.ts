import { daysBetween, type Fen, type LocalDate } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

export type FoundPolicy = Pick<PolicyValues, 'lostFound' | 'lostFoundOverdue' | 'lostRefundDays' | 'lostKeepsOverdue'>

export type FoundFacts = {
  readonly lostOn: LocalDate
  readonly foundOn: LocalDate
  /** The compensation's line, less what was corrected since. */
  readonly chargedFen: Fen
  /** Of it: waived, and still unpaid. */
  readonly waivedFen: Fen
  readonly openFen: Fen
  /** What being late costs: booked so far for the time since the due date, as it was at the loss, and to the return. */
  readonly overdueBookedFen: Fen
  readonly overdueAtLossFen: Fen
  readonly overdueAtReturnFen: Fen
}

export type FoundAgain = {
  /** `unpaid`: only what was not paid; `kept`: nothing. */
  readonly compensation: 'cancelled' | 'unpaid' | 'kept'
  /** What a reversing line takes off the compensation: what was paid of it comes back as credit. */
  readonly reversedFen: Fen
  readonly overdue: FoundPolicy['lostFoundOverdue']
  /** What the overdue charge of the loan is to be in the end. */
  readonly overdueFen: Fen
  readonly steps: readonly FoundStep[]
}

export type FoundStep =
  | {
      readonly code: 'FOUND'
      readonly on: LocalDate
      readonly daysAfterLoss: number
      readonly refundDays: number | null
    }
  | { readonly code: 'FOUND_TOO_LATE'; readonly refundDays: number }
  | { readonly code: 'COMPENSATION_CANCELLED'; readonly amountFen: Fen }
  | { readonly code: 'UNPAID_CANCELLED'; readonly amountFen: Fen }
  | { readonly code: 'COMPENSATION_KEPT'; readonly amountFen: Fen }
  | { readonly code: 'WAIVED_STAYS'; readonly amountFen: Fen }

/**
 * What becomes of the money when a lost item comes back (docs/rules/lost.md). Handling is never part of it. While all of
 * the compensation stays, an overdue charge stands beside it only where `lostKeepsOverdue` lets it.
 */
export function settleFoundAgain(facts: FoundFacts, policy: FoundPolicy): FoundAgain {
  const daysAfterLoss = daysBetween(facts.lostOn, facts.foundOn)
  const { lostRefundDays } = policy
  const steps: FoundStep[] = [{ code: 'FOUND', on: facts.foundOn, daysAfterLoss, refundDays: lostRefundDays }]
  // The last day still counts.
  const tooLate = lostRefundDays !== null && daysAfterLoss > lostRefundDays
  if (tooLate) steps.push({ code: 'FOUND_TOO_LATE', refundDays: lostRefundDays })
  const mode = tooLate ? 'keep' : policy.lostFound
  const reversedFen = reversed(facts, mode)
  const keptFen = facts.chargedFen - facts.waivedFen - reversedFen
  if (reversedFen > 0) {
    steps.push({ code: mode === 'refund' ? 'COMPENSATION_CANCELLED' : 'UNPAID_CANCELLED', amountFen: reversedFen })
  }
  if (keptFen > 0) steps.push({ code: 'COMPENSATION_KEPT', amountFen: keptFen })
  if (mode === 'refund' && facts.waivedFen > 0) steps.push({ code: 'WAIVED_STAYS', amountFen: facts.waivedFen })
  const allKept = keptFen > 0 && reversedFen === 0
  const beside = !allKept || policy.lostKeepsOverdue || policy.lostFoundOverdue === 'forgive'
  const overdue = beside ? policy.lostFoundOverdue : 'keep'
  return {
    compensation: reversedFen === 0 && keptFen > 0 ? 'kept' : mode === 'refund' ? 'cancelled' : 'unpaid',
    reversedFen,
    overdue,
    overdueFen: overdueOf(facts, overdue),
    steps,
  }
}

function reversed(facts: FoundFacts, mode: FoundPolicy['lostFound']): Fen {
  if (mode === 'keep') return 0
  return mode === 'refund' ? Math.max(0, facts.chargedFen - facts.waivedFen) : facts.openFen
}

function overdueOf(facts: FoundFacts, mode: FoundPolicy['lostFoundOverdue']): Fen {
  switch (mode) {
    case 'keep':
      return facts.overdueBookedFen
    case 'restore':
      return facts.overdueAtLossFen
    case 'recompute':
      return facts.overdueAtReturnFen
    case 'forgive':
      return 0
  }
}
