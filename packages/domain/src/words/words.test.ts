import { permissions, problemTypes, reasonCodes } from '@wenyuan/contract'
import { describe, expect, test } from 'vitest'
import { PERMISSIONS } from '../access/index.ts'
import { type ChargeStep, type DueStep, type Help, STOPPABLE_ACTS } from '../circulation/index.ts'
import { localDate } from '../kernel/index.ts'
import { PARAMETERS } from '../policy/index.ts'
import { EN } from './en.ts'
import {
  type Audience,
  blockedActName,
  chargeStepSentence,
  dueStepSentence,
  findingSentence,
  helpSentence,
  LANGUAGES,
  type Language,
  type Names,
  NO_NAMES,
  type NoticeData,
  type NoticeKind,
  noticeText,
  parameterName,
  permissionName,
  problemTitle,
  type ReasonCode,
  type Speech,
  type SpokenFinding,
} from './index.ts'
import { ZH_CN } from './zh-cn.ts'

const on = localDate('2027-03-13')
const later = localDate('2027-03-20')
const codes = Object.keys(ZH_CN.findings) as ReasonCode[]
const parameters = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[]
const named: Names = { title: (loanId) => `书${loanId}`, branch: () => '馆' }

const HELPS: { readonly [C in Help['code']]: Extract<Help, { code: C }> } = {
  FROM_DAY: { code: 'FROM_DAY', on },
  RETURN_LOANS: { code: 'RETURN_LOANS', count: 2, loanIds: ['1', '2', '3', '4', '5'] },
  RETURN_OVERDUE: { code: 'RETURN_OVERDUE', loanIds: ['1'] },
  PAY: { code: 'PAY', amountFen: 250 },
  RENEW_CARD: { code: 'RENEW_CARD' },
  USE_NEW_CARD: { code: 'USE_NEW_CARD' },
  RENEW_LOAN: { code: 'RENEW_LOAN', loanId: '1' },
  PLACE_HOLD: { code: 'PLACE_HOLD' },
  BORROW_NOW: { code: 'BORROW_NOW' },
  END_HOLDS: { code: 'END_HOLDS', count: 1 },
  PICKUP_AT: { code: 'PICKUP_AT', branches: ['1', '2'] },
  CONFIRM: { code: 'CONFIRM' },
  RAISE_CREDIT: { code: 'RAISE_CREDIT', level: 'B', score: 80, points: 5 },
  GO_TO_DESK: { code: 'GO_TO_DESK' },
  SHOW_PROOF: { code: 'SHOW_PROOF' },
  SHOW_NEW_PROOF: { code: 'SHOW_NEW_PROOF' },
}

const DUE_STEPS: { readonly [C in DueStep['code']]: Extract<DueStep, { code: C }> } = {
  PERIOD: { code: 'PERIOD', from: on, count: 7, unit: 'day', on: later },
  OPEN_DAYS_COUNTED: { code: 'OPEN_DAYS_COUNTED', from: on, count: 5, on: later },
  CLOSED_DAY: { code: 'CLOSED_DAY', from: on, on: later },
  CLOSING_TIME: { code: 'CLOSING_TIME', on, minute: 1020 },
  CLOSED_AFTERWARDS: { code: 'CLOSED_AFTERWARDS', from: on, on: later },
  HOLIDAYS_NOT_ANNOUNCED: { code: 'HOLIDAYS_NOT_ANNOUNCED', on },
  NO_OPEN_DAY: { code: 'NO_OPEN_DAY', on },
  CEILING: { code: 'CEILING', ceiling: on, on },
  CARD_EXPIRY: { code: 'CARD_EXPIRY', expires: on, on },
  MAX_DAYS: { code: 'MAX_DAYS', on },
  MOVED_BACK: { code: 'MOVED_BACK', from: later, on },
  ROLLOVER: { code: 'ROLLOVER', from: on, to: on, on: later },
  HOT_TITLE: { code: 'HOT_TITLE', count: 7, unit: 'day', on: later },
  IN_LIBRARY: { code: 'IN_LIBRARY', on, minute: 1260 },
  RECALLED: { code: 'RECALLED', from: later, on },
  STATED: { code: 'STATED', on },
}

const CHARGE_STEPS: { readonly [C in ChargeStep['code']]: Extract<ChargeStep, { code: C }> } = {
  OVERDUE: { code: 'OVERDUE', from: on, to: later, calendarDays: 8 },
  CLOSED_FREE: { code: 'CLOSED_FREE', days: 1 },
  AMNESTY: { code: 'AMNESTY', days: 2 },
  TIME: { code: 'TIME', minutes: 65, openOnly: true },
  TIME_RATE: { code: 'TIME_RATE', unit: 'hour', fromUnit: 1, toUnit: 2, perUnitFen: 50, amountFen: 100 },
  EVERY: {
    ...{ code: 'EVERY', fromDay: 1, toDay: 8, everyDays: 7, begun: 'charge', stretches: 2 },
    ...{ perStretchFen: 100, amountFen: 200 },
  },
  CAP_PER_VISIT: { code: 'CAP_PER_VISIT', capFen: 500, othersFen: 400, leftFen: 100 },
  GRACE: { code: 'GRACE', until: on, passed: true, charged: false },
  RATE: { code: 'RATE', fromDay: 1, toDay: 7, perDayFen: 10, amountFen: 70 },
  ONCE: { code: 'ONCE', fromDay: 7, amountFen: 100 },
  CAP: { code: 'CAP', by: 'price', capFen: 150 },
}

