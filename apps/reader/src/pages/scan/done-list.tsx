import { formatDueDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ScanAct } from './intent.ts'

/** One thing that was borrowed or returned since the page was opened; `due` where it was borrowed. */
export type Done = { readonly key: string; readonly act: ScanAct; readonly text: string; readonly due: string | null }

/** Several in a row: what was done so far. */
export function DoneList({ done }: { readonly done: readonly Done[] }): ReactNode {
  const words = useWords().scan
  const today = useToday()
  const { language } = usePreferences()
  const lent = done.filter(({ act }) => act === 'borrow').length
  if (done.length === 0) return null
  const counts = [lent > 0 && words.lentNow(lent), done.length > lent && words.returnedNow(done.length - lent)]
  return (
    <Box as="section" aria-live="polite">
      <Box as="h2" className="group">
        <StateMark shape="here" tone="ok" />
        {counts.filter(Boolean).join('　')}
      </Box>
      <Box as="ul">
        {done.map(({ key, act, text, due }) => (
          <Box as="li" key={key} className="loan">
            <Text className="grow book__title">{text}</Text>
            <Text className="cap">
              {act === 'borrow' && due ? formatDueDate(due, today, language) : words.returned}
            </Text>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
