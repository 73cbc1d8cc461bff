import type { Fen, LocalDate } from '../kernel/index.ts'
import type { KnownNames, PolicyWarning } from './lint-warning.ts'
import { policyRow } from './policy-table.ts'
import type { Policy, PolicyLine } from './read-policy.ts'
import { type ChargeTier, CREDIT_LEVELS, type ParameterName, type Period, type PolicyValues } from './values.ts'

type Row = { readonly values: PolicyValues; readonly set: Partial<PolicyValues>; readonly line: number }

/** Values that are possible and surprising where this line applies. Only what the line itself sets is held against it. */
export function lintValues(
  policy: Policy,
  { when, set }: PolicyLine,
  line: number,
  { today, known }: { readonly today: LocalDate; readonly known: KnownNames },
): PolicyWarning[] {
  const row = { values: policyRow(policy, when).values, set, line }
  return [
    ...lintPeriods(row),
    ...lintHot(row),
    ...lintLimits(row),
    ...lintLate(row),
    ...lintCredit(row, known),
    ...lintPast(row, today),
  ]
}

const HOURS_A_DAY = 24

/** In days, for comparing; hours are parts of one. */
function daysOf({ unit, count }: Period): number {
  return unit === 'day' ? count : count / HOURS_A_DAY
}

/** The first of these that the line sets: what the warning is put at. */
function firstSet(set: Row['set'], names: readonly ParameterName[]): ParameterName | null {
  return names.find((name) => Object.hasOwn(set, name)) ?? null
}

function lintPeriods({ values, set, line }: Row): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const period = daysOf(values.loanPeriod)
  if (set.loanPeriod?.count === 0 && values.loanAllowed === 'yes') {
    warnings.push({ line, code: 'ZERO_PERIOD', parameter: 'loanPeriod' })
  }
  const { renewalWindow, renewalMaxDays } = values
  const windowAt = firstSet(set, ['renewalWindow'])
  if (windowAt !== null && renewalWindow !== null && renewalWindow > period && values.renewalLimit !== 0) {
    warnings.push({ line, code: 'WINDOW_BEYOND_PERIOD', parameter: windowAt, met: renewalWindow, other: period })
  }
  const mostAt = firstSet(set, ['renewalMaxDays'])
  if (mostAt !== null && renewalMaxDays !== null && renewalMaxDays <= period && values.renewalLimit !== 0) {
    warnings.push({ line, code: 'RENEWALS_GAIN_NOTHING', parameter: mostAt, met: renewalMaxDays, other: period })
  }
  const earliest = set.noticesDue?.[0]
  if (earliest !== undefined && earliest > period && values.loanPeriod.unit === 'day') {
    warnings.push({ line, code: 'NOTICE_BEFORE_LOAN', parameter: 'noticesDue', met: earliest, other: period })
  }
  const recallAt = firstSet(set, ['recallGuaranteed', 'recallAllowed'])
  if (recallAt !== null && values.recallAllowed && values.recallGuaranteed >= period) {
    const met = values.recallGuaranteed
    warnings.push({ line, code: 'RECALL_WITHOUT_EFFECT', parameter: recallAt, met, other: period })
  }
  return warnings
}

function lintHot({ values, set, line }: Row): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const { hotThreshold, hotLoanPeriod, hotRenewalLimit, hotRenewalPeriod, loanPeriod, renewalLimit } = values
  const changed = firstSet(set, ['hotLoanPeriod', 'hotRenewalLimit', 'hotRenewalPeriod'])
  const anyChange = hotLoanPeriod !== null || hotRenewalLimit !== null || hotRenewalPeriod !== null
  if (changed !== null && anyChange && hotThreshold === null) {
    warnings.push({ line, code: 'HOT_NEVER', parameter: changed })
  }
  if (set.hotThreshold !== undefined && set.hotThreshold !== null && !anyChange) {
    warnings.push({ line, code: 'HOT_WITHOUT_EFFECT', parameter: 'hotThreshold' })
  }
  if (set.hotLoanPeriod && daysOf(set.hotLoanPeriod) >= daysOf(loanPeriod)) {
    const [met, other] = [daysOf(set.hotLoanPeriod), daysOf(loanPeriod)]
    warnings.push({ line, code: 'HOT_NOT_SHORTER', parameter: 'hotLoanPeriod', met, other })
  }
  if (typeof set.hotRenewalLimit === 'number' && renewalLimit !== null && set.hotRenewalLimit > renewalLimit) {
    const met = set.hotRenewalLimit
    warnings.push({ line, code: 'HOT_MORE_RENEWALS', parameter: 'hotRenewalLimit', met, other: renewalLimit })
  }
  return warnings
}

const SMALLER_LIMITS = [
  ['loanLimitForType', 'loanLimit'],
  ['holdLimitPerDay', 'holdLimit'],
] as const

