import { formatNumber } from '@wenyuan/look'
import { useWords } from '../words/language.ts'
import { upkeepWords } from './words.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000

/** `12 秒`, `2 分 5 秒`. */
export function useSayDuration(): (ms: number) => string {
  const words = useWords(upkeepWords)
  return (ms) => {
    if (ms < SECOND_MS) return words.ms
    if (ms < MINUTE_MS) return words.seconds(formatNumber(Math.round(ms / SECOND_MS)))
    return words.minutes(Math.floor(ms / MINUTE_MS), Math.floor((ms % MINUTE_MS) / SECOND_MS))
  }
}
