import {
  addDays,
  type Decision,
  decide,
  type Instant,
  type LocalDate,
  NO_OVERRIDES,
  type NotPermitted,
  type Overrides,
} from '../kernel/index.ts'
import type { PolicyValues, Resolved } from '../policy/index.ts'
import type { DueDate } from './due-date.ts'
import type { ItemFacts, PatronFacts } from './facts.ts'
import { type Finding, type RenewalCode, withPolicyLines } from './findings.ts'
import { findPatronStanding, type Moment } from './patron-standing.ts'

export type RenewalFacts = {
  readonly moment: Moment
  readonly patron: PatronFacts
  readonly item: ItemFacts
  readonly loan: {
    readonly id: string
    readonly dueOn: LocalDate
    readonly dueAt: Instant
    readonly hourly: boolean
    readonly renewals: number
    readonly inLibrary: boolean
  }
  readonly othersWait: OthersWait
  /** Renewed by itself, before its window may have opened. */
  readonly automatic?: true
  /** The due date that the renewal would give. */
  readonly due: DueDate
}

export type OthersWait = {
  /** An active hold of another on exactly this item. */
  readonly forThisItem: boolean
  /** Active holds of others on the title that any item may fill. */
  readonly forTheTitle: number
  /** Can the copies that are free now serve every one of them? */
  readonly othersFill: boolean
}

export type RenewalFinding = Finding<RenewalCode>

/** May this loan be renewed now? (docs/rules/renewal.md) */
export function decideRenewal(
  facts: RenewalFacts,
  resolved: Resolved,
  overrides: Overrides = NO_OVERRIDES,
): Decision<RenewalFinding | NotPermitted> {
  const { moment, patron, item, loan } = facts
  const policy = resolved.values
  // Each of the three stands alone: what is not in the reader's hands is not renewed, whatever else holds.
  if (item.status === 'lost') return decide<RenewalFinding>([{ code: 'ITEM_LOST', level: 'block' }], overrides)
  if (item.status === 'claimed_returned' || loan.inLibrary)
    return decide<RenewalFinding>([{ code: 'RENEWAL_NOT_ALLOWED', level: 'overridable' }], overrides)
  // Its own lateness is RENEWAL_OVERDUE; the standing looks at the patron's other loans.
  const findings: RenewalFinding[] = [...findPatronStanding(patron, 'renew', moment, policy, loan.id)]
  if (policy.loanAllowed === 'no') {
    findings.push({ code: 'RENEWAL_NOT_ALLOWED', level: 'overridable', parameter: 'loanAllowed' })
  }
  const { renewalLimit } = policy
  // Having renewed exactly so often, the next would be one too many.
  if (renewalLimit !== null && loan.renewals >= renewalLimit) {
    findings.push({
      code: 'RENEWAL_LIMIT',
      level: 'overridable',
      parameter: isHotLimit(resolved) ? 'hotRenewalLimit' : 'renewalLimit',
      limit: renewalLimit,
      actual: loan.renewals,
    })
  }
  findings.push(...findWindow(facts, policy))
  if (moment.now > loan.dueAt && !policy.renewalWhenOverdue) {
    findings.push({ code: 'RENEWAL_OVERDUE', level: 'overridable', parameter: 'renewalWhenOverdue', on: loan.dueOn })
  }
  if (isHeldByOthers(facts.othersWait, policy)) {
    findings.push({ code: 'RENEWAL_HELD_BY_OTHER', level: 'overridable', parameter: 'renewalWithHolds' })
  }
  findings.push(...findGain(facts, policy))
  return decide(withPolicyLines(findings, resolved), overrides)
}

/** Is it the limit for hot titles that holds, and not the ordinary one? */
function isHotLimit({ hot, values }: Resolved): boolean {
  return hot === true && values.hotRenewalLimit !== null && values.hotRenewalLimit === values.renewalLimit
}

/** The window opens at 00:00 so many days before the due day; on that day a renewal is possible. */
function findWindow({ moment, loan, automatic }: RenewalFacts, policy: PolicyValues): RenewalFinding[] {
  const { renewalWindow } = policy
  if (renewalWindow === null || automatic === true) return []
  const opensOn = addDays(loan.dueOn, -renewalWindow)
  if (moment.today >= opensOn) return []
  return [
    {
      code: 'RENEWAL_TOO_SOON',
      level: 'overridable',
      parameter: 'renewalWindow',
      limit: renewalWindow,
      on: opensOn,
      helps: [{ code: 'FROM_DAY', on: opensOn }],
    },
  ]
}

/** A hold on exactly this item always stops it; one on exactly another item never does. */
function isHeldByOthers({ forThisItem, forTheTitle, othersFill }: OthersWait, policy: PolicyValues): boolean {
  if (forThisItem) return true
  if (forTheTitle === 0 || policy.renewalWithHolds === 'yes') return false
  return policy.renewalWithHolds === 'no' || !othersFill
}

function findGain({ due, loan, patron, moment }: RenewalFacts, policy: PolicyValues): RenewalFinding[] {
  const findings: RenewalFinding[] = []
  const expired = moment.today > patron.expiresOn
  if (policy.cardExpiry === 'refuse' && !expired && due.on > patron.expiresOn) {
    findings.push({
      code: 'CARD_EXPIRES_FIRST',
      level: 'overridable',
      parameter: 'cardExpiry',
      limit: patron.expiresOn,
      actual: due.on,
      helps: [{ code: 'RENEW_CARD' }],
    })
  }
  // The same due date again is no gain, and neither is a day gone by (`renewalMaxDays` of a loan that is overdue).
  const later = loan.hourly || due.hourly ? due.at > loan.dueAt : due.on > loan.dueOn
  const gains = later && due.on >= moment.today
  if (!gains) findings.push({ code: 'RENEWAL_NO_GAIN', level: 'block', limit: loan.dueOn, actual: due.on })
  return findings
}
