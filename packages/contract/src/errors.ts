import type { Permission } from './access.ts'

/** The acts whose decisions give reasons. */
export const acts = ['checkout', 'renew', 'hold', 'return', 'claim', 'lose'] as const
export type Act = (typeof acts)[number]

/**
 * `block`: no one may lift it. `overridable`: needs a permission and a reason. `confirm`: any desk staff may go on by
 * naming the code. `notice`: said, stops nothing.
 */
export const levels = ['block', 'overridable', 'confirm', 'notice'] as const
export type Level = (typeof levels)[number]

/** `acts`: which decisions can give it. `levels`: the default one first, then those that a rule or parameter makes it. */
export type ReasonRule = { readonly acts: readonly Act[]; readonly levels: readonly [Level, ...Level[]] }

const everyAct = acts
const borrowing = ['checkout', 'renew', 'hold'] as const

/** Extend it, never rename in it: clients and scenario files name these codes. */
const table = {
  PATRON_UNKNOWN: { acts: ['checkout', 'hold'], levels: ['block'] },
  PATRON_EXPIRED: { acts: borrowing, levels: ['overridable'] },
  PATRON_SUSPENDED: { acts: borrowing, levels: ['overridable'] },
  PATRON_BLOCKED: { acts: borrowing, levels: ['overridable'] },
  CARD_LOST: { acts: borrowing, levels: ['block'] },
  // `overdueOnCheckout` makes it a `confirm` at checkout.
  OVERDUE_LOANS: { acts: borrowing, levels: ['overridable', 'confirm'] },
  DEBT_LIMIT: { acts: borrowing, levels: ['overridable'] },
  // At a hold only where `holdAtLoanLimit` refuses.
  LOAN_LIMIT: { acts: ['checkout', 'hold'], levels: ['overridable'] },
  LOAN_LIMIT_FOR_TYPE: { acts: ['checkout'], levels: ['overridable'] },
  CREDIT_TOO_LOW: { acts: ['checkout', 'hold'], levels: ['overridable'] },
  ITEM_UNKNOWN: { acts: ['checkout', 'hold', 'return'], levels: ['block'] },
  ITEM_NOT_LOANABLE: { acts: ['checkout'], levels: ['overridable'] },
  // `onLoanToOther`: `confirm` unless it refuses.
  ITEM_ON_LOAN: { acts: ['checkout'], levels: ['confirm', 'block'] },
  ITEM_ON_LOAN_TO_SAME_PATRON: { acts: ['checkout'], levels: ['block'] },
  // `heldItem` decides for an item on the shelf; set aside for someone it is always a `block`.
  ITEM_HELD_FOR_OTHER: { acts: ['checkout'], levels: ['confirm', 'overridable', 'block'] },
  ITEM_IN_REPAIR: { acts: ['checkout'], levels: ['overridable'] },
  ITEM_LOST: { acts: ['checkout', 'renew', 'claim', 'lose'], levels: ['block'] },
  ITEM_WITHDRAWN: { acts: ['checkout'], levels: ['block'] },
  AGE_RESTRICTED: { acts: ['checkout', 'hold'], levels: ['overridable'] },
  // `sameTitle`
  TITLE_ALREADY_ON_LOAN: { acts: ['checkout'], levels: ['confirm', 'overridable'] },
  RENEWAL_LIMIT: { acts: ['renew'], levels: ['overridable'] },
  RENEWAL_TOO_SOON: { acts: ['renew'], levels: ['overridable'] },
  RENEWAL_OVERDUE: { acts: ['renew'], levels: ['overridable'] },
  RENEWAL_HELD_BY_OTHER: { acts: ['renew'], levels: ['overridable'] },
  RENEWAL_NOT_ALLOWED: { acts: ['renew'], levels: ['overridable'] },
  RENEWAL_NO_GAIN: { acts: ['renew'], levels: ['block'] },
  DEPOSIT_REQUIRED: { acts: ['checkout'], levels: ['overridable'] },
  CARD_EXPIRES_FIRST: { acts: ['checkout', 'renew'], levels: ['overridable'] },
  HOLD_LIMIT: { acts: ['hold'], levels: ['overridable'] },
  HOLD_ON_SHELF: { acts: ['hold'], levels: ['overridable'] },
  HOLD_NOT_ALLOWED: { acts: ['hold'], levels: ['overridable'] },
  HOLD_DUPLICATE: { acts: ['hold'], levels: ['block'] },
  HOLD_OWN_LOAN: { acts: ['hold'], levels: ['block'] },
  HOLD_MISSES: { acts: ['hold'], levels: ['overridable'] },
  PICKUP_BRANCH_NOT_ALLOWED: { acts: ['hold'], levels: ['overridable'] },
  // A return is received anyway and says so; a renewal has nothing to renew.
  NOT_ON_LOAN: { acts: ['renew', 'return', 'claim', 'lose'], levels: ['block', 'notice'] },
  // By phone: the name or the four digits given are not those on record.
  IDENTITY_NOT_PROVEN: { acts: ['renew', 'hold'], levels: ['block'] },
  EFFECTIVE_TIME_IMPOSSIBLE: { acts: ['return'], levels: ['block'] },
  CLAIM_OPEN: { acts: ['claim'], levels: ['block'] },
  DISPUTE_OPEN: { acts: ['claim', 'lose'], levels: ['block'] },
  CLAIMS_RETURNED_LIMIT: { acts: ['claim'], levels: ['overridable'] },
  NOT_PERMITTED: { acts: everyAct, levels: ['block'] },
  // Reserved: no default rule gives it.
  APPROVAL_REQUIRED: { acts: everyAct, levels: ['block'] },
  // Someone changed it first; answered with 412.
  STALE: { acts: everyAct, levels: ['block'] },
} as const satisfies Record<string, ReasonRule>

export type ReasonCode = keyof typeof table

export const reasonRules: Readonly<Record<ReasonCode, ReasonRule>> = table

export const reasonCodes = Object.keys(table) as [ReasonCode, ...ReasonCode[]]

const overrideOfAct: Readonly<Record<Act, Permission | null>> = {
  checkout: 'loan.override',
  renew: 'renewal.override',
  hold: 'hold.override',
  // Nothing that a return finds can be overridden.
  return: null,
  claim: 'loan.override',
  lose: null,
}

/**
 * The permissions of which any one lifts this code at this act, in the order to name them; empty where the code can't
 * stand at the act or is never `overridable` there. A `confirm` needs none.
 */
export function permissionsToOverride(code: ReasonCode, act: Act): readonly Permission[] {
  const rule = reasonRules[code]
  const ofAct = overrideOfAct[act]
  if (ofAct === null || !rule.acts.includes(act) || !rule.levels.includes('overridable')) return []
  return code.startsWith('PATRON_') ? [ofAct, 'patron.override'] : [ofAct]
}

/** The codes that a decision on this act can give. */
export function reasonCodesOf(act: Act): readonly ReasonCode[] {
  return reasonCodes.filter((code) => reasonRules[code].acts.includes(act))
}
