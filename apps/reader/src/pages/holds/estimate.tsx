import type { HoldView } from '@wenyuan/contract'
import { daysBetween, formatDate, stampText } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import '../../style/estimate.css'
import { useWords } from '../../words/use-words.ts'

/** The axis goes a quarter beyond the last day. */
const BEYOND = 1.25
/** Two days nearer to each other than this, in per cent of the axis, have no room for both their labels. */
const LABEL_ROOM = 20

type Props = Pick<HoldView, 'estimateUnknown'> & { readonly estimate: HoldView['estimate'] | undefined }

/** When a copy can be expected: a span of days and what it means, never a single promised day; or why nothing is said. */
export function Estimate({ estimate, estimateUnknown }: Props): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  if (!estimate) {
    if (estimateUnknown === undefined) return null
    return (
      <Box as="p" className="estimate cap">
        {words.estimateUnknown[estimateUnknown]}
      </Box>
    )
  }
  const { from, to } = estimate
  const day = (on: string) => formatDate(on, today, language)
  return (
    <Box className="estimate">
      <Text className="strong">{words.estimate(day(from), day(to))}</Text>
      <Axis from={from} to={to} />
      <Box as="p" className="cap">
        {words.estimateNote}
      </Box>
    </Box>
  )
}

function Axis({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  const whole = Math.max(1, daysBetween(today, to) * BEYOND)
  const left = (Math.max(0, daysBetween(today, from)) / whole) * 100
  const width = Math.max(2, (daysBetween(from, to) / whole) * 100)
  const day = (on: string) => {
    const parts = stampText(on, language)
    return words.onAxis(parts.month, parts.date)
  }
  return (
    <Box className="estimate__axis" aria-hidden>
      <Box className="estimate__span" style={{ left: `${left}%`, width: `${width}%` }} />
      <Text className="estimate__day estimate__day--today">{words.today}</Text>
      {left >= LABEL_ROOM && width >= LABEL_ROOM && (
        <Text className="estimate__day" style={{ left: `${left}%` }}>
          {day(from)}
        </Text>
      )}
      <Text className="estimate__day" style={{ left: `${left + width}%` }}>
        {day(to)}
      </Text>
    </Box>
  )
}
