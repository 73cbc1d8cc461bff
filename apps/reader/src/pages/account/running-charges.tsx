import { formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box, Text } from '../../platform/elements'
import { usePreferences } from '../../state/preferences.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { useWords } from '../../words/use-words.ts'

/** What is not owed yet, but grows as long as the book is out. */
export function RunningCharges({ patron }: { readonly patron: string }): ReactNode {
  const words = useWords().account
  const { language } = usePreferences()
  const { data } = useAnswer(`loans.${patron}`, () => callServer('listPatronLoans', { params: { id: patron } }))
  const running = (data?.items ?? []).filter(({ chargeBooked, charge }) => !chargeBooked && charge !== '0.00')
  return running.map(({ id, titleText, charge }) => (
    <Box key={id} className="running cap">
      <StateMark shape="out" tone="soon" />
      <Text className="grow">{words.running(titleText, formatMoney(charge, language))}</Text>
    </Box>
  ))
}
