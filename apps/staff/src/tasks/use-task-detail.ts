import type { TaskView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { tasksWords } from './words.ts'

/** The figures of a task in a few words; empty where its kind has none. */
export function useTaskDetail({ data }: Pick<TaskView, 'data'>): string {
  const say = useWords(tasksWords)
  const { try: nth, of, condition, severity, daysLate, note } = data
  const parts = [
    typeof nth === 'number' && typeof of === 'number' ? say.tryOf(nth, of) : '',
    typeof condition === 'string' ? (say.conditions[condition] ?? condition) : '',
    typeof severity === 'string' ? (say.severities[severity] ?? severity) : '',
    typeof daysLate === 'number' ? say.lateDays(daysLate) : '',
    typeof note === 'string' ? note : '',
  ]
  return parts.filter((part) => part !== '').join('　')
}
