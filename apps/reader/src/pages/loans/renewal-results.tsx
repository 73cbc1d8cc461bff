import type { LoanView, RenewalEntry } from '@wenyuan/contract'
import { formatDueDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly entries: readonly RenewalEntry[]
  readonly loans: readonly LoanView[]
  readonly onClose: () => void
}

/** Each loan by itself: its new date, or every reason why not. */
export function RenewalResults({ entries, loans, onClose }: Props): ReactNode {
  const words = useWords().loans
  const renewed = entries.filter(({ loan }) => loan !== undefined).length
  const refused = entries.length - renewed
  const verdict =
    renewed === 0 ? words.resultsNone : refused === 0 ? words.resultsAll(renewed) : words.resultsSome(renewed, refused)
  return (
    <Sheet title={verdict} onClose={onClose}>
      <Box as="ul" aria-label={words.results}>
        {entries.map((entry) => (
          <Result key={entry.id} entry={entry} before={loans.find(({ id }) => id === entry.id)} />
        ))}
      </Box>
      <Box className="sheet__acts">
        <Button look="main" wide onPress={onClose}>
          {words.finish}
        </Button>
      </Box>
    </Sheet>
  )
}

function Result({ entry, before }: { readonly entry: RenewalEntry; readonly before: LoanView | undefined }): ReactNode {
  const words = useWords().loans
  const today = useToday()
  const { language } = usePreferences()
  const { loan, reasons = [], item } = entry
  return (
    <Box as="li" className="loan">
      {loan ? <Stamp day={loan.due} /> : before && <Stamp day={before.due} tone="far" />}
      <Box className="grow">
        <Box as="h3" className="book__title two-lines">
          {loan?.titleText ?? before?.titleText ?? item}
        </Box>
        <Box className={`verdict-line strong ${loan ? 'ok' : 'late'}`}>
          <StateMark shape={loan ? 'here' : 'aside'} tone={loan ? 'ok' : 'late'} />
          {loan ? words.verdictRenewed : words.verdictNotRenewed}
        </Box>
        {loan && <Text className="cap">{formatDueDate(loan.due, today, language)}</Text>}
        {reasons.map((reason) => (
          <Box as="p" key={reason.code} className="cap">
            {reason.message}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
