import { expect, test } from 'vitest'
import type { Help } from '../circulation/index.ts'
import { localDate } from '../kernel/index.ts'
import { type HelpedAct, helpSentence, type Names, NO_NAMES } from './index.ts'

const titles = new Map(Object.entries({ 1: '红楼梦', 2: '西游记', 3: '水浒传', 4: '三国演义', 5: '读《史记》' }))
const names: Names = {
  title: (loanId) => titles.get(loanId) ?? null,
  branch: (code) => (code === 'closed' ? null : `${code}馆`),
}

function say(help: Help, language: 'zh-CN' | 'en', act?: HelpedAct, known: Names = names): string {
  const today = localDate('2027-01-02')
  return helpSentence(help, { language, audience: 'reader', names: known, today, ...(act && { act }) })
}

const returning = (count: number, loanIds: readonly string[]): Help => ({ code: 'RETURN_LOANS', count, loanIds })

test.each<[Help, HelpedAct, string, string]>([
  [{ code: 'FROM_DAY', on: localDate('2027-03-13') }, 'renew', '3月13日起可续借', 'from 13 March'],
  [returning(1, ['1']), 'checkout', '归还《红楼梦》后可借', 'after returning 《红楼梦》'],
  [returning(2, ['1', '2']), 'checkout', '归还《红楼梦》《西游记》后可借', 'after returning 《红楼梦》 and 《西游记》'],
  [
    returning(1, ['1', '2', '3']),
    'checkout',
    '归还《红楼梦》《西游记》《水浒传》中的任意 1 本后可借',
    'after returning any 1 of 《红楼梦》, 《西游记》 and 《水浒传》',
  ],
  [
    returning(2, ['1', '2', '3', '4', '5']),
    'hold',
    '归还《红楼梦》《西游记》《水浒传》等 5 本中的任意 2 本后可预约',
    'after returning any 2 of 《红楼梦》, 《西游记》, 《水浒传》 and 2 others',
  ],
  [returning(1, ['8', '9']), 'checkout', '归还 1 本后可借', 'after returning 1 loan'],
  [returning(1, ['5']), 'checkout', '归还《读〈史记〉》后可借', 'after returning 《读〈史记〉》'],
  [
    { code: 'RETURN_OVERDUE', loanIds: ['1', '9'] },
    'renew',
    '归还超期的《红楼梦》等 2 本后可续借',
    'after returning the overdue 《红楼梦》 and 1 other',
  ],
  [{ code: 'PAY', amountFen: 120 }, 'checkout', '缴费 1.20 元后可借', 'after paying 1.20 yuan'],
  [{ code: 'RENEW_LOAN', loanId: '1' }, 'checkout', '可续借《红楼梦》', 'renew 《红楼梦》 instead'],
  [{ code: 'END_HOLDS', count: 2 }, 'hold', '取消或取走 2 个预约后可预约', 'after cancelling or collecting 2 holds'],
  [
    { code: 'PICKUP_AT', branches: ['东', 'closed', '西'] },
    'hold',
    '可选在东馆、西馆取书',
    'collect it at 东馆 or 西馆',
  ],
])('%o with %s says what would make it a yes', (help, act, zh, en) => {
  expect(say(help, 'zh-CN', act)).toBe(zh)
  expect(say(help, 'en', act)).toBe(en)
})

test('without names and without an act a help still says what to do', () => {
  expect(say(returning(2, ['1', '2', '3']), 'zh-CN', undefined, NO_NAMES)).toBe('归还 2 本后可办理')
  expect(say({ code: 'RETURN_OVERDUE', loanIds: ['1', '2'] }, 'en', undefined, NO_NAMES)).toBe(
    'after returning 2 overdue loans',
  )
})

test('staff may confirm where a reader is sent to the desk', () => {
  const confirm = (audience: 'reader' | 'staff') =>
    helpSentence({ code: 'CONFIRM' }, { language: 'zh-CN', audience, names })
  expect(confirm('staff')).toBe('确认后可继续')
  expect(confirm('reader')).toBe('请到服务台办理')
})
