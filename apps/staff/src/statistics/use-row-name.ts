import type { StatisticsView } from '@wenyuan/contract'
import { useMonthName } from '../overview/choose-span.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { statisticsWords } from './words.ts'

type Row = StatisticsView['rows'][number]

/** A piece of time in words for the table; what has a name of the library's keeps it. */
export function useRowName(by: StatisticsView['by']): (row: Row) => string {
  const words = useWords(statisticsWords)
  const say = useSay()
  const monthName = useMonthName()
  return ({ key, name }) => {
    if (by === 'day') return say.date(key)
    if (by === 'week') return words.weekFrom(say.date(key))
    return by === 'month' ? monthName(key.slice(0, 7)) : name
  }
}

/** Short enough to stand under a bar. */
export function barLabel(by: StatisticsView['by'], { key, name }: Row): string {
  return by === 'day' || by === 'week' ? key.slice(5) : name
}
