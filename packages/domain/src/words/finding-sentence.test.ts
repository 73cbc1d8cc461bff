import { expect, test } from 'vitest'
import { localDate } from '../kernel/index.ts'
import { type Audience, findingSentence, type Language, NO_NAMES, type SpokenFinding } from './index.ts'

const on = localDate('2027-03-13')
const names = { ...NO_NAMES, branch: (code: string) => (code === 'east' ? '东馆' : null) }

function say(finding: SpokenFinding, language: Language, audience: Audience): string {
  return findingSentence(finding, { language, audience, names })
}

const loanLimit: SpokenFinding = {
  code: 'LOAN_LIMIT',
  level: 'overridable',
  parameter: 'loanLimit',
  limit: 5,
  actual: 5,
}
const debt: SpokenFinding = {
  code: 'DEBT_LIMIT',
  level: 'overridable',
  parameter: 'debtLimit',
  limit: 500,
  actual: 620,
}
const late: SpokenFinding = { code: 'OVERDUE_LOANS', level: 'overridable', parameter: 'blockAtOverdueDays' }

test.each<[SpokenFinding, string, string, string, string]>([
  [loanLimit, '你已借 5 本，上限 5 本', '已借 5 本，上限 5 本', 'You have 5 of 5 loans', '5 of 5 loans'],
  [
    { ...loanLimit, actual: 0, limit: 0 },
    '按现行规则你不能借书（上限 0 本）',
    '已借 0 本，上限 0 本',
    'The rules allow you no loans',
    '0 of 0 loans',
  ],
  [
    debt,
    '你欠费 6.20 元，超过上限 5.00 元',
    '欠费 6.20 元，超过上限 5.00 元',
    'You owe 6.20 yuan, more than the 5.00 yuan allowed',
    'Owes 6.20 yuan, more than the 5.00 yuan allowed',
  ],
  [
    { ...late, limit: 1, actual: 12 },
    '你有图书超期未还，最久已 12 天',
    '有图书超期未还，最久已 12 天，达 1 天即停',
    'You have an overdue loan, 12 days late',
    'Overdue by up to 12 days; 1 or more stop this',
  ],
  [
    { ...late, parameter: 'blockAtOverdueLoans', limit: 3, actual: 3 },
    '你有 3 本图书超期未还',
    '有 3 本超期未还，达 3 本即停',
    'You have 3 overdue loans',
    '3 overdue loans; 3 or more stop this',
  ],
  [
    { code: 'PATRON_EXPIRED', level: 'overridable', on },
    '你的读者证已过期（有效期至 2027年3月13日）',
    '读者证已过期（有效期至 2027年3月13日）',
    'Your card has expired (valid through 13 March 2027)',
    'The card has expired (valid through 13 March 2027)',
  ],
  [
    { code: 'PATRON_BLOCKED', level: 'overridable', on, note: '图书污损' },
    '你已被停借，至 2027年3月13日（含当日），原因：图书污损',
    '读者已被停借，至 2027年3月13日（含当日），原因：图书污损',
    'You are blocked through 13 March 2027: 图书污损',
    'The patron is blocked through 13 March 2027: 图书污损',
  ],
  [
    { code: 'ITEM_HELD_FOR_OTHER', level: 'block' },
    '这本书已为其他读者留出',
    '这一本已为其他读者留出（预约架或调拨途中）',
    'This item is set aside for another reader',
    'The item is set aside for another patron (hold shelf, or on its way there)',
  ],
  [
    { code: 'AGE_RESTRICTED', level: 'overridable', parameter: 'minAge', limit: 12 },
    '此书须年满 12 岁，且你的出生日期未登记',
    '须年满 12 岁，出生日期未登记',
    'This title is for readers of 12 and older; your birth date is not recorded',
    'For patrons of 12 and older; the birth date is not recorded',
  ],
  [
    { code: 'RENEWAL_LIMIT', level: 'overridable', parameter: 'renewalLimit', limit: 2, actual: 2 },
    '此书已续借 2 次，上限 2 次',
    '已续借 2 次，上限 2 次',
    'Renewed 2 of 2 times',
    'Renewed 2 of 2 times',
  ],
  [
    { code: 'HOLD_LIMIT', level: 'overridable', parameter: 'holdLimitPerDay', limit: 1, actual: 1 },
    '你今天已有 1 个预约，上限 1 个',
    '今天已有 1 个预约，上限 1 个',
    'You have 1 of 1 hold today',
    '1 of 1 hold today',
  ],
  [
    { code: 'NOT_PERMITTED', level: 'block', act: 'return.backdate' },
    '此事须由工作人员办理，请到服务台',
    '没有“补登较早的归还时间”权限',
    'Only staff can do this; please ask at the desk',
    'You lack the permission to backdate returns',
  ],
])('%o says its numbers to readers and to staff', (finding, zhReader, zhStaff, enReader, enStaff) => {
  expect(say(finding, 'zh-CN', 'reader')).toBe(zhReader)
  expect(say(finding, 'zh-CN', 'staff')).toBe(zhStaff)
  expect(say(finding, 'en', 'reader')).toBe(enReader)
  expect(say(finding, 'en', 'staff')).toBe(enStaff)
})

