import { describe, expect, test } from 'vitest'
import { day, hold, TODAY } from '../../test/samples.ts'
import { isRequestOver, lastDayOfRequest } from './request-end.ts'

describe('a request that nothing fills', () => {
  test.each([
    [10, null, '2026-09-11'],
    [0, null, '2026-09-01'],
    [null, null, null],
    [10, '2026-09-05', '2026-09-05'],
    [10, '2026-10-05', '2026-09-11'],
    [null, '2026-10-05', '2026-10-05'],
  ])(
    'placed on 1 September with a period of %s, wanted until %s, lasts through %s',
    (holdRequestPeriod, notAfter, last) => {
      expect(lastDayOfRequest(TODAY, notAfter === null ? null : day(notAfter), { holdRequestPeriod })).toBe(last)
    },
  )

  test.each([
    ['2026-08-31', true],
    ['2026-09-01', false],
    ['2026-09-02', false],
  ])('whose last day is %s is over on 1 September: %s', (until, over) => {
    expect(isRequestOver(hold({ requestUntilOn: day(until) }), TODAY)).toBe(over)
  })

  test.each(['in_transit', 'ready'] as const)('is not over once its copy is bound: %s', (status) => {
    expect(isRequestOver(hold({ status, requestUntilOn: day('2026-08-01') }), TODAY)).toBe(false)
  })
})
