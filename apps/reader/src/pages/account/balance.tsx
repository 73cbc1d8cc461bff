import type { AccountView } from '@wenyuan/contract'
import { formatAmount, formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useAccountWords } from './account-words.ts'
import { type Payment, usePayProvider } from './use-payment.ts'

type Props = { readonly account: AccountView; readonly payment: Payment }

/** The answer first: how much, and how to pay it; credit and deposit apart. */
export function Balance({ account: { owed, credit, deposit }, payment }: Props): ReactNode {
  const words = useWords().account
  const own = useAccountWords()
  const { language } = usePreferences()
  const { view } = useLibrary()
  const provider = usePayProvider()
  const isOwed = owed !== '0.00'
  const isElsewhere = provider === null && (view?.features.onlinePayment ?? null) !== null
  const apart = [
    { amount: credit, text: own.creditIs(formatMoney(credit, language)), note: own.creditNote },
    { amount: deposit, text: own.depositIs(formatMoney(deposit, language)), note: own.depositNote },
  ].filter(({ amount }) => amount !== '0.00')
  return (
    <Box as="section" className="balance">
      <Box className="balance__row">
        <Box className="grow">
          <Box as="h2" className="cap">
            {words.owed}
          </Box>
          <Box className="balance__figure">
            <Text className="balance__amount">{formatAmount(owed)}</Text>
            <Text>{words.unit}</Text>
          </Box>
        </Box>
        {isOwed && provider !== null && (
          <Button look="main" busy={payment.busy && own.paying} onPress={() => void payment.pay(owed)}>
            {own.pay}
          </Button>
        )}
      </Box>
      <Box as="p" className="cap">
        {!isOwed ? words.clear : isElsewhere ? own.payInApp : provider === null ? words.payAt : ''}
      </Box>
      {apart.map(({ text, note }) => (
        <Box key={text} className="balance__apart">
          <Box as="p" className="strong">
            {text}
          </Box>
          <Box as="p" className="cap">
            {note}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
