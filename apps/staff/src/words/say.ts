import {
  formatAmount,
  formatDate,
  formatDay,
  formatDaysLeft,
  formatInstant,
  formatMoney,
  formatTime,
  type Language,
} from '@wenyuan/look'
import { useMemo } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from './language.ts'

const MINUTE_MS = 60_000

/** The library's day; until the server has told it, this computer's. */
export function useToday(): string {
  const library = useAsk('getLibrary', {}, { staleMs: MINUTE_MS }).data
  return library?.today ?? new Date().toLocaleDateString('sv')
}

export type Say = {
  readonly today: string
  readonly language: Language
  /** Today, tomorrow and yesterday in words. */
  readonly day: (day: string) => string
  /** Never in words. */
  readonly date: (day: string) => string
  readonly instant: (at: string) => string
  readonly time: (at: string) => string
  readonly daysLeft: (dueOn: string) => string
  /** `money` and `amount` take what the contract gives: the first for sentences, the second for columns. */
  readonly money: (money: string) => string
  readonly amount: (money: string) => string
}

/** Days and money in the language that is set, as of the library's day. */
export function useSay(): Say {
  const language = useLanguage()
  const today = useToday()
  return useMemo(
    () => ({
      today,
      language,
      day: (day) => formatDay(day, today, language),
      date: (day) => formatDate(day, today, language),
      instant: (at) => formatInstant(at, today, language),
      time: formatTime,
      daysLeft: (dueOn) => formatDaysLeft(dueOn, today, language),
      money: (money) => formatMoney(money, language),
      amount: formatAmount,
    }),
    [language, today],
  )
}
