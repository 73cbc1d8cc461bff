import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../kernel/index.ts'
import { daysOfSteps } from './charge-days.ts'
import { type ChargeStep, MAX_DAYS_TOLD } from './overdue-charge.ts'

const day = (text: string) => localDate(`2026-09-${text}`)
const days = (...texts: string[]) => texts.map(day)
const OVERDUE: ChargeStep = { code: 'OVERDUE', from: day('02'), to: day('08'), calendarDays: 7 }
const CLOSED: ChargeStep = { code: 'CLOSED_FREE', days: 2, closedOn: days('05', '06') }
const grace = (charged: boolean): ChargeStep => ({ code: 'GRACE', until: day('03'), passed: true, charged })
const rate = (fromDay: number, toDay: number): ChargeStep => ({
  ...{ code: 'RATE', fromDay, toDay, perDayFen: 10 },
  amountFen: 10 * (toDay - fromDay + 1),
})

describe('each step of a charge tells its days', () => {
  test('free ones of the grace and of the calendar are none of the charged ones', () => {
    expect(daysOfSteps([OVERDUE, grace(false), CLOSED, rate(1, 2), rate(3, 3)])).toEqual([
      null,
      days('02', '03'),
      days('05', '06'),
      days('04', '07'),
      days('08'),
    ])
  })

  test('a grace that is charged after all counts in both', () => {
    const [, inGrace, , charged] = daysOfSteps([OVERDUE, grace(true), CLOSED, rate(1, 5)])
    expect(inGrace).toEqual(days('02', '03'))
    expect(charged).toEqual(days('02', '03', '04', '07', '08'))
  })

  test('within the grace the days end with the return', () => {
    const until = day('20')
    expect(daysOfSteps([OVERDUE, { code: 'GRACE', until, passed: false, charged: false }])[1]).toHaveLength(7)
  })

  test('an amount charged once is of the day that reaches it; a cap is of no day', () => {
    const once: ChargeStep = { code: 'ONCE', fromDay: 7, amountFen: 500 }
    expect(daysOfSteps([OVERDUE, once, { code: 'CAP', by: 'amount', capFen: 100 }]).slice(1)).toEqual([
      days('08'),
      null,
    ])
  })

  test('steps kept without their closed days tell those of the grace only', () => {
    const steps: ChargeStep[] = [OVERDUE, grace(false), { code: 'CLOSED_FREE', days: 2 }, rate(1, 3)]
    expect(daysOfSteps(steps)).toEqual([null, days('02', '03'), null, null])
  })

  test.each([
    [MAX_DAYS_TOLD, MAX_DAYS_TOLD],
    [MAX_DAYS_TOLD + 1, undefined],
  ])('of a loan late for %i days: %s', (calendarDays, told) => {
    const overdue: ChargeStep = {
      code: 'OVERDUE',
      from: day('02'),
      to: addDays(day('02'), calendarDays - 1),
      calendarDays,
    }
    expect(daysOfSteps([overdue, rate(1, calendarDays)])[1]?.length).toBe(told)
  })
})
