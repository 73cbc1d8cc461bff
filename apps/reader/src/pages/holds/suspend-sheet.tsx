import type { HoldView } from '@wenyuan/contract'
import { dayAfter, formatDate } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/use-words.ts'
import type { HoldChange } from './use-hold-change.ts'

/** The usual absences; the desk can set any other day. */
const SPANS_DAYS = [7, 14, 30, 60] as const

type Props = { readonly hold: HoldView; readonly changes: HoldChange; readonly onClose: () => void }

export function SuspendSheet({ hold, changes, onClose }: Props): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  const days = SPANS_DAYS.map((span) => ({ span, day: dayAfter(today, span) }))
  const [chosen, setChosen] = useState<string>(days[1]?.day ?? today)
  const said = ({ suspendedUntil }: HoldView) =>
    words.suspendedDone(formatDate(suspendedUntil ?? chosen, today, language))

  function suspend(): void {
    onClose()
    void changes.change({ suspendUntil: chosen }, said)
  }

  return (
    <Sheet title={words.suspendTitle} onClose={onClose}>
      <Box as="p" className="cap">
        {words.suspendNote}
      </Box>
      <Choices
        label={words.actName(words.suspend, hold.titleText)}
        value={chosen}
        choices={days.map(({ span, day }) => ({
          value: day,
          text: words.suspendDays(span, formatDate(day, today, language)),
        }))}
        onChange={setChosen}
      />
      <Box className="sheet__acts">
        <Button look="main" wide onPress={suspend}>
          {words.suspendGo}
        </Button>
      </Box>
    </Sheet>
  )
}
