import { formatYuan, type LocalDate } from '../kernel/index.ts'
import { sayDay } from './say-day.ts'

export function yuan(fen: number): string {
  return `${formatYuan(fen)} 元`
}

export function day(on: LocalDate, beside?: LocalDate): string {
  return sayDay(on, 'zh-CN', beside)
}
