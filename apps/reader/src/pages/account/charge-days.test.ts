import { describe, expect, it } from 'vitest'
import { chargeDays, MAX_CHARGE_DAYS } from './charge-days.ts'

const step = (code: string, on?: string) => ({ code, text: code, ...(on === undefined ? {} : { on }) })
const kinds = (dueOn: string, steps: ReturnType<typeof step>[]) =>
  chargeDays(dueOn, steps)
    ?.filter(({ kind }) => kind !== 'out')
    .map(({ day, kind }) => `${day.slice(5)} ${kind}`)

describe('the days of a charge', () => {
  it('go from the due day over the grace to the day it came back', () => {
    expect(kinds('2026-10-20', [step('OVERDUE', '2026-10-24'), step('GRACE', '2026-10-22')])).toEqual([
      '10-20 due',
      '10-21 grace',
      '10-22 grace',
      '10-23 counted',
      '10-24 back',
    ])
  })

  it('fill whole weeks from Monday', () => {
    const days = chargeDays('2026-10-20', [step('OVERDUE', '2026-10-24')])
    expect(days?.at(0)).toEqual({ day: '2026-10-19', kind: 'out' })
    expect(days?.at(-1)).toEqual({ day: '2026-10-25', kind: 'out' })
  })

  it('are not drawn where the steps do not name them', () => {
    expect(chargeDays('2026-10-20', [step('DAMAGE')])).toBeNull()
    expect(chargeDays('2026-10-20', [step('OVERDUE', '2026-10-20')])).toBeNull()
  })

  it.each([
    [MAX_CHARGE_DAYS, '2026-03-12', true],
    [MAX_CHARGE_DAYS + 1, '2026-03-13', false],
  ])('are drawn up to a limit: %d', (_, backOn, isDrawn) => {
    expect(chargeDays('2026-01-01', [step('OVERDUE', backOn)]) !== null).toBe(isDrawn)
  })
})
