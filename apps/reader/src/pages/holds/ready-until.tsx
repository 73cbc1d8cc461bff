import type { HoldView } from '@wenyuan/contract'
import { formatDate, timeOf } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../words/use-words.ts'

/** Until when it lies on the hold shelf. */
export function ReadyUntil({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords()
  const today = useToday()
  const { language } = usePreferences()
  const { until, untilAt, extensionsLeft, item } = hold
  if (until === null) return null
  const day = formatDate(until, today, language)
  const said = words.holds.until(untilAt === null ? day : `${day} ${timeOf(untilAt)}`)
  const notes = [
    words.holds.untilNote,
    typeof extensionsLeft === 'number' ? words.holds.extensions(extensionsLeft) : '',
  ]
  return (
    <Box className="hold__until">
      <Stamp day={until} label={said} />
      <Box className="grow">
        <Box className="strong">{said}</Box>
        <Box as="p" className="cap">
          {notes.filter(Boolean).join(words.separator)}
        </Box>
        {item !== null && <Box as="p" className="cap">{`${words.holds.item} ${item}`}</Box>}
      </Box>
    </Box>
  )
}