/** A limit on a part that lies above the limit on the whole. */
function lintLimits({ values, set, line }: Row): PolicyWarning[] {
  return SMALLER_LIMITS.flatMap(([part, whole]): PolicyWarning[] => {
    const met = set[part]
    const other = values[whole]
    if (typeof met !== 'number' || other === null || met <= other) return []
    return [{ line, code: 'LIMIT_NEVER_MET', parameter: part, met, other }]
  })
}

function lintLate({ values, set, line }: Row): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const { overdueCap, overdueGrace, blockAtOverdueDays, lostAfterDays } = values
  const capAt = firstSet(set, ['overdueCap', 'overdueCharge'])
  const firstDay = firstDayFen(values.overdueCharge)
  if (capAt !== null && typeof overdueCap === 'object' && overdueCap.capFen < firstDay) {
    warnings.push({ line, code: 'CAP_BELOW_FIRST_DAY', parameter: capAt, met: overdueCap.capFen, other: firstDay })
  }
  const graceAt = firstSet(set, ['overdueGrace', 'blockAtOverdueDays'])
  if (graceAt !== null && overdueGrace >= blockAtOverdueDays.borrow) {
    const pair = { met: overdueGrace, other: blockAtOverdueDays.borrow }
    warnings.push({ line, code: 'GRACE_BEYOND_BLOCK', parameter: graceAt, ...pair })
  }
  const lostAt = firstSet(set, ['lostAfterDays', 'overdueGrace'])
  if (lostAt !== null && lostAfterDays !== null && lostAfterDays <= overdueGrace) {
    warnings.push({ line, code: 'LOST_WITHIN_GRACE', parameter: lostAt, met: lostAfterDays, other: overdueGrace })
  }
  if (lostAfterDays !== null) warnings.push(...stepsAfter(lostAfterDays, { values, set, line }))
  return warnings
}

/** What is to happen later than a loan can be overdue. */
function stepsAfter(lostAfterDays: number, { set, line }: Row): PolicyWarning[] {
  let reminded = 0
  for (const { afterDays } of set.reminderFee ?? []) reminded += afterDays
  const lastOf = {
    reminderFee: reminded,
    noticesOverdue: Math.max(0, ...(set.noticesOverdue ?? []).map(({ day }) => day)),
    overdueCharge: Math.max(
      0,
      ...(set.overdueCharge ?? []).filter((tier) => !('unit' in tier)).map(({ from }) => from),
    ),
  } as const
  return (Object.keys(lastOf) as (keyof typeof lastOf)[])
    .filter((parameter) => lastOf[parameter] > lostAfterDays)
    .map((parameter) => ({ line, code: 'STEP_AFTER_LOST', parameter, met: lastOf[parameter], other: lostAfterDays }))
}

/** What the first overdue day costs; of a charge by hours or minutes, the first of them. */
function firstDayFen(tiers: readonly ChargeTier[]): Fen {
  let rate = 0
  let once = 0
  for (const tier of tiers) {
    if (tier.from > 1) continue
    if ('onceFen' in tier) once += tier.onceFen
    else if ('perDayFen' in tier) rate = tier.perDayFen
    // The first hour or minute: a cap below even that is surely none.
    else if ('unit' in tier) rate = tier.amountFen
    else rate = tier.begun === 'charge' || tier.everyDays === 1 ? tier.amountFen : 0
  }
  return rate + once
}

function lintCredit({ set, line }: Row, { creditLevels }: KnownNames): PolicyWarning[] {
  const { minCredit } = set
  if (minCredit === undefined || minCredit === null) return []
  if (minCredit === CREDIT_LEVELS.at(-1)) return [{ line, code: 'CREDIT_STOPS_NOBODY' }]
  const goodEnough = CREDIT_LEVELS.slice(0, CREDIT_LEVELS.indexOf(minCredit) + 1)
  if (creditLevels === undefined || creditLevels.size === 0 || goodEnough.some((level) => creditLevels.has(level)))
    return []
  return [{ line, code: 'CREDIT_STOPS_EVERYBODY', level: minCredit }]
}

/** Days that are all over: today is still ahead for lending, and no longer for a due date. */
function lintPast({ set, line }: Row, today: LocalDate): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const ceiling = [...(set.loanCeiling ?? [])].sort().at(-1)
  if (ceiling !== undefined && ceiling <= today) {
    warnings.push({ line, code: 'DAYS_ALL_PAST', parameter: 'loanCeiling', lastOn: ceiling })
  }
  const window = [...(set.loanRollover ?? [])]
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (window !== undefined && window < today) {
    warnings.push({ line, code: 'DAYS_ALL_PAST', parameter: 'loanRollover', lastOn: window })
  }
  return warnings
}
