import type { AccountLine } from '@wenyuan/contract'
import { dayOf, formatAmount, formatDate, formatMoney } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { lineName } from './line-name.ts'

/** A line of the account; where the server tells how it came about, it opens. */
export function AccountRow({ line }: { readonly line: AccountLine }): ReactNode {
  const words = useWords().account
  const [isOpen, setOpen] = useState(false)
  const hasSteps = line.explained.length > 0
  return (
    <Box as="li" className="account-line">
      {hasSteps ? (
        <Press className="row" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <LineFacts line={line} />
          <Icon name={isOpen ? 'up' : 'down'} className="icon--small" />
        </Press>
      ) : (
        <Box className="row">
          <LineFacts line={line} />
        </Box>
      )}
      {isOpen && (
        <Box className="account-line__why">
          <StepList steps={line.explained} title={words.why} />
        </Box>
      )}
    </Box>
  )
}

function LineFacts({ line }: { readonly line: AccountLine }): ReactNode {
  const words = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { at, amount, balance } = line
  const after = words.account.balanceAfter(formatMoney(balance, language))
  return (
    <>
      <Box className="grow">
        <Box className="row__strong">{lineName(line, words.account)}</Box>
        <Box className="cap">{[formatDate(dayOf(at), today, language), after].join(words.separator)}</Box>
      </Box>
      <Text className={`row__end strong ${amount.startsWith('-') ? 'ok' : ''}`}>{formatAmount(amount)}</Text>
    </>
  )
}
