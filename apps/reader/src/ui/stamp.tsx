import { formatDueDate, stampText } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../platform/elements'
import { useToday } from '../session/library.ts'
import { usePreferences } from '../state/preferences.ts'
import type { DueTone } from './due-tone.ts'

type Props = {
  /** A day, or an instant of which the day is shown. */
  readonly day: string
  readonly tone?: DueTone
  readonly big?: boolean
  /** What it says aloud, where it is no due date. */
  readonly label?: string
}

/** A date as a library stamps it. */
export function Stamp({ day, tone = 'ok', big, label }: Props): ReactNode {
  const { language } = usePreferences()
  const today = useToday()
  const { month, date, weekday } = stampText(day, language)
  return (
    <Box
      className={`stamp ${tone === 'ok' ? '' : `stamp--${tone}`} ${big ? 'stamp--big' : ''}`}
      role="img"
      aria-label={label ?? formatDueDate(day, today, language)}
    >
      <Text className="stamp__small">{month}</Text>
      <Text className="stamp__day">{date}</Text>
      <Text className="stamp__small">{weekday}</Text>
    </Box>
  )
}
