import { formatYuan, type LocalDate } from '../kernel/index.ts'
import { sayDay } from './say-day.ts'

export function yuan(fen: number): string {
  return `${formatYuan(fen)} 元`
}

export function day(on: LocalDate, beside?: LocalDate): string {
  return sayDay(on, 'zh-CN', beside)
}

/** `1 小时 5 分钟`, `5 分钟`. */
export function hoursAndMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}