test.each<[SpokenFinding, string, string]>([
  [
    { code: 'RENEWAL_TOO_SOON', level: 'overridable', parameter: 'renewalWindow', limit: 7, on },
    '还未到续借时间，2027年3月13日起可续借（应还日前 7 天内）',
    'It is too soon to renew; possible from 13 March 2027 (7 days before the due day)',
  ],
  [
    { code: 'RENEWAL_OVERDUE', level: 'overridable', on },
    '应于 2027年3月13日归还，已超期，不能续借',
    'The loan is overdue (due on 13 March 2027) and cannot be renewed',
  ],
  [
    { code: 'RENEWAL_NO_GAIN', level: 'block', limit: on, actual: on },
    '续借不会推迟应还日（仍为 2027年3月13日）',
    'A renewal would not move the due date (13 March 2027) later',
  ],
  [
    { code: 'CARD_EXPIRES_FIRST', level: 'overridable', limit: on, actual: '2027-04-01' },
    '应还日 2027年4月1日晚于读者证有效期 2027年3月13日',
    'The due date, 1 April 2027, is after the card expires, 13 March 2027',
  ],
  [
    { code: 'HOLD_ON_SHELF', level: 'overridable', actual: 2 },
    '架上有书可借（2 本），不必预约',
    '2 items of this title on the shelf',
  ],
  [
    { code: 'PICKUP_BRANCH_NOT_ALLOWED', level: 'overridable', actual: 'east' },
    '不能在“东馆”取此书',
    'This title cannot be collected at 东馆',
  ],
  [
    { code: 'PICKUP_BRANCH_NOT_ALLOWED', level: 'overridable', actual: 'x9' },
    '不能在所选的馆取此书',
    'This title cannot be collected at the branch chosen',
  ],
])('%o is the same for readers and staff', (finding, zh, en) => {
  for (const audience of ['reader', 'staff'] as const) {
    expect(say(finding, 'zh-CN', audience)).toBe(zh)
    expect(say(finding, 'en', audience)).toBe(en)
  }
})

test('a day of this year is said without its year', () => {
  const speech = { language: 'zh-CN', audience: 'reader', names, today: localDate('2027-01-02') } as const
  const expired = { code: 'PATRON_EXPIRED', level: 'overridable' } as const
  expect(findingSentence({ ...expired, on }, speech)).toBe('你的读者证已过期（有效期至 3月13日）')
  expect(findingSentence({ ...expired, on: localDate('2026-12-31') }, speech)).toBe(
    '你的读者证已过期（有效期至 2026年12月31日）',
  )
})
