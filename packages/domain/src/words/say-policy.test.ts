import { describe, expect, test } from 'vitest'
import { localDate } from '../kernel/index.ts'
import { PARAMETERS, type ParameterName, type PolicyWarning, readPolicy } from '../policy/index.ts'
import { LANGUAGES, policyWarningSentence, policyWarningSuggestion, sayPolicyValue, sayWhen } from './index.ts'

const names = { branch: () => '少儿馆', patronType: () => '教师', itemType: () => '图书' }
const NAMES = Object.keys(PARAMETERS) as ParameterName[]

function said(written: Record<string, unknown>, language: 'zh-CN' | 'en'): string {
  const read = readPolicy([written])
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  const set = read.policy.lines[0]?.set ?? {}
  const name = Object.keys(set)[0] as ParameterName
  return sayPolicyValue(name, set[name] as never, { language, names })
}

describe('a value in words', () => {
  test.each([
    [{ loanPeriod: '30d' }, '30 天', '30 days'],
    [{ loanPeriod: '1h' }, '1 小时', '1 hour'],
    [{ loanCeiling: ['2027-07-01'] }, '2027年7月1日', '1 July 2027'],
    [{ loanLimit: 5 }, '5 本', '5 items'],
    [{ loanLimit: 'none' }, '不限', 'no limit'],
    [{ minAge: 14 }, '满 14 岁', '14 years'],
    [{ renewalLimit: 1 }, '1 次', '1 time'],
    [{ renewalWindow: 7 }, '到期前 7 天内', 'last 7 days'],
    [{ selfCheckout: 'proof' }, '扫码并出示馆内动态码', 'scan, and the code shown there'],
    [{ debtLimit: 5 }, '5.00 元', '¥5.00'],
    [{ holdPickup: ['children'] }, '少儿馆', '少儿馆'],
    [{ overdueCharge: 'none' }, '不收', 'none'],
    [{ overdueCharge: [{ from: 1, perDay: 0.1 }] }, '0.10 元/天', '¥0.10/day'],
    [
      {
        overdueCharge: [
          { from: 1, perDay: 0.1 },
          { from: 8, once: 5 },
        ],
      },
      '第 1 天起 0.10 元/天，第 8 天加 5.00 元',
      '¥0.10/day from day 1, ¥5.00 on day 8',
    ],
    [{ overdueCap: 'price' }, '书价', 'the price'],
    [{ overdueCap: 8 }, '8.00 元', '¥8.00'],
    [
      { blockAtOverdueDays: { borrow: 30 } },
      '借 30 天，续 1 天，约 1 天',
      'borrowing 30 days, renewing 1 day, holds 1 day',
    ],
    [{ debtCountsCredits: 'yes' }, '是', 'yes'],
    [
      { damageCharge: { minor: 2, moderate: '12.5%' } },
      '轻 2.00 元，中 书价的 12.5%，重 书价的 100%',
      'minor ¥2.00, moderate 12.5% of the price, severe 100% of the price',
    ],
  ])('%j', (written, chinese, english) => {
    expect([said(written, 'zh-CN'), said(written, 'en')]).toEqual([chinese, english])
  })

  test.each(LANGUAGES)('every default has its words in %s', (language) => {
    for (const name of NAMES) {
      const text = sayPolicyValue(name, PARAMETERS[name].default as never, { language, names })
      expect([name, text]).toEqual([name, expect.stringMatching(/^(?!.*(?:undefined|null|NaN|\[object)).+$/)])
    }
  })
})

test('what a row applies to', () => {
  const periods = [{ name: '考试周', from: localDate('2027-01-04'), to: localDate('2027-01-15') }]
  const say = (when: object, language: 'zh-CN' | 'en') => sayWhen(when, { periods }, { language, names })
  expect([say({}, 'zh-CN'), say({}, 'en')]).toEqual(['所有借阅', 'Every loan'])
  expect(say({ patronType: 'teacher', period: '考试周' }, 'zh-CN')).toBe('考试周 2027年1月4日至1月15日，教师')
  expect(say({ class: 'I2', newTitle: 30 }, 'en')).toBe('class I2, acquired within 30 days')
})

test.each(LANGUAGES)('every warning has its sentence and its suggestion in %s', (language) => {
  const pair = { line: 1, met: 9, other: 3 } as const
  const on = localDate('2027-01-04')
  const WARNINGS: { readonly [Code in PolicyWarning['code']]: Extract<PolicyWarning, { code: Code }> } = {
    SETS_NOTHING: { line: 1, code: 'SETS_NOTHING' },
    OVERWRITTEN: { line: 1, code: 'OVERWRITTEN', parameter: 'loanLimit', by: 2 },
    NEVER_APPLIES: { line: 1, code: 'NEVER_APPLIES', parameter: 'loanLimit', by: [2, 3] },
    AMBIGUOUS: { line: 1, code: 'AMBIGUOUS', parameter: 'loanLimit', by: 2 },
    PERIOD_OVER: { line: 1, code: 'PERIOD_OVER', period: '考试周' },
    NOT_LENT: { line: 1, code: 'NOT_LENT', parameter: 'loanPeriod', by: 3 },
    LEVEL_STOPS_FIRST: { line: 1, code: 'LEVEL_STOPS_FIRST' },
    UNKNOWN_NAME: { line: 1, code: 'UNKNOWN_NAME', condition: 'itemType', name: 'x' },
    NO_LINE_FOR_TYPE: { line: 0, code: 'NO_LINE_FOR_TYPE', condition: 'patronType', name: 'x' },
    ZERO_PERIOD: { line: 1, code: 'ZERO_PERIOD', parameter: 'loanPeriod' },
    CAP_BELOW_FIRST_DAY: { ...pair, code: 'CAP_BELOW_FIRST_DAY', parameter: 'overdueCap' },
    GRACE_BEYOND_BLOCK: { ...pair, code: 'GRACE_BEYOND_BLOCK', parameter: 'overdueGrace' },
    WINDOW_BEYOND_PERIOD: { ...pair, code: 'WINDOW_BEYOND_PERIOD', parameter: 'renewalWindow', other: 4 / 24 },
    HOT_NOT_SHORTER: { ...pair, code: 'HOT_NOT_SHORTER', parameter: 'hotLoanPeriod' },
    HOT_MORE_RENEWALS: { ...pair, code: 'HOT_MORE_RENEWALS', parameter: 'hotRenewalLimit' },
    HOT_NEVER: { line: 1, code: 'HOT_NEVER', parameter: 'hotLoanPeriod' },
    HOT_WITHOUT_EFFECT: { line: 1, code: 'HOT_WITHOUT_EFFECT', parameter: 'hotThreshold' },
    LOST_WITHIN_GRACE: { ...pair, code: 'LOST_WITHIN_GRACE', parameter: 'lostAfterDays' },
    STEP_AFTER_LOST: { ...pair, code: 'STEP_AFTER_LOST', parameter: 'reminderFee' },
    RECALL_WITHOUT_EFFECT: { ...pair, code: 'RECALL_WITHOUT_EFFECT', parameter: 'recallGuaranteed' },
    RENEWALS_GAIN_NOTHING: { ...pair, code: 'RENEWALS_GAIN_NOTHING', parameter: 'renewalMaxDays' },
    LIMIT_NEVER_MET: { ...pair, code: 'LIMIT_NEVER_MET', parameter: 'loanLimitForType' },
    NOTICE_BEFORE_LOAN: { ...pair, code: 'NOTICE_BEFORE_LOAN', parameter: 'noticesDue' },
    CREDIT_STOPS_NOBODY: { line: 1, code: 'CREDIT_STOPS_NOBODY' },
    CREDIT_STOPS_EVERYBODY: { line: 1, code: 'CREDIT_STOPS_EVERYBODY', level: 'A' },
    DAYS_ALL_PAST: { line: 1, code: 'DAYS_ALL_PAST', parameter: 'loanCeiling', lastOn: on },
    DUE_IN_CLOSURE: {
      ...{ line: 1, code: 'DUE_IN_CLOSURE', branch: 'main', closedFrom: on, closedTo: on },
      ...{ lentFrom: on, lentTo: on, dueOn: on },
    },
  }
  const sentences = Object.values(WARNINGS).flatMap((warning) => [
    policyWarningSentence(warning, language),
    policyWarningSuggestion(warning, language),
  ])
  expect(sentences.filter((text) => /undefined|null|NaN|[。.]$/.test(text) || text === '')).toEqual([])
})
