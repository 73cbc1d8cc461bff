import { describe, expect, test } from 'vitest'
import { at } from '../../test/samples.ts'
import { capPerVisit, findVisit, type VisitCharge } from './visit.ts'

const TEN = at('2026-09-01 10:00')
const charge = (set: Partial<VisitCharge> = {}): VisitCharge => ({
  branch: 'main',
  visitAt: TEN,
  amountFen: 100,
  ...set,
})

describe('a visit', () => {
  test.each([
    ['2026-09-01 10:00', 200],
    ['2026-09-01 10:30', 200],
    ['2026-09-01 10:31', 0],
    ['2026-09-01 09:59', 0],
  ])('begun at 10:00, a return at %s joins charges of %i fen', (when, othersFen) => {
    expect(findVisit([charge(), charge()], 'main', at(when)).othersFen).toBe(othersFen)
  })

  test('is of one branch', () => {
    expect(findVisit([charge()], 'east', TEN)).toEqual({ visitAt: TEN, othersFen: 0 })
  })

  test('is the later one where two last at the same time', () => {
    const later = at('2026-09-01 10:20')
    const charges = [charge(), charge({ visitAt: later, amountFen: 5 })]
    expect(findVisit(charges, 'main', at('2026-09-01 10:25'))).toEqual({ visitAt: later, othersFen: 5 })
  })
})

describe('the cap of a visit', () => {
  test.each([
    ['below', 299, 299],
    ['at', 300, 300],
    ['above', 301, 300],
  ])('%s what is left', (_, amountFen, charged) => {
    expect(capPerVisit(amountFen, 500, 200).amountFen).toBe(charged)
  })

  test('used up leaves nothing, and its step says so', () => {
    expect(capPerVisit(10, 500, 600)).toEqual({
      amountFen: 0,
      step: { code: 'CAP_PER_VISIT', capFen: 500, othersFen: 600, leftFen: 0 },
    })
  })

  test('may be none', () => expect(capPerVisit(9_999, null, 600)).toEqual({ amountFen: 9_999, step: null }))
})
