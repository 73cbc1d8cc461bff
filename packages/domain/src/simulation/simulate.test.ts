import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, calendar, day, SHANGHAI } from '../../test/samples.ts'
import { policyResolver, readPolicy, type WrittenLine } from '../policy/index.ts'
import { createAgenda } from './agenda.ts'
import type { SimAct, SimRecord } from './record.ts'
import type { SimRules } from './rules.ts'
import { simulate } from './simulate.ts'

const OPEN = calendar()

function rules(...lines: readonly WrittenLine[]): SimRules {
  const read = readPolicy(lines)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  const resolve = policyResolver(read.policy)
  return { resolve, policyBranch: 'act', calendarOf: () => OPEN, amnesty: [], zone: SHANGHAI }
}

/** Ann and Bob, and two copies of each of two titles (0 and 2, 1 and 3). */
function record(acts: readonly SimAct[]): SimRecord {
  const patron = { type: 'student', branch: 'main', expiresOn: day('2099-12-31'), bornOn: null, creditLevel: null }
  const item = { type: 'book', branch: 'main', priceFen: 5000, acquiredOn: null, classNumber: null }
  return {
    patrons: [patron, patron],
    items: [0, 1, 0, 1].map((title) => ({ ...item, title })),
    titles: 2,
    out: [],
    acts: acts.toSorted((a, b) => a.at - b.at),
    from: at('2026-09-01 00:00'),
    until: at('2027-01-01 00:00'),
  }
}

const borrow = (when: string, patron: number, item: number, loan: number): SimAct => ({
  ...{ kind: 'borrow', at: at(when), patron, item, branch: 'main', loan, override: [], keeping: null },
})
const giveBack = (when: string, loan: number): SimAct => ({ kind: 'return', at: at(when), loan })

describe('a loan of the record', () => {
  const lent = [borrow('2026-09-01 10:00', 0, 0, 1), giveBack('2026-10-02 10:00', 1)]

  test('comes back when it did, whenever it was due', () => {
    const late = simulate(record(lent), rules({ loanPeriod: '30d' }))
    expect(late.late).toEqual({ loans: 1, days: 1, stillOut: 0 })
    expect(late.charges).toEqual({ count: 1, totalFen: 10 })
    expect(simulate(record(lent), rules({ loanPeriod: '31d' })).late.loans).toBe(0)
  })

  test('that is refused has no return', () => {
    const side = simulate(record(lent), rules({ loanLimit: 0 }))
    expect(side.checkouts).toEqual({ asked: 1, permitted: 0 })
    expect(side.returns).toBe(0)
    expect(side.refusals).toEqual([{ act: 'checkout', code: 'LOAN_LIMIT', count: 1 }])
    expect(side.availability.shareIn).toBe(1)
  })

  test('that never came back counts as late when the period ends', () => {
    const side = simulate(record(lent.slice(0, 1)), rules({ loanPeriod: '30d' }))
    expect(side.late).toMatchObject({ loans: 1, stillOut: 1 })
    expect(side.charges.count).toBe(0)
  })
})

test('a renewal is tried when it was tried, and moves the due date where it is let through', () => {
  const acts: SimAct[] = [
    borrow('2026-09-01 10:00', 0, 0, 1),
    { kind: 'renew', at: at('2026-09-28 10:00'), loan: 1, override: [] },
    giveBack('2026-10-20 10:00', 1),
  ]
  expect(simulate(record(acts), rules({ renewalLimit: 1 })).late.loans).toBe(0)
  const refused = simulate(record(acts), rules({ renewalLimit: 0 }))
  expect([refused.renewals, refused.late.loans]).toEqual([{ asked: 1, permitted: 0 }, 1])
})

test('who is late is stopped from borrowing until the copy is back', () => {
  const acts = [
    borrow('2026-09-01 10:00', 0, 0, 1),
    borrow('2026-10-05 10:00', 0, 1, 2),
    giveBack('2026-10-06 10:00', 1),
  ]
  expect(simulate(record(acts), rules({ loanPeriod: '30d' })).refusals).toMatchObject([{ code: 'OVERDUE_LOANS' }])
  expect(simulate(record(acts), rules({ loanPeriod: '34d' })).refusals).toEqual([])
})

test('debt stops borrowing until the reader paid', () => {
  const late = [borrow('2026-09-01 10:00', 0, 0, 1), giveBack('2026-11-30 10:00', 1)]
  const again = borrow('2026-12-01 10:00', 0, 1, 2)
  const paid: SimAct = { kind: 'pay', at: at('2026-11-30 10:05'), patron: 0 }
  const line = { loanPeriod: '30d', debtLimit: 5 }
  expect(simulate(record([...late, again]), rules(line)).refusals).toMatchObject([{ code: 'DEBT_LIMIT' }])
  expect(simulate(record([...late, again, paid]), rules(line)).refusals).toEqual([])
})

