import { expect, test } from 'vitest'
import type { ChargeStep, DueStep } from '../circulation/index.ts'
import { localDate } from '../kernel/index.ts'
import { chargeExplained, dueExplained, dueStepSentence } from './index.ts'

const on = (text: string) => localDate(text)
const STEPS: readonly DueStep[] = [
  { code: 'PERIOD', from: on('2026-09-01'), count: 30, unit: 'day', on: on('2026-10-01') },
  { code: 'CLOSED_DAY', from: on('2026-10-01'), on: on('2026-10-08') },
  { code: 'CARD_EXPIRY', expires: on('2026-10-05'), on: on('2026-10-05') },
  { code: 'MOVED_BACK', from: on('2026-10-05'), on: on('2026-09-30') },
]

test('a due date is explained step by step', () => {
  const zh = dueExplained(STEPS, { language: 'zh-CN', audience: 'reader' })
  expect(zh.map(({ text }) => text)).toEqual([
    '自 2026年9月1日起 30 天 = 10月1日',
    '2026年10月1日闭馆 → 10月8日',
    '读者证有效期止 → 2026年10月5日',
    '2026年10月5日闭馆，提前 → 9月30日',
  ])
  const en = dueExplained(STEPS, { language: 'en', audience: 'staff' })
  expect(en.map(({ text }) => text)).toEqual([
    '30 days from 1 September 2026 = 1 October',
    'closed on 1 October 2026 → 8 October',
    'the last day of the card → 5 October 2026',
    'closed on 5 October 2026, so earlier → 30 September',
  ])
  expect(zh[1]).toMatchObject({ code: 'CLOSED_DAY', on: '2026-10-08' })
})

test('a day of the next year is said with its year', () => {
  const step = { code: 'PERIOD', from: on('2026-12-20'), count: 30, unit: 'day', on: on('2027-01-19') } as const
  expect(dueStepSentence(step, 'zh-CN')).toBe('自 2026年12月20日起 30 天 = 2027年1月19日')
  expect(dueStepSentence(step, 'en')).toBe('30 days from 20 December 2026 = 19 January 2027')
})

test('a loan in hours ends on a day and at a minute', () => {
  const steps: readonly DueStep[] = [
    { code: 'PERIOD', from: on('2026-09-01'), count: 4, unit: 'hour', on: on('2026-09-01') },
    { code: 'CLOSING_TIME', on: on('2026-09-01'), minute: 1205 },
  ]
  const said = (language: 'zh-CN' | 'en') =>
    dueExplained(steps, { language, audience: 'reader' }).map(({ text }) => text)
  expect(said('zh-CN')).toEqual(['自 2026年9月1日起 4 小时 = 当天', '按开放时间 → 2026年9月1日 20:05'])
  expect(said('en')).toEqual([
    '4 hours from 1 September 2026 = the same day',
    'by the opening hours → 1 September 2026, 20:05',
  ])
})

test('a calendar without an open day warns staff and leaves readers alone', () => {
  const steps: readonly DueStep[] = [{ code: 'NO_OPEN_DAY', on: on('2026-10-01') }]
  expect(dueExplained(steps, { language: 'zh-CN', audience: 'reader' })).toEqual([])
  expect(dueExplained(steps, { language: 'en', audience: 'staff' })).toEqual([
    {
      code: 'NO_OPEN_DAY',
      on: '2026-10-01',
      text: 'warning: the calendar has no open day, so the due date stays 1 October 2026',
    },
  ])
})

test('an overdue charge is explained from its days to its cap', () => {
  const steps: readonly ChargeStep[] = [
    { code: 'OVERDUE', from: on('2026-10-09'), to: on('2026-11-30'), calendarDays: 53 },
    { code: 'GRACE', until: on('2026-10-11'), passed: true, charged: false },
    { code: 'CLOSED_FREE', days: 8 },
    { code: 'RATE', fromDay: 1, toDay: 30, perDayFen: 10, amountFen: 300 },
    { code: 'RATE', fromDay: 31, toDay: 42, perDayFen: 20, amountFen: 240 },
    { code: 'ONCE', fromDay: 30, amountFen: 500 },
    { code: 'CAP', by: 'price', capFen: 880 },
  ]
  expect(chargeExplained(steps, 'zh-CN').map(({ text }) => text)).toEqual([
    '2026年10月9日至 11月30日超期，共 53 天',
    '宽限期至 2026年10月11日，已过，宽限的日子不计费',
    '其中闭馆 8 天不计费',
    '第 1 至 30 天，每天 0.10 元 = 3.00 元',
    '第 31 至 42 天，每天 0.20 元 = 2.40 元',
    '达到第 30 天，一次性加收 5.00 元',
    '不超过书价 → 8.80 元',
  ])
  expect(chargeExplained(steps, 'en').map(({ text }) => text)).toEqual([
    'overdue from 9 October 2026 to 30 November 2026: 53 days',
    'grace through 11 October 2026 has passed: its days are free',
    '8 closed days of them free',
    'days 1 to 30 at 0.10 yuan a day = 3.00 yuan',
    'days 31 to 42 at 0.20 yuan a day = 2.40 yuan',
    'once, for reaching day 30: 5.00 yuan',
    'at most the price of the item → 8.80 yuan',
  ])
  expect(chargeExplained(steps, 'en').map(({ amount, perDay }) => [amount, perDay])).toEqual([
    ...Array(3).fill([undefined, undefined]),
    ['3.00', '0.10'],
    ['2.40', '0.20'],
    ...[
      ['5.00', undefined],
      ['8.80', undefined],
    ],
  ])
  expect(chargeExplained(steps, 'en')[1]?.days).toEqual(['2026-10-09', '2026-10-10', '2026-10-11'])
})
