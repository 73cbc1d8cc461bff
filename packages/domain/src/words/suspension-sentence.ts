import type { SuspensionStep } from '../circulation/index.ts'
import type { LocalDate } from '../kernel/index.ts'
import type { Language } from './language.ts'
import { sayDay } from './say-day.ts'
import { inMarks } from './say-title.ts'

/** One step of how a suspension came about, without a full stop. Days of the year of `today` are said without it. */
export function suspensionStepSentence(step: SuspensionStep, language: Language, today: LocalDate): string {
  const day = (on: LocalDate) => sayDay(on, language, today)
  return language === 'en' ? inEnglish(step, day) : inChinese(step, day)
}

type SayDay = (on: LocalDate) => string

function inChinese(step: SuspensionStep, day: SayDay): string {
  switch (step.code) {
    case 'LATE_RETURN':
      return `${inMarks(step.title)}应于 ${day(step.dueOn)} 还，${day(step.returnedOn)} 归还`
    case 'DAYS_STOPPED': {
      const from = step.after === null ? '从归还的第二天起' : `接在停到 ${day(step.after)} 的之后`
      return `停借 ${step.days} 天，${from}${step.skipsClosed ? '，闭馆的日子不算' : ''}`
    }
    case 'STOPPED_UNTIL':
      return `停到 ${day(step.on)}，这一天也算`
  }
}

function inEnglish(step: SuspensionStep, day: SayDay): string {
  switch (step.code) {
    case 'LATE_RETURN':
      return `${step.title} was due on ${day(step.dueOn)} and came back on ${day(step.returnedOn)}`
    case 'DAYS_STOPPED': {
      const from = step.after === null ? 'from the day after the return' : `after those until ${day(step.after)}`
      return `${step.days} ${step.days === 1 ? 'day' : 'days'} ${from}${step.skipsClosed ? ', closed days not counted' : ''}`
    }
    case 'STOPPED_UNTIL':
      return `Stopped until ${day(step.on)}, that day included`
  }
}
