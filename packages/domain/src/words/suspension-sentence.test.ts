import { expect, test } from 'vitest'
import type { SuspensionStep } from '../circulation/index.ts'
import { localDate } from '../kernel/index.ts'
import { suspensionStepSentence } from './suspension-sentence.ts'

const STEPS: readonly SuspensionStep[] = [
  { code: 'LATE_RETURN', title: '红与黑', dueOn: localDate('2026-09-01'), returnedOn: localDate('2026-09-04') },
  { code: 'DAYS_STOPPED', days: 1, skipsClosed: false, after: null },
  { code: 'DAYS_STOPPED', days: 3, skipsClosed: true, after: localDate('2026-09-10') },
  { code: 'STOPPED_UNTIL', on: localDate('2027-01-02') },
]
const said = (language: 'zh-CN' | 'en') =>
  STEPS.map((step) => suspensionStepSentence(step, language, localDate('2026-09-05')))

test('a suspension is explained in Chinese', () => {
  expect(said('zh-CN')).toEqual([
    '《红与黑》应于 9月1日 还，9月4日 归还',
    '停借 1 天，从归还的第二天起',
    '停借 3 天，接在停到 9月10日 的之后，闭馆的日子不算',
    '停到 2027年1月2日，这一天也算',
  ])
})

test('a suspension is explained in English', () => {
  expect(said('en')).toEqual([
    '红与黑 was due on 1 September and came back on 4 September',
    '1 day from the day after the return',
    '3 days after those until 10 September, closed days not counted',
    'Stopped until 2 January 2027, that day included',
  ])
})
