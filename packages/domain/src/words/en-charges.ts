import { counted, day, hoursAndMinutes, yuan } from './en-phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One step of an overdue charge each. */
export const EN_CHARGE_STEPS: Vocabulary['chargeSteps'] = {
  OVERDUE: ({ from, to, calendarDays }) =>
    from === to
      ? `overdue on ${day(from)}: 1 day`
      : `overdue from ${day(from)} to ${day(to)}: ${counted(calendarDays, 'day')}`,
  CLOSED_FREE: ({ days }) => `${counted(days, 'closed day')} of them free`,
  GRACE: ({ until, passed, charged }) => {
    if (!passed) return `grace through ${day(until)}: nothing is charged`
    return `grace through ${day(until)} has passed: its days are ${charged ? 'charged too' : 'free'}`
  },
  RATE: ({ fromDay, toDay, perDayFen, amountFen }) =>
    `${fromDay === toDay ? `day ${fromDay}` : `days ${fromDay} to ${toDay}`} at ${yuan(perDayFen)} a day = ${yuan(amountFen)}`,
  ONCE: ({ fromDay, amountFen }) => `once, for reaching day ${fromDay}: ${yuan(amountFen)}`,
  AMNESTY: ({ days }) => `${counted(days, 'day')} of an amnesty free`,
  TIME: ({ minutes, openOnly }) => `late by ${hoursAndMinutes(minutes)}${openOnly ? ' of opening hours' : ''}`,
  TIME_RATE: ({ unit, fromUnit, toUnit, perUnitFen, amountFen }) =>
    `${fromUnit === toUnit ? `${unit} ${fromUnit}` : `${unit}s ${fromUnit} to ${toUnit}`} at ${yuan(perUnitFen)} each = ${yuan(amountFen)}`,
  EVERY: ({ fromDay, toDay, everyDays, begun, stretches, perStretchFen, amountFen }) =>
    `days ${fromDay} to ${toDay}: ${yuan(perStretchFen)} for every ${counted(everyDays, 'day')} (${begun === 'charge' ? 'begun ones too' : 'full ones only'}) × ${stretches} = ${yuan(amountFen)}`,
  CAP_PER_VISIT: ({ capFen, othersFen, leftFen }) =>
    `at most ${yuan(capFen)} for all that is returned in one visit, ${yuan(othersFen)} of it charged already → ${yuan(leftFen)}`,
  CAP: ({ by, capFen }) =>
    `${by === 'price' ? 'at most the price of the item' : 'at most the cap of one loan'} → ${yuan(capFen)}`,
}
