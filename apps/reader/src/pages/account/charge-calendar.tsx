import type { Step } from '@wenyuan/contract'
import { type ChargeDay, chargeDays, partsOf } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useWords } from '../../words/use-words.ts'

/** Every day a cell; the steps below it say the same in words, so it is hidden from screen readers. */
export function ChargeCalendar({
  dueOn,
  steps,
}: {
  readonly dueOn: string
  readonly steps: readonly Step[]
}): ReactNode {
  const words = useWords().account
  const days = chargeDays(dueOn, steps)
  if (days === null) return null
  return (
    <Box className="charge-calendar" aria-hidden>
      {words.weekdays.map((name, nth) => (
        <Text key={`${name}-${days[nth]?.day}`} className="charge-calendar__name">
          {name}
        </Text>
      ))}
      {days.map((day, nth) => (
        <Day key={day.day} day={day} isFirst={nth === 0} />
      ))}
    </Box>
  )
}

function Day({
  day: { day, kind, amount, isBack },
  isFirst,
}: {
  readonly day: ChargeDay
  readonly isFirst: boolean
}): ReactNode {
  const words = useWords().account
  const { month, date } = partsOf(day)
  return (
    <Box className={`charge-day charge-day--${kind} ${isBack ? 'charge-day--back' : ''}`}>
      <Box className="charge-day__date">{isFirst || date === 1 ? `${month}/${date}` : date}</Box>
      {kind !== 'out' && <Box className="charge-day__word">{amount ?? words[isBack ? 'back' : kind]}</Box>}
    </Box>
  )
}
