import type { LoanView } from '@wenyuan/contract'
import { formatDueDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { go } from '../../navigation.ts'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Cover, type CoverFacts } from '../../ui/cover.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'

const COVER_WIDTH = 72

type Props = {
  readonly loan: LoanView
  readonly facts: CoverFacts | null
  readonly onClose: () => void
  readonly nextText?: string | undefined
}

/** The one moment at which the stamp is big. */
export function LentSheet({ loan, facts, onClose, nextText }: Props): ReactNode {
  const words = useWords().scan
  const today = useToday()
  const { language } = usePreferences()
  const { loansLeft } = loan
  return (
    <Sheet title={words.lent} onClose={onClose}>
      <Box className="verdict" role="status">
        {facts !== null && <Cover facts={facts} width={COVER_WIDTH} />}
        <Box className="grow">
          <Box as="h3" className="verdict__title">
            {loan.titleText}
          </Box>
          <Text className="strong ok">{formatDueDate(loan.due, today, language)}</Text>
          {typeof loansLeft === 'number' && (
            <Box as="p" className="cap">
              {words.loansLeft(loansLeft)}
            </Box>
          )}
        </Box>
        <Stamp day={loan.due} big />
      </Box>
      <StepList steps={loan.dueExplained} />
      <Box className="sheet__acts btns">
        <Button
          onPress={() => {
            onClose()
            go({ page: 'loans' })
          }}
        >
          {words.toLoans}
        </Button>
        <Button look="main" onPress={onClose}>
          {nextText ?? words.next}
        </Button>
      </Box>
    </Sheet>
  )
}
