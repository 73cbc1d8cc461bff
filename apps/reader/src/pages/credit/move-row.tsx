import type { CreditMove } from '@wenyuan/contract'
import { dayOf, formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import { creditWords } from './words.ts'

type Props = { readonly move: CreditMove; readonly isDisputed: boolean; readonly onDispute: () => void }

/** What moved it, when, by how much; and the way to say that it is wrong. */
export function MoveRow({ move, isDisputed, onDispute }: Props): ReactNode {
  const words = useWordsOf(creditWords)
  const { separator } = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { at, before, after, text, reversed, may } = move
  const change = after - before
  const notes = [formatDate(dayOf(at), today, language), words.moved(before, after), reversed ? words.takenBack : '']
  return (
    <Box as="li" className="row credit__move">
      <Box className="grow">
        <Box className="row__strong">{text}</Box>
        <Box className="cap">{notes.filter((part) => part !== '').join(separator)}</Box>
        {isDisputed && <Box className="cap soon strong">{words.waiting}</Box>}
      </Box>
      <Box className="credit__end">
        <Text className={`strong ${change < 0 ? 'late' : 'ok'}`}>
          {words.points(change < 0 ? `−${-change}` : `+${change}`)}
        </Text>
        {may?.dispute !== undefined && !isDisputed && (
          <Button look="small" label={words.disputeOf(text)} onPress={onDispute}>
            {words.dispute}
          </Button>
        )}
      </Box>
    </Box>
  )
}
