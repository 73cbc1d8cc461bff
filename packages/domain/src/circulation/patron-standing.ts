import { isBelow, scoreOf } from '../credit/index.ts'
import type { Level } from '../kernel/index.ts'
import { daysBetween, type Instant, type LocalDate, wholeYears } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import type { OpenLoanFacts, PatronFacts, StoppableAct } from './facts.ts'
import type { Finding, Help, StandingCode } from './findings.ts'

export type Moment = { readonly now: Instant; readonly today: LocalDate; readonly branch: string }

export type StandingPolicy = Pick<
  PolicyValues,
  'overdueOnCheckout' | 'blockAtOverdueDays' | 'blockAtOverdueLoans' | 'debtLimit' | 'debtCountsCredits' | 'minCredit'
>

/**
 * What stands against the patron in an act, whatever the item: card, expiry, blocks, lateness, debt. The same function
 * answers at the desk, in the list of a patron's blocks and when the next hold is chosen.
 */
export function findPatronStanding(
  patron: PatronFacts,
  act: StoppableAct,
  moment: Moment,
  policy: StandingPolicy,
  exceptLoanId: string | null = null,
): Finding<StandingCode>[] {
  const findings: Finding<StandingCode>[] = []
  if (patron.cardState !== 'active') {
    findings.push({ code: 'CARD_LOST', level: 'block', helps: [{ code: 'USE_NEW_CARD' }] })
  }
  // The card works through its last day: expiring on the 5th, it still borrows on the 5th.
  if (moment.today > patron.expiresOn) {
    findings.push({
      code: 'PATRON_EXPIRED',
      level: 'overridable',
      on: patron.expiresOn,
      helps: [{ code: 'RENEW_CARD' }],
    })
  }
  findings.push(...findBlocks(patron, act, moment))
  findings.push(...findOverdue(patron, act, moment, policy, exceptLoanId))
  // What is disputed stops nobody until it is decided.
  const debtFen = (policy.debtCountsCredits ? patron.balanceFen : patron.owedFen) - (patron.disputedFen ?? 0)
  // Owing exactly the limit is still allowed.
  if (policy.debtLimit !== null && debtFen > policy.debtLimit) {
    findings.push({
      code: 'DEBT_LIMIT',
      level: 'overridable',
      parameter: 'debtLimit',
      limit: policy.debtLimit,
      actual: debtFen,
      helps: [{ code: 'PAY', amountFen: debtFen - policy.debtLimit }],
    })
  }
  findings.push(...findCredit(patron, act, policy))
  return findings
}

/** Renewals ask for no credit. */
function findCredit(
  { credit }: PatronFacts,
  act: StoppableAct,
  { minCredit }: StandingPolicy,
): Finding<StandingCode>[] {
  if (act === 'renew' || minCredit === null || !isBelow(credit.level, minCredit)) return []
  const score = scoreOf(minCredit, credit.levels)
  return [
    {
      code: 'CREDIT_TOO_LOW',
      level: 'overridable',
      parameter: 'minCredit',
      limit: minCredit,
      actual: credit.level,
      helps: [{ code: 'RAISE_CREDIT', level: minCredit, score, points: score - credit.score }],
    },
  ]
}

function findBlocks(patron: PatronFacts, act: StoppableAct, { today, branch }: Moment): Finding<StandingCode>[] {
  const findings: Finding<StandingCode>[] = []
  // `until` is the last day stopped.
  if (patron.suspendedUntilOn !== null && today <= patron.suspendedUntilOn) {
    findings.push({ code: 'PATRON_SUSPENDED', level: 'overridable', on: patron.suspendedUntilOn })
  }
  const standing = patron.blocks.filter(
    (block) =>
      (block.acts === null || block.acts.includes(act)) &&
      (block.branch === null || block.branch === branch) &&
      (block.untilOn === null || today <= block.untilOn),
  )
  // Several blocks are one reason; the one that lasts longest is named.
  const longest = standing.reduce<(typeof standing)[number] | null>(
    (a, b) => (a === null || lastsLonger(b.untilOn, a.untilOn) ? b : a),
    null,
  )
  if (longest) {
    const until = longest.untilOn === null ? {} : { on: longest.untilOn }
    findings.push({ code: 'PATRON_BLOCKED', level: 'overridable', note: longest.reason, ...until })
  }
  return findings
}

function lastsLonger(a: LocalDate | null, b: LocalDate | null): boolean {
  return b !== null && (a === null || a > b)
}

function findOverdue(
  patron: PatronFacts,
  act: StoppableAct,
  moment: Moment,
  policy: StandingPolicy,
  exceptLoanId: string | null,
): Finding<StandingCode>[] {
  const overdue = patron.openLoans.filter(
    (loan) => loan.id !== exceptLoanId && moment.now > loan.dueAt && !isSetApart(loan),
  )
  if (overdue.length === 0) return []
  const daysLate = Math.max(...overdue.map((loan) => daysBetween(loan.dueOn, moment.today)))
  const level = policy.blockAtOverdueDays[act]
  const helps: readonly Help[] = [{ code: 'RETURN_OVERDUE', loanIds: oldestFirst(overdue) }]
  const base = {
    code: 'OVERDUE_LOANS',
    parameter: 'blockAtOverdueDays',
    limit: level,
    actual: daysLate,
    helps,
  } as const
  // Late by exactly the level already stops.
  if (daysLate >= level) return [{ ...base, level: 'overridable' }]
  if (act !== 'borrow') return []
  if (policy.blockAtOverdueLoans !== null && overdue.length >= policy.blockAtOverdueLoans) {
    const { blockAtOverdueLoans: limit } = policy
    return [{ ...base, level: 'overridable', parameter: 'blockAtOverdueLoans', limit, actual: overdue.length }]
  }
  if (policy.overdueOnCheckout === 'allow') return []
  const asSaid: Level = policy.overdueOnCheckout === 'refuse' ? 'overridable' : 'confirm'
  return [{ code: 'OVERDUE_LOANS', level: asSaid, parameter: 'overdueOnCheckout', actual: overdue.length, helps }]
}

/** What is lost is a debt and no longer late; what is claimed returned or disputed is not held against the reader. */
export function isSetApart({ trouble }: Pick<OpenLoanFacts, 'trouble'>): boolean {
  if (trouble === undefined || trouble === null) return false
  return trouble.lostAt !== null || trouble.claimedAt !== null || trouble.disputedAt !== null
}

function oldestFirst(loans: readonly OpenLoanFacts[]): string[] {
  return [...loans].sort((a, b) => a.dueAt - b.dueAt).map((loan) => loan.id)
}

/** Whole years on the day; exactly the age is old enough. */
export function findAge(
  patron: PatronFacts,
  today: LocalDate,
  policy: Pick<PolicyValues, 'minAge' | 'minAgeUnknown'>,
): Finding<'AGE_RESTRICTED'>[] {
  const { minAge } = policy
  if (minAge === null) return []
  const age = patron.bornOn === null ? null : wholeYears(patron.bornOn, today)
  if (age === null ? policy.minAgeUnknown === 'allow' : age >= minAge) return []
  const met = age === null ? {} : { actual: age }
  return [{ code: 'AGE_RESTRICTED', level: 'overridable', parameter: 'minAge', limit: minAge, ...met }]
}
