import { lostCharge, overdueSuspension, reminderSteps, rollovers, tiers } from './read-charges.ts'
import { daysBeforeDue, overdueNoticeSteps } from './read-ladders.ts'
import {
  branchesOrAny,
  cap,
  count,
  creditLevelOrNone,
  damage,
  dates,
  days,
  hotThreshold,
  oneOf,
  overdueLevels,
  period,
  periodOrNone,
  type Reader,
  yesOrNo,
  yuan,
  yuanOrNone,
} from './readers.ts'
import type { ParameterName, PolicyValues } from './values.ts'

type Parameter<T> = Reader<T> & { readonly default: T }

function parameter<T>(reader: Reader<T>, defaultValue: T): Parameter<T> {
  return { ...reader, default: defaultValue }
}

/** Every parameter in force: how it is read and what holds where no line sets it (docs/rules/policy.md). */
export const PARAMETERS: { readonly [K in ParameterName]: Parameter<PolicyValues[K]> } = {
  loanAllowed: parameter(oneOf('yes', 'no', 'in-library'), 'yes'),
  inLibraryCounts: parameter(yesOrNo, false),
  loanPeriod: parameter(period, { unit: 'day', count: 30 }),
  loanCeiling: parameter(dates, []),
  loanRollover: parameter(rollovers, []),
  dueOnClosedDay: parameter(
    oneOf('keep', 'next-open', 'previous-open', 'next-same-weekday', 'skip-closed'),
    'next-open',
  ),
  hourlyBeyondClosing: parameter(oneOf('keep', 'cut', 'next-opening'), 'cut'),
  loanLimit: parameter(count({ orNone: true }), 5),
  loanLimitForType: parameter(count({ orNone: true }), null),
  sameTitle: parameter(oneOf('refuse', 'confirm', 'allow'), 'confirm'),
  minAge: parameter(count({ orNone: true }), null),
  minAgeUnknown: parameter(oneOf('allow', 'refuse'), 'allow'),
  cardExpiry: parameter(oneOf('cut', 'refuse', 'ignore'), 'cut'),
  onLoanToOther: parameter(oneOf('refuse', 'confirm', 'return-first'), 'confirm'),
  heldItem: parameter(oneOf('refuse', 'confirm'), 'confirm'),
  floats: parameter(yesOrNo, false),
  overdueOnCheckout: parameter(oneOf('refuse', 'confirm', 'allow'), 'refuse'),
  selfCheckout: parameter(oneOf('no', 'scan', 'proof', 'tap'), 'scan'),
  selfReturn: parameter(oneOf('no', 'at-point', 'anywhere'), 'at-point'),
  rentPerDay: parameter(yuan, 0),
  rentCountsClosedDays: parameter(yesOrNo, true),
  deposit: parameter(yuan, 0),
  minCredit: parameter(creditLevelOrNone, null),
  defaultPrice: parameter(yuanOrNone, null),
  renewalLimit: parameter(count({ orNone: true }), 2),
  renewalPeriod: parameter(period, null),
  renewalFrom: parameter(oneOf('due', 'now'), 'due'),
  renewalWindow: parameter(days({ orNone: true }), 7),
  renewalWhenOverdue: parameter(yesOrNo, false),
  renewalWithHolds: parameter(oneOf('no', 'if-others-fill', 'yes'), 'no'),
  renewalMaxDays: parameter(days({ orNone: true }), null),
  renewalFine: parameter(oneOf('keep', 'forgive'), 'keep'),
  autoRenew: parameter(yesOrNo, false),
  hotThreshold: parameter(hotThreshold, null),
  hotLoanPeriod: parameter(periodOrNone, null),
  hotRenewalLimit: parameter(count({ orNone: true }), null),
  hotRenewalPeriod: parameter(periodOrNone, null),
  holdAllowed: parameter(yesOrNo, true),
  holdLimit: parameter(count({ orNone: true }), 3),
  holdLimitPerDay: parameter(count({ orNone: true }), null),
  holdOnShelf: parameter(oneOf('if-none-available', 'if-none-at-pickup', 'yes'), 'if-none-available'),
  holdAtLoanLimit: parameter(oneOf('allow', 'refuse'), 'allow'),
  holdPickup: parameter(branchesOrAny, null),
  holdOrder: parameter(oneOf('fifo', 'pickup-branch-first', 'home-branch-first'), 'fifo'),
  holdShelfPeriod: parameter(days({}), 3),
  holdShelfClosedDays: parameter(oneOf('skip', 'count'), 'skip'),
  holdExtensionLimit: parameter(count({}), 1),
  holdRequestPeriod: parameter(days({ orNone: true }), 180),
  holdMissLimit: parameter(count({ orNone: true, min: 1 }), 3),
  holdMissWindow: parameter(days({}), 365),
  holdMissSuspension: parameter(days({}), 30),
  recallAllowed: parameter(yesOrNo, false),
  recallGuaranteed: parameter(days({}), 14),
  recallReturnWithin: parameter(days({}), 7),
  overdueGrace: parameter(days({}), 0),
  overdueGraceCharged: parameter(yesOrNo, false),
  overdueGraceClosedDays: parameter(oneOf('count', 'extend-at-end', 'skip'), 'count'),
  overdueCharge: parameter(tiers, [{ from: 1, perDayFen: 10 }]),
  overdueClosed: parameter(oneOf('charge', 'free'), 'free'),
  overdueCap: parameter(cap, 'price'),
  overdueCapPerReturn: parameter(yuanOrNone, null),
  overdueSuspension: parameter(overdueSuspension, null),
  reminderFee: parameter(reminderSteps, []),
  blockAtOverdueDays: parameter(overdueLevels, { hold: 1, renew: 1, borrow: 1 }),
  blockAtOverdueLoans: parameter(count({ orNone: true, min: 1 }), null),
  debtLimit: parameter(yuanOrNone, 500),
  debtCountsCredits: parameter(yesOrNo, true),
  damageCharge: parameter(damage, {
    minor: { amountFen: 0 },
    moderate: { priceBasisPoints: 3000 },
    severe: { priceBasisPoints: 10000 },
  }),
  lostAfterDays: parameter(count({ orNone: true, min: 1 }), 90),
  lostCharge: parameter(lostCharge, {
    factorBasisPoints: 10_000,
    ageFactors: [],
    scarcityFactors: [],
    handlingFen: 0,
  }),
  lostKeepsOverdue: parameter(yesOrNo, false),
  lostFound: parameter(oneOf('refund', 'refund-unpaid', 'keep'), 'refund'),
  lostFoundOverdue: parameter(oneOf('keep', 'restore', 'recompute', 'forgive'), 'recompute'),
  lostRefundDays: parameter(days({ orNone: true }), 180),
  claimsReturnedLimit: parameter(count({ orNone: true }), 3),
  noticesDue: parameter(daysBeforeDue, [7, 3, 1]),
  noticesOverdue: parameter(overdueNoticeSteps, [
    { day: 1, ways: ['message'] },
    { day: 7, ways: ['message', 'sms'] },
    { day: 14, ways: ['sms'] },
    { day: 30, ways: ['phone'] },
    { day: 60, ways: ['visit'] },
  ]),
}

/** Values as a loan kept them, with the default of each parameter that was not known yet when it was lent. */
export function completeValues(kept: Partial<PolicyValues>): PolicyValues {
  const values: Record<string, unknown> = {}
  for (const [name, { default: fallback }] of Object.entries(PARAMETERS)) values[name] = fallback
  return { ...values, ...kept } as unknown as PolicyValues
}
