import { describe, expect, test } from 'vitest'
import { at, codes, day, MOMENT, openLoan, patron, TODAY, values } from '../../test/samples.ts'
import type { PolicyValues } from '../policy/index.ts'
import { type BlockFacts, type PatronFacts, STOPPABLE_ACTS, type StoppableAct } from './facts.ts'
import { findAge, findPatronStanding } from './patron-standing.ts'

function standing(set: Partial<PatronFacts>, policy: Partial<PolicyValues> = {}, act: StoppableAct = 'borrow') {
  return findPatronStanding(patron(set), act, MOMENT, values(policy))
}

function block(set: Partial<BlockFacts> = {}): BlockFacts {
  return { id: 'b1', reason: 'noise', acts: null, branch: null, untilOn: null, ...set }
}

test.each(STOPPABLE_ACTS)('nothing stands against a patron in good standing: %s', (act) => {
  expect(standing({ openLoans: [openLoan()] }, {}, act)).toEqual([])
})

describe('the card', () => {
  test.each(['lost', 'replaced'] as const)('that is %s stops every act, and no one may lift it', (cardState) => {
    for (const act of STOPPABLE_ACTS) {
      expect(standing({ cardState }, {}, act)).toMatchObject([{ code: 'CARD_LOST', level: 'block' }])
    }
  })

  test.each([
    ['2026-08-31', ['PATRON_EXPIRED']],
    ['2026-09-01', []],
    ['2026-09-02', []],
  ])('works through its last day: on 1 September, with expiry %s', (expiresOn, expected) => {
    expect(codes(standing({ expiresOn: day(expiresOn) }))).toEqual(expected)
  })
})

describe('a suspension', () => {
  test.each([
    ['2026-08-31', []],
    ['2026-09-01', ['PATRON_SUSPENDED']],
    ['2026-09-02', ['PATRON_SUSPENDED']],
  ])('stops through its last day, %s', (until, expected) => {
    expect(codes(standing({ suspendedUntilOn: day(until) }))).toEqual(expected)
  })
})

describe('a block', () => {
  test.each([
    ['2026-08-31', []],
    ['2026-09-01', ['PATRON_BLOCKED']],
    [null, ['PATRON_BLOCKED']],
  ])('stops through its last day, %s', (until, expected) => {
    expect(codes(standing({ blocks: [block({ untilOn: until === null ? null : day(until) })] }))).toEqual(expected)
  })

  test.each(STOPPABLE_ACTS)('that names no acts stops a %s', (act) => {
    expect(codes(standing({ blocks: [block()] }, {}, act))).toEqual(['PATRON_BLOCKED'])
  })

  test('that names acts stops those only', () => {
    const blocks = [block({ acts: ['hold'] })]
    expect(STOPPABLE_ACTS.filter((act) => standing({ blocks }, {}, act).length > 0)).toEqual(['hold'])
  })

  test('of one branch stops there only', () => {
    expect(codes(standing({ blocks: [block({ branch: 'main' })] }))).toEqual(['PATRON_BLOCKED'])
    expect(standing({ blocks: [block({ branch: 'east' })] })).toEqual([])
  })

  test('among several is one reason, and the one that lasts longest is named', () => {
    const soon = block({ untilOn: day('2026-09-03'), reason: 'soon' })
    const later = block({ untilOn: day('2026-09-09'), reason: 'later' })
    expect(standing({ blocks: [soon, later] })).toMatchObject([{ note: 'later', on: '2026-09-09' }])
    expect(standing({ blocks: [later, block({ reason: 'ever' }), soon] })).toMatchObject([{ note: 'ever' }])
  })
})

describe('debt', () => {
  test.each([
    [499, []],
    [500, []],
    [501, ['DEBT_LIMIT']],
  ])('of exactly the limit is still allowed: %i fen', (fen, expected) => {
    expect(codes(standing({ balanceFen: fen, owedFen: fen }))).toEqual(expected)
  })

  test.each([
    [true, []],
    [false, ['DEBT_LIMIT']],
  ])('counts with credits set off: %s', (debtCountsCredits, expected) => {
    expect(codes(standing({ balanceFen: 300, owedFen: 800 }, { debtCountsCredits }))).toEqual(expected)
  })

  test.each([
    [0, 1, ['DEBT_LIMIT']],
    [0, 0, []],
    [null, 1_000_000, []],
  ])('with limit %s: 0 is none, null is no limit', (debtLimit, fen, expected) => {
    expect(codes(standing({ balanceFen: fen, owedFen: fen }, { debtLimit }))).toEqual(expected)
  })

  test('says how much to pay', () => {
    expect(standing({ balanceFen: 730, owedFen: 730 })[0]?.helps).toEqual([{ code: 'PAY', amountFen: 230 }])
  })
})

