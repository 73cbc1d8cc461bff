import type { AccountLine } from '@wenyuan/contract'
import { dayOf, formatAmount, formatDate, formatMoney } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { useAccountWords } from './account-words.ts'
import { lineName } from './line-name.ts'
import { usePdf } from './use-pdf.ts'

type Props = { readonly line: AccountLine; readonly lines: readonly AccountLine[] }

/** A line of the account; where the server tells how it came about, or what it settled, it opens. */
export function AccountRow({ line, lines }: Props): ReactNode {
  const words = useWords().account
  const own = useAccountWords()
  const [isOpen, setOpen] = useState(false)
  const isMore = line.explained.length > 0 || line.receipt !== undefined
  return (
    <Box as="li" className="account-line">
      {isMore ? (
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
          <Settles line={line} lines={lines} />
          {line.explained.length > 0 && (
            <StepList steps={line.explained} title={line.kind === 'charge' ? words.why : own.lineWhy} />
          )}
          <Receipt line={line} />
        </Box>
      )}
    </Box>
  )
}

function LineFacts({ line }: { readonly line: AccountLine }): ReactNode {
  const words = useWords()
  const own = useAccountWords()
  const { language } = usePreferences()
  const today = useToday()
  const { at, amount, balance, reversed } = line
  const isLeft = balance.startsWith('-')
  const after = isLeft
    ? own.afterLeft(formatMoney(balance.slice(1), language))
    : own.after(formatMoney(balance, language))
  const facts = [formatDate(dayOf(at), today, language), reversed ? own.takenBack : after]
  return (
    <>
      <Box className="grow">
        <Box className="row__strong">{lineName(line, own)}</Box>
        <Box className="cap">{facts.join(words.separator)}</Box>
      </Box>
      <Text className={`row__end strong ${amount.startsWith('-') ? 'ok' : ''}`}>{formatAmount(amount)}</Text>
    </>
  )
}

/** Which charges a payment or waiver went to. */
function Settles({ line: { settles = [] }, lines }: Props): ReactNode {
  const words = useAccountWords()
  const { language } = usePreferences()
  if (settles.length === 0) return null
  return (
    <Box as="ul" className="settles" aria-label={words.settled}>
      {settles.map(({ charge, amount }) => {
        const settled = lines.find(({ id }) => id === charge)
        return (
          <Box as="li" key={charge} className="settles__one">
            <Text className="grow">{settled === undefined ? words.kinds.charge : lineName(settled, words)}</Text>
            <Text>{formatMoney(amount, language)}</Text>
          </Box>
        )
      })}
    </Box>
  )
}

function Receipt({ line: { id, receipt } }: { readonly line: AccountLine }): ReactNode {
  const words = useAccountWords()
  const pdf = usePdf('getReceiptPdf')
  if (receipt === undefined) return null
  return (
    <Button
      look="small"
      label={words.receiptOf(receipt)}
      busy={pdf.busy && words.getting}
      onPress={() => void pdf.open(id, receipt)}
    >
      {words.receipt(receipt)}
    </Button>
  )
}
