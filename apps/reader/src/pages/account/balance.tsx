import { formatAmount } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useWords } from '../../words/use-words.ts'

/** The answer first: how much, and where to pay it. */
export function Balance({ balance }: { readonly balance: string }): ReactNode {
  const words = useWords().account
  const isCredit = balance.startsWith('-')
  const isOwed = !isCredit && balance !== '0.00'
  return (
    <Box as="section" className="balance">
      <Box as="h2" className="cap">
        {isCredit ? words.credit : words.owed}
      </Box>
      <Box className="balance__figure">
        <Text className="balance__amount">{formatAmount(isCredit ? balance.slice(1) : balance)}</Text>
        <Text>{words.unit}</Text>
      </Box>
      <Box as="p" className="cap">
        {isOwed ? words.payAt : words.clear}
      </Box>
    </Box>
  )
}