describe('overdue loans', () => {
  const lateBy = (days: number, id = 'l1') => openLoan({ id, dueOn: day(`2026-08-${String(31 - days + 1)}`) })

  test.each([
    ['borrow', 2, 'overdueOnCheckout'],
    ['borrow', 3, 'blockAtOverdueDays'],
    ['borrow', 4, 'blockAtOverdueDays'],
    ['renew', 4, null],
    ['renew', 5, 'blockAtOverdueDays'],
    ['hold', 6, null],
    ['hold', 7, 'blockAtOverdueDays'],
  ] as const)('%s, late by %i days: by %s', (act, days, parameter) => {
    const levels = { blockAtOverdueDays: { borrow: 3, renew: 5, hold: 7 } }
    expect(standing({ openLoans: [lateBy(days)] }, levels, act)[0]?.parameter ?? null).toBe(parameter)
  })

  test.each([
    ['refuse', ['overridable']],
    ['confirm', ['confirm']],
    ['allow', []],
  ] as const)('below the level, overdueOnCheckout %s', (overdueOnCheckout, levels) => {
    const set = { overdueOnCheckout, blockAtOverdueDays: { borrow: 5, renew: 5, hold: 5 } }
    expect(standing({ openLoans: [lateBy(2)] }, set).map(({ level }) => level)).toEqual(levels)
  })

  test.each([
    [1, []],
    [2, ['OVERDUE_LOANS']],
    [3, ['OVERDUE_LOANS']],
  ])('%i of them, two being what stops borrowing', (count, expected) => {
    const openLoans = Array.from({ length: count }, (_, n) => lateBy(1, `l${n}`))
    const levels = { borrow: 9, renew: 9, hold: 9 }
    const set = { overdueOnCheckout: 'allow', blockAtOverdueLoans: 2, blockAtOverdueDays: levels } as const
    expect(codes(standing({ openLoans }, set))).toEqual(expected)
    expect(standing({ openLoans }, set, 'renew')).toEqual([])
  })

  test('the latest counts, and the oldest is to come back first', () => {
    const [finding] = standing({ openLoans: [lateBy(1, 'young'), lateBy(8, 'old'), openLoan({ id: 'fine' })] })
    expect(finding).toMatchObject({ actual: 8, helps: [{ code: 'RETURN_OVERDUE', loanIds: ['old', 'young'] }] })
  })

  test('a loan due today is not one; an hourly one past its minute is', () => {
    expect(standing({ openLoans: [openLoan({ dueOn: TODAY })] })).toEqual([])
    const hourly = (dueAt: number) => standing({ openLoans: [openLoan({ dueOn: TODAY, dueAt })] })
    expect(codes(hourly(at('2026-09-01 10:00')))).toEqual([])
    expect(codes(hourly(at('2026-09-01 09:59')))).toEqual(['OVERDUE_LOANS'])
  })

  test('the loan in question is left out', () => {
    const late = patron({ openLoans: [lateBy(5, 'own')] })
    expect(findPatronStanding(late, 'renew', MOMENT, values(), 'own')).toEqual([])
  })
})

describe('age', () => {
  test.each([
    ['2008-09-02', ['AGE_RESTRICTED']],
    ['2008-09-01', []],
    ['2008-08-31', []],
  ])('exactly the age is old enough: 18, born %s', (born, expected) => {
    expect(codes(findAge(patron({ bornOn: day(born) }), TODAY, values({ minAge: 18 })))).toEqual(expected)
  })

  test.each([
    ['allow', []],
    ['refuse', ['AGE_RESTRICTED']],
  ] as const)('unknown: %s', (minAgeUnknown, expected) => {
    expect(codes(findAge(patron(), TODAY, values({ minAge: 18, minAgeUnknown })))).toEqual(expected)
  })

  test('does not matter where none is asked for', () => {
    expect(findAge(patron({ bornOn: TODAY }), TODAY, values({ minAgeUnknown: 'refuse' }))).toEqual([])
  })
})

test('everything that stands against a patron is listed at once', () => {
  const found = standing({
    cardState: 'lost',
    expiresOn: day('2026-08-31'),
    suspendedUntilOn: TODAY,
    blocks: [block()],
    openLoans: [openLoan({ dueOn: day('2026-08-01') })],
    balanceFen: 501,
  })
  expect(codes(found)).toEqual([
    'CARD_LOST',
    'DEBT_LIMIT',
    'OVERDUE_LOANS',
    'PATRON_BLOCKED',
    'PATRON_EXPIRED',
    'PATRON_SUSPENDED',
  ])
})
