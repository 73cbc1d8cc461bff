import type { Vocabulary } from './vocabulary.ts'
import { day, hoursAndMinutes, yuan } from './zh-cn-phrases.ts'

/** One step of an overdue charge each. */
export const ZH_CN_CHARGE_STEPS: Vocabulary['chargeSteps'] = {
  OVERDUE: ({ from, to, calendarDays }) =>
    from === to ? `${day(from)}超期，共 1 天` : `${day(from)}至 ${day(to, from)}超期，共 ${calendarDays} 天`,
  CLOSED_FREE: ({ days }) => `其中闭馆 ${days} 天不计费`,
  GRACE: ({ until, passed, charged }) => {
    if (!passed) return `宽限期至 ${day(until)}，期内归还不计费`
    return `宽限期至 ${day(until)}，已过，宽限的日子${charged ? '一并计费' : '不计费'}`
  },
  RATE: ({ fromDay, toDay, perDayFen, amountFen }) =>
    `${fromDay === toDay ? `第 ${fromDay} 天` : `第 ${fromDay} 至 ${toDay} 天`}，每天 ${yuan(perDayFen)} = ${yuan(amountFen)}`,
  ONCE: ({ fromDay, amountFen }) => `达到第 ${fromDay} 天，一次性加收 ${yuan(amountFen)}`,
  AMNESTY: ({ days }) => `其中免计期 ${days} 天不计费`,
  TIME: ({ minutes, openOnly }) => `超期 ${hoursAndMinutes(minutes)}${openOnly ? '（只计开馆时间）' : ''}`,
  TIME_RATE: ({ unit, fromUnit, toUnit, perUnitFen, amountFen }) => {
    const name = unit === 'hour' ? '小时' : '分钟'
    const span = fromUnit === toUnit ? `第 ${fromUnit} ${name}` : `第 ${fromUnit} 至 ${toUnit} ${name}`
    return `${span}，每${name} ${yuan(perUnitFen)} = ${yuan(amountFen)}`
  },
  EVERY: ({ fromDay, toDay, everyDays, begun, stretches, perStretchFen, amountFen }) =>
    `第 ${fromDay} 至 ${toDay} 天，每 ${everyDays} 天 ${yuan(perStretchFen)}（${begun === 'charge' ? '不足的按足计' : '不足的不计'}）× ${stretches} = ${yuan(amountFen)}`,
  CAP_PER_VISIT: ({ capFen, othersFen, leftFen }) =>
    `同次归还合计不超过 ${yuan(capFen)}，其他已计 ${yuan(othersFen)} → ${yuan(leftFen)}`,
  CAP: ({ by, capFen }) => `${by === 'price' ? '不超过书价' : '不超过每本上限'} → ${yuan(capFen)}`,
}
