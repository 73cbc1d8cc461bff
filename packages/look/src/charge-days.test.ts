import { describe, expect, it } from 'vitest'
import { type ChargeStep, chargeDays, MAX_CHARGE_DAYS } from './charge-days.ts'

const step = (
  code: string,
  on?: string,
  more: Partial<ChargeStep> & { readonly amount?: string } = {},
): ChargeStep => ({
  code,
  ...(on === undefined ? {} : { on }),
  ...more,
})
const kinds = (dueOn: string, steps: readonly ChargeStep[]) =>
  chargeDays(dueOn, steps)
    ?.filter(({ kind }) => kind !== 'out')
    .map(({ day, kind, amount, isBack }) =>
      [day.slice(5), kind, amount, isBack && 'back'].filter((part) => part !== null && part !== false).join(' '),
    )

describe('the days of a charge', () => {
  it('are told one by one, with what each cost', () => {
    const days = ['2026-10-23', '2026-10-24', '2026-10-27']
    expect(
      kinds('2026-10-20', [
        step('OVERDUE', '2026-10-27'),
        step('GRACE', '2026-10-22', { days: ['2026-10-21', '2026-10-22'] }),
        step('CLOSED_FREE', undefined, { days: ['2026-10-26'] }),
        step('RATE', undefined, { days, perDay: '0.10', amount: '0.30' }),
      ]),
    ).toEqual([
      '10-20 due',
      '10-21 grace',
      '10-22 grace',
      '10-23 counted 0.10',
      '10-24 counted 0.10',
      '10-25 free',
      '10-26 closed',
      '10-27 counted 0.10 back',
    ])
  })

  it('tell an amnesty, even where it took all of them', () => {
    const steps = [step('OVERDUE', '2026-10-22'), step('AMNESTY', undefined, { days: ['2026-10-21', '2026-10-22'] })]
    expect(kinds('2026-10-20', steps)).toEqual(['10-20 due', '10-21 amnesty', '10-22 amnesty back'])
  })

  it('go by the end of the grace where the server kept no days', () => {
    expect(kinds('2026-10-20', [step('OVERDUE', '2026-10-24'), step('GRACE', '2026-10-22')])).toEqual([
      '10-20 due',
      '10-21 grace',
      '10-22 grace',
      '10-23 counted',
      '10-24 counted back',
    ])
  })

  it('fill whole weeks from Monday', () => {
    const days = chargeDays('2026-10-20', [step('OVERDUE', '2026-10-24')])
    expect(days?.at(0)).toMatchObject({ day: '2026-10-19', kind: 'out' })
    expect(days?.at(-1)).toMatchObject({ day: '2026-10-25', kind: 'out' })
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
