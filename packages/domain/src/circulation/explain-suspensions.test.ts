import { expect, test } from 'vitest'
import { localDate } from '../kernel/index.ts'
import { explainSuspensions, type KeptSuspension } from './explain-suspensions.ts'

const day = localDate
function kept(set: Partial<KeptSuspension> = {}): KeptSuspension {
  return {
    ...{ title: '围城', dueOn: day('2026-09-01'), returnedOn: day('2026-09-04'), untilOn: day('2026-09-07') },
    ...{ days: 3, rule: { closedDays: 'count', add: 'longest' } as const },
    ...set,
  }
}

test('a suspension is told by the late return, its days and its last day', () => {
  expect(explainSuspensions([kept()], day('2026-09-07'))).toEqual([
    { code: 'LATE_RETURN', title: '围城', dueOn: '2026-09-01', returnedOn: '2026-09-04' },
    { code: 'DAYS_STOPPED', days: 3, skipsClosed: false, after: null },
    { code: 'STOPPED_UNTIL', on: '2026-09-07' },
  ])
})

test('one that has ended is not told, but another begins after it where they are cumulative', () => {
  const rule = { closedDays: 'skip', add: 'cumulative' } as const
  const later = kept({ rule, returnedOn: day('2026-09-06'), untilOn: day('2026-09-10') })
  expect(explainSuspensions([kept(), later], day('2026-09-08'))).toEqual([
    { code: 'LATE_RETURN', title: '围城', dueOn: '2026-09-01', returnedOn: '2026-09-06' },
    { code: 'DAYS_STOPPED', days: 3, skipsClosed: true, after: '2026-09-07' },
    { code: 'STOPPED_UNTIL', on: '2026-09-10' },
  ])
})

test('beside each other, the longest says until when', () => {
  const steps = explainSuspensions([kept({ untilOn: day('2026-09-20') }), kept()], day('2026-09-05'))
  expect(steps.at(-1)).toEqual({ code: 'STOPPED_UNTIL', on: '2026-09-20' })
  expect(steps).toHaveLength(5)
})

test('nothing that stands needs no words', () => {
  expect(explainSuspensions([kept()], day('2026-09-08'))).toEqual([])
})
