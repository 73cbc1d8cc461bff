import { readScenario, type Scenario } from '@wenyuan/testkit'

export const CARDS = ['ann', 'bob', 'cai'] as const
export const BARCODES = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'] as const
/** No charge of one term passes the price; the fourth has none. */
export const PRICES_FEN: Readonly<Record<string, number>> = { i1: 300, i2: 300, i3: 60, i5: 500, i6: 500 }
export const TITLES = ['t1', 't2', 't3'] as const
export const BRANCHES = ['main', 'east'] as const

/** Policies between which the library moves; of each, the limit of loans is known to the truths. */
export const POLICIES = [
  {
    loanLimit: 3,
    lines: `
  - loanPeriod: 5d
    loanLimit: 3
    renewalWindow: none
    renewalWhenOverdue: yes
    autoRenew: yes
    debtLimit: 3.00
    overdueGrace: 1
    overdueCharge: [{ from: 1, perDay: 0.10 }]
    reminderFee: [{ after: 1d, fee: 0.50 }]
    lostAfterDays: 10
    holdShelfPeriod: 2
    holdRequestPeriod: 15`,
  },
  {
    loanLimit: 4,
    lines: `
  - loanPeriod: 5d
    loanLimit: 4
    renewalWindow: none
    renewalWhenOverdue: yes
    debtLimit: none
    dueOnClosedDay: skip-closed
    overdueCharge: [{ from: 1, perDay: 0.10 }, { from: 3, once: 0.30 }, { from: 4, perDay: 0.50 }]
    overdueCap: 2.00
    overdueCapPerReturn: 3.00
    overdueSuspension: { days: 1, per: 2, max: 3, add: cumulative }
    recallAllowed: yes
    recallGuaranteed: 1
    recallReturnWithin: 1
    lostKeepsOverdue: yes
    lostCharge: { factor: 1.2, handling: 1.00 }
    holdShelfClosedDays: count`,
  },
  {
    loanLimit: 5,
    lines: `
  - loanPeriod: 7d
    renewalWindow: none
    rentPerDay: 0.05
    rentCountsClosedDays: no
    debtLimit: none
    overdueGrace: 2
    overdueGraceCharged: yes
    overdueGraceClosedDays: skip
    overdueCharge: [{ from: 1, every: 3d, amount: 0.40 }]
    hotThreshold: { loans: 2, days: 5 }
    hotLoanPeriod: 2d
    lostFound: refund-unpaid
    lostFoundOverdue: restore
    lostAfterDays: 6
    holdOrder: home-branch-first
  - { when: { itemType: disc }, loanPeriod: 4h, overdueCharge: [{ from: 1, unit: hour, amount: 0.20 }], overdueCap: 1.50 }`,
  },
  {
    loanLimit: 2,
    lines: `
  - loanPeriod: 7d
    loanLimit: 2
    renewalFrom: now
    renewalWindow: none
    renewalWhenOverdue: yes
    renewalFine: forgive
    renewalWithHolds: if-others-fill
    dueOnClosedDay: next-same-weekday
    sameTitle: allow
    onLoanToOther: return-first
    heldItem: refuse
    floats: yes
    holdOnShelf: yes
    minCredit: C
    overdueClosed: charge
    overdueGraceClosedDays: extend-at-end
    lostFound: keep
    lostFoundOverdue: forgive
    claimsReturnedLimit: 1
  - { when: { itemType: disc }, loanLimitForType: 1 }`,
  },
] as const

/** A file without steps of its own: the acts come from the test. */
export function openLibrary(policy: number): Scenario {
  const text = `
scenario: 随机操作
branches:
  main: { hours: { mon-sat: "08:00-21:00", sun: closed } }
  east: {}
policy:${(POLICIES[policy] ?? POLICIES[0]).lines}
patrons:
  ann: { branch: main, consents: [auto-renew] }
  bob: { branch: east, consents: [auto-renew] }
  cai: { branch: main, expires: 2026-10-20 }
titles: { t1: { title: 家 }, t2: { title: 春 }, t3: { title: 秋 } }
items:
  i1: { title: t1, branch: main, price: 3.00 }
  i2: { title: t1, branch: east, price: 3.00 }
  i3: { title: t2, branch: main, price: 0.60 }
  i4: { title: t2, branch: main }
  i5: { title: t3, branch: east, type: disc, price: 5.00 }
  i6: { title: t3, branch: main, type: disc, price: 5.00 }
staff: { head: { permissions: [fee.waive, task.decide] } }
steps: [{ at: 2026-09-01 10:00, jobs: nightly }]
`
  const read = readScenario('random.yaml', text)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.scenario
}
