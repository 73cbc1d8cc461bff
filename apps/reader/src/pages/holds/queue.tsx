import type { HoldView } from '@wenyuan/contract'
import { daysBetween, formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useWords } from '../../words/use-words.ts'

/** Longer queues are said in the sentence only. */
const MAX_BARS = 12

/** My place among those before me, and when my turn may come: never a single promised day. */
export function Queue({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  const { position, suspendedUntil } = hold
  if (position === null) return null
  return (
    <>
      {position <= MAX_BARS && (
        <Box className="queue" aria-hidden>
          {Array.from({ length: position }, (_, nth) => nth + 1).map((nth) => (
            <Box key={nth} className={`queue__one ${nth === position ? 'queue__one--mine' : ''}`} />
          ))}
        </Box>
      )}
      <Box as="p" className="cap">
        {words.before(position - 1)}
      </Box>
      {suspendedUntil !== null && (
        <Box as="p" className="cap soon strong">
          {words.suspendedUntil(formatDate(suspendedUntil, today, language))}
        </Box>
      )}
      <Estimate hold={hold} />
    </>
  )
}

function Estimate({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  if (hold.estimate === null) return null
  const { from, to } = hold.estimate
  const whole = Math.max(1, daysBetween(today, to) * 1.25)
  const left = (Math.max(0, daysBetween(today, from)) / whole) * 100
  const width = Math.max(2, (daysBetween(from, to) / whole) * 100)
  return (
    <Box className="estimate">
      <Text className="strong">
        {words.estimate(formatDate(from, today, language), formatDate(to, today, language))}
      </Text>
      <Box className="estimate__axis" aria-hidden>
        <Box className="estimate__span" style={{ left: `${left}%`, width: `${width}%` }} />
      </Box>
      <Box as="p" className="cap">
        {words.estimateNote}
      </Box>
    </Box>
  )
}
