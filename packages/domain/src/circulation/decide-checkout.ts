import { type Decision, decide, NO_OVERRIDES, type NotPermitted, type Overrides } from '../kernel/index.ts'
import type { PolicyValues, Resolved } from '../policy/index.ts'
import type { DueDate } from './due-date.ts'
import type { ItemFacts, PatronFacts } from './facts.ts'
import { findDeposit } from './find-deposit.ts'
import { type CheckoutCode, type Finding, withPolicyLines } from './findings.ts'
import { findLoanLimits } from './loan-limits.ts'
import { findAge, findPatronStanding, type Moment } from './patron-standing.ts'

/** What the store must read, under lock, before this question can be answered. */
export type CheckoutFacts = {
  readonly moment: Moment
  /** Null: no such card. */
  readonly patron: PatronFacts | null
  /** Null: no such barcode. */
  readonly item: ItemFacts | null
  /** The patron who has the item on an open loan. */
  readonly onLoanTo: { readonly patronId: string; readonly loanId: string } | null
  /**
   * `set-aside`: on the hold shelf for another, or on its way there; `in-queue`: others wait whom this item would serve
   * first. The patron's own hold, when it is the one to be served, is `no`.
   */
  readonly heldForOther: 'no' | 'in-queue' | 'set-aside'
  /** The due date that the loan would get; null where patron or item is unknown. */
  readonly due: DueDate | null
  /** A temporary loan whose reader showed a document that was noted. */
  readonly identityNoted: boolean
}

export type CheckoutFinding = Finding<CheckoutCode>

/** May this patron take this item home now? (docs/rules/checkout.md) */
export function decideCheckout(
  facts: CheckoutFacts,
  resolved: Resolved,
  overrides: Overrides = NO_OVERRIDES,
): Decision<CheckoutFinding | NotPermitted> {
  const findings: CheckoutFinding[] = []
  const { patron, item, moment } = facts
  const policy = resolved.values

  if (patron === null) findings.push({ code: 'PATRON_UNKNOWN', level: 'block' })
  else {
    findings.push(...findPatronStanding(patron, 'borrow', moment, policy))
    findings.push(...findLoanLimits(patron, item, policy))
  }
  if (item === null) findings.push({ code: 'ITEM_UNKNOWN', level: 'block' })
  else findings.push(...findItemState(facts, item, policy))

  if (patron !== null && item !== null) {
    findings.push(...findAge(patron, moment.today, policy), ...findDeposit(patron, policy, facts))
    findings.push(...findSameTitle(patron, item, policy), ...findCardExpiry(facts, patron, policy))
  }
  return decide(withPolicyLines(findings, resolved), overrides)
}

function findItemState(facts: CheckoutFacts, item: ItemFacts, policy: PolicyValues): CheckoutFinding[] {
  const findings: CheckoutFinding[] = []
  if (item.status === 'withdrawn') findings.push({ code: 'ITEM_WITHDRAWN', level: 'block' })
  if (item.status === 'lost') findings.push({ code: 'ITEM_LOST', level: 'block' })
  if (item.status === 'repair') findings.push({ code: 'ITEM_IN_REPAIR', level: 'overridable' })
  if (policy.loanAllowed === 'no') {
    findings.push({ code: 'ITEM_NOT_LOANABLE', level: 'overridable', parameter: 'loanAllowed', actual: 'no' })
  }
  const { patron } = facts
  // Whose loan a lost item still is matters no more.
  const onLoanTo = item.status === 'lost' ? null : facts.onLoanTo
  if (onLoanTo !== null && onLoanTo.patronId === patron?.id) {
    findings.push({
      code: 'ITEM_ON_LOAN_TO_SAME_PATRON',
      level: 'block',
      helps: [{ code: 'RENEW_LOAN', loanId: onLoanTo.loanId }],
    })
    return findings
  }
  if (onLoanTo !== null && policy.onLoanToOther !== 'return-first') {
    const refused = policy.onLoanToOther === 'refuse'
    findings.push({
      code: 'ITEM_ON_LOAN',
      level: refused ? 'block' : 'confirm',
      parameter: 'onLoanToOther',
      helps: [{ code: refused ? 'PLACE_HOLD' : 'CONFIRM' }],
    })
  }
  if (facts.heldForOther !== 'no') findings.push(heldForOther(facts.heldForOther, policy))
  return findings
}

function heldForOther(held: 'in-queue' | 'set-aside', policy: PolicyValues): CheckoutFinding {
  if (held === 'set-aside') return { code: 'ITEM_HELD_FOR_OTHER', level: 'block', helps: [{ code: 'PLACE_HOLD' }] }
  const level = policy.heldItem === 'refuse' ? 'overridable' : 'confirm'
  return { code: 'ITEM_HELD_FOR_OTHER', level, parameter: 'heldItem', helps: [{ code: 'PLACE_HOLD' }] }
}

/** The same item again is ITEM_ON_LOAN_TO_SAME_PATRON alone; this is about another copy. */
function findSameTitle(patron: PatronFacts, item: ItemFacts, policy: PolicyValues): CheckoutFinding[] {
  if (policy.sameTitle === 'allow') return []
  const same = patron.openLoans.filter((loan) => loan.titleId === item.titleId)
  if (same.length === 0 || same.some((loan) => loan.itemId === item.id)) return []
  const level = policy.sameTitle === 'refuse' ? 'overridable' : 'confirm'
  const helps = [{ code: 'RETURN_LOANS', count: same.length, loanIds: same.map((loan) => loan.id) }] as const
  return [{ code: 'TITLE_ALREADY_ON_LOAN', level, parameter: 'sameTitle', helps }]
}

/** An expired card is PATRON_EXPIRED and implies this one. */
function findCardExpiry({ due, moment }: CheckoutFacts, patron: PatronFacts, policy: PolicyValues): CheckoutFinding[] {
  if (policy.cardExpiry !== 'refuse' || due === null || moment.today > patron.expiresOn) return []
  // Due on the card's last day is still good.
  if (due.on <= patron.expiresOn) return []
  return [
    {
      code: 'CARD_EXPIRES_FIRST',
      level: 'overridable',
      parameter: 'cardExpiry',
      limit: patron.expiresOn,
      actual: due.on,
      helps: [{ code: 'RENEW_CARD' }],
    },
  ]
}