const NOTICES: NoticeData = {
  checkout: { title: '书', due: on },
  return: { title: '书' },
  renewed: { title: '书', due: on },
  'renewal-failed': { title: '书', due: on },
  recall: { title: '书', due: on },
  'hold-placed': { title: '书' },
  'hold-ready': { title: '书', branch: '馆', until: on },
  'hold-reminder': { title: '书', branch: '馆', until: on },
  'hold-unfilled': { title: '书' },
  'hold-expired': { title: '书' },
  'hold-passed-on': { title: '书' },
  'hold-cancelled': { title: '书' },
  charge: { amountFen: 10 },
  payment: { amountFen: 10 },
  refund: { amountFen: 10 },
  waiver: { amountFen: 10, outcome: 'approved' },
  'due-soon': { loans: [{ title: '书', due: on, renewable: true }], offersRenewal: true },
  overdue: { loans: [{ title: '书', due: on, daysLate: 1 }] },
  'due-moved': { title: '书', due: later, before: on },
  lost: { title: '', amountFen: 0 },
  dispute: { what: 'loan' },
  block: {},
}

/** A finding with nothing but its code, and with every kind of number. */
function findingsOf(code: ReasonCode): SpokenFinding[] {
  const levels = ['block', 'overridable', 'confirm', 'notice'] as const
  const acts = ['override', 'backdate', 'loan.create', 'something.else']
  return [
    ...levels.map((level) => ({ code, level })),
    ...acts.map((act) => ({ code, level: 'block' as const, act })),
    ...parameters.flatMap((parameter) => [
      { code, level: 'overridable' as const, parameter },
      { code, level: 'overridable' as const, parameter, actual: 3, limit: 2, on, note: '图书污损' },
      { code, level: 'overridable' as const, parameter, actual: 0, limit: 0 },
      { code, level: 'overridable' as const, parameter, actual: later, limit: on },
      { code, level: 'overridable' as const, parameter, actual: 'main' },
    ]),
  ]
}

function speeches(language: Language): Speech[] {
  const audiences: readonly Audience[] = ['reader', 'staff']
  return audiences.flatMap((audience) => [
    { language, audience, names: NO_NAMES },
    { language, audience, names: named, act: 'renew' as const, today: on },
  ])
}

function everySentence(language: Language): string[] {
  const spoken = speeches(language).flatMap((speech) => [
    ...codes.flatMap((code) => findingsOf(code).map((finding) => findingSentence(finding, speech))),
    ...Object.values(HELPS).map((help) => helpSentence(help, speech)),
  ])
  const kinds = Object.keys(NOTICES) as NoticeKind[]
  return [
    ...spoken,
    ...Object.values(DUE_STEPS).map((step) => dueStepSentence(step, language)),
    ...Object.values(CHARGE_STEPS).map((step) => chargeStepSentence(step, language)),
    ...kinds.map((kind) => noticeText(kind, NOTICES[kind], language)),
    ...PERMISSIONS.map((permission) => permissionName(permission, language)),
    ...parameters.map((parameter) => parameterName(parameter, language)),
    ...STOPPABLE_ACTS.map((act) => blockedActName(act, language)),
    ...Object.values((language === 'en' ? EN : ZH_CN).problems),
  ]
}

describe('the contract and the words name the same things', () => {
  test('reason codes', () => expect([...codes].sort()).toEqual([...reasonCodes].sort()))
  test('permissions', () => expect(Object.keys(ZH_CN.permissions).sort()).toEqual([...permissions].sort()))
  test('problem types', () => expect(Object.keys(ZH_CN.problems).sort()).toEqual(Object.keys(problemTypes).sort()))
})

test('both languages have the same keys in every table', () => {
  const keysOf = (words: typeof EN) =>
    Object.entries(words).map(([table, entries]) => [table, ...Object.keys(entries).sort()])
  expect(keysOf(ZH_CN).sort()).toEqual(keysOf(EN).sort())
})

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  const sentences = everySentence(language)

  test('says something, and never a missing value', () => {
    for (const sentence of sentences) {
      expect(sentence.trim()).not.toBe('')
      expect(sentence).not.toMatch(/undefined|null|\[object|NaN|[<>]|\s{2}/)
    }
  })

  test('names no internal code', () => {
    const internal = /[A-Z]{2,}_|\b[a-z]+\.[a-z]+\b|\b[a-z]+[A-Z][a-z]+|\bmain\b/
    for (const sentence of sentences) expect(sentence).not.toMatch(internal)
  })
})

test('no English stands in a Chinese sentence, no Chinese in an English one', () => {
  for (const sentence of everySentence('zh-CN')) expect(sentence).not.toMatch(/[A-Za-z]/)
  for (const sentence of everySentence('en')) {
    const own = sentence.replace(/《[^》]*》|图书污损|馆/g, '')
    expect(own).not.toMatch(/[\u4e00-\u9fff，。；：（）]/)
  }
})

test('names are short and said as people say them', () => {
  expect(permissionName('fee.waive', 'zh-CN')).toBe('减免费用')
  expect(parameterName('renewalWindow', 'en')).toBe('renewal window in days')
  expect(blockedActName('hold', 'en')).toBe('placing holds')
  expect(problemTitle('refused', 'zh-CN')).toBe('未能办理')
})