describe('where the copy of the record is out', () => {
  test('another of the title is taken', () => {
    const acts = [borrow('2026-09-01 10:00', 0, 0, 1), borrow('2026-09-02 10:00', 1, 0, 2)]
    expect(simulate(record(acts), rules({})).checkouts.permitted).toBe(2)
  })

  test('and no other is in, nothing is refused: there was none', () => {
    const acts = [
      borrow('2026-09-01 10:00', 0, 0, 1),
      borrow('2026-09-02 10:00', 0, 2, 2),
      borrow('2026-09-03 10:00', 1, 0, 3),
    ]
    const side = simulate(record(acts), rules({ sameTitle: 'allow' }))
    expect([side.availability, side.refusals]).toMatchObject([{ wanted: 3, foundNone: 1 }, []])
  })
})

test('a hold is ready when a copy comes back, and is over when nobody came for it', () => {
  const hold: SimAct = {
    ...{ kind: 'hold', at: at('2026-09-03 10:00'), patron: 1, title: 0, pickup: 'main', hold: 1, override: [] },
  }
  const acts = [
    borrow('2026-09-01 10:00', 0, 0, 1),
    borrow('2026-09-02 10:00', 0, 2, 2),
    hold,
    giveBack('2026-09-13 10:00', 1),
  ]
  const side = simulate(record(acts), rules({ sameTitle: 'allow' }))
  expect(side.holds).toMatchObject({ asked: 1, permitted: 1, ready: 1, fulfilled: 0, expired: 1 })
  expect(side.holdWaitDays).toMatchObject({ count: 1, median: 10 })
  const fetched = simulate(record([...acts, borrow('2026-09-14 10:00', 1, 0, 3)]), rules({ sameTitle: 'allow' }))
  expect(fetched.holds).toMatchObject({ fulfilled: 1, expired: 0 })
})

describe('a reader of a model', () => {
  const keeping = { days: 40, lateDays: 0, collectDays: 0, queues: true, paysAtOnce: true }
  const modelled = (more: Partial<typeof keeping> = {}) => [
    { ...borrow('2026-09-01 10:00', 0, 0, 1), keeping: { ...keeping, ...more } } as SimAct,
  ]

  test('renews what is wanted longer, and is in time', () => {
    const side = simulate(record(modelled()), rules({ loanPeriod: '30d' }))
    expect([side.renewals, side.returns, side.late.loans]).toEqual([{ asked: 1, permitted: 1 }, 1, 0])
  })

  test('who may not renew brings it back in time', () => {
    const side = simulate(record(modelled()), rules({ loanPeriod: '30d', renewalLimit: 0 }))
    expect([side.renewals, side.returns, side.late.loans]).toEqual([{ asked: 1, permitted: 0 }, 1, 0])
  })

  test('who is late is late whatever the period', () => {
    for (const loanPeriod of ['10d', '50d']) {
      expect(simulate(record(modelled({ lateDays: 3 })), rules({ loanPeriod })).late).toMatchObject({
        loans: 1,
        days: 3,
      })
    }
  })
})

const acts = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 3 }), fc.nat(40)),
  { maxLength: 40 },
)

function made(drawn: readonly (readonly [number, number, number, number])[]): SimRecord {
  const start = at('2026-09-01 10:00')
  const dayMs = 86_400_000
  return record(
    drawn.flatMap(([on, patron, item, kept], loan): SimAct[] => [
      { kind: 'borrow', at: start + on * dayMs, patron, item, branch: 'main', loan, override: [], keeping: null },
      { kind: 'return', at: start + (on + kept) * dayMs + 1, loan },
    ]),
  )
}

test('what was asked is let through, refused, or there was no copy; and every return is of a loan', () => {
  fc.assert(
    fc.property(acts, fc.nat(4), (drawn, loanLimit) => {
      const side = simulate(made(drawn), rules({ loanLimit, loanPeriod: '20d' }))
      expect(side.availability.wanted).toBe(side.checkouts.asked + side.availability.foundNone)
      expect(side.returns).toBeLessThanOrEqual(side.checkouts.permitted)
      const months = Object.values(side.months)
      expect(months.reduce((sum, { checkouts }) => sum + checkouts, 0)).toBe(side.checkouts.permitted)
      expect(months.reduce((sum, { chargesFen }) => sum + chargesFen, 0)).toBe(side.charges.totalFen)
      expect(side.availability.shareIn).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the same record under the same policy comes to the same', () => {
  fc.assert(
    fc.property(acts, (drawn) => {
      const once = () => simulate(made(drawn), rules({ loanLimit: 2 }))
      expect(once()).toEqual(once())
    }),
  )
})

test('the agenda gives back in order of time, and of making at one time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (times) => {
      const agenda = createAgenda<number>()
      for (const [n, time] of times.entries()) agenda.add(time, n)
      const taken: { at: number; entry: number }[] = []
      for (let next = agenda.takeBy(9); next !== null; next = agenda.takeBy(9)) taken.push(next)
      const expected = times.map((time, n) => ({ at: time, entry: n })).sort((a, b) => a.at - b.at || a.entry - b.entry)
      expect(taken).toEqual(expected)
    }),
  )
})
