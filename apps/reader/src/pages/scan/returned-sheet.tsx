import type { ItemView, ReturnAnswer } from '@wenyuan/contract'
import { formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Cover, type CoverFacts } from '../../ui/cover.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'

const COVER_WIDTH = 72

type Props = {
  readonly answer: ReturnAnswer
  readonly item: ItemView | null
  readonly facts: CoverFacts | null
  readonly onClose: () => void
}

/** It is back: what it cost, and where the book goes now. */
export function ReturnedSheet({ answer, item, facts, onClose }: Props): ReactNode {
  const words = useWords().scan
  const { language } = usePreferences()
  const { charge, explained = [], to, loan } = answer
  return (
    <Sheet title={loan === undefined ? words.notOnLoan : words.returned} onClose={onClose}>
      <Box className="verdict" role="status">
        {facts !== null && <Cover facts={facts} width={COVER_WIDTH} />}
        <Box className="grow">
          <Box as="h3" className="verdict__title">
            {loan?.titleText ?? item?.titleText ?? answer.item}
          </Box>
          <Text className={`strong ${charge === '0.00' ? 'ok' : 'late'}`}>
            {charge === '0.00' ? words.returnNoCharge : words.returnCharge(formatMoney(charge, language))}
          </Text>
          <Box as="p" className="cap">
            {to === 'shelf' ? words.putShelf : words.putDesk}
          </Box>
        </Box>
      </Box>
      {explained.length > 0 && <StepList steps={explained} title={words.chargeWhy} />}
      <Box className="sheet__acts">
        <Button look="main" wide onPress={onClose}>
          {words.next}
        </Button>
      </Box>
    </Sheet>
  )
}
