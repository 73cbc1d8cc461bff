import { formatYuan, type LocalDate } from '../kernel/index.ts'
import { sayDay } from './say-day.ts'

export function yuan(fen: number): string {
  return `${formatYuan(fen)} yuan`
}

export function day(on: LocalDate, beside?: LocalDate): string {
  return sayDay(on, 'en', beside)
}

/** `1 loan`, `2 loans`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], link = 'and'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`
}

/** `1 hour 5 minutes`, `5 minutes`. */
export function hoursAndMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return counted(rest, 'minute')
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`
}
