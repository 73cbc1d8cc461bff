import type { AccountLine } from '@wenyuan/contract'
import { dayOf, formatDate, formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { addressOf, go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { useAccountWords } from './account-words.ts'
import { ChargeCalendar } from './charge-calendar.tsx'
import { lineName } from './line-name.ts'
import { type Payment, usePayProvider } from './use-payment.ts'

type Props = { readonly line: AccountLine; readonly payment: Payment; readonly onAsk: () => void }

/** One charge that is not paid: its book, its days, the sum line by line, and what the reader can do about it. */
export function OpenCharge({ line, payment, onAsk }: Props): ReactNode {
  const words = useWords()
  const own = useAccountWords()
  const { language } = usePreferences()
  const today = useToday()
  const { loan: loanId, open = line.amount, amount, at, explained, titleText } = line
  const loan = useAnswer(loanId === undefined ? null : `loan.${loanId}`, () =>
    callServer('getLoan', { params: { id: loanId ?? '' } }),
  ).data
  const name = lineName({ ...line, titleText: undefined }, own)
  const facts = [titleText === undefined ? '' : name, formatDate(dayOf(at), today, language)]
  return (
    <Box as="section" className="panel charge">
      <Box className="charge__head">
        <Box className="grow">
          <Box as="h3" className="charge__title">
            {titleText ?? name}
          </Box>
          <Box as="p" className="cap">
            {facts.filter(Boolean).join(words.separator)}
          </Box>
          {open !== amount && (
            <Box as="p" className="cap strong">
              {own.partOf(formatMoney(amount, language))}
            </Box>
          )}
        </Box>
        <Box className="charge__amount">{formatMoney(open, language)}</Box>
      </Box>
      {loan !== null && line.about === 'overdue' && <ChargeCalendar dueOn={dayOf(loan.due)} steps={explained} />}
      {explained.length > 0 && <StepList steps={explained} title={words.account.why} />}
      <ChargeActs line={line} payment={payment} onAsk={onAsk} />
    </Box>
  )
}

function ChargeActs({ line, payment, onAsk }: Props): ReactNode {
  const own = useAccountWords()
  const words = useWords().account
  const dispute = { page: 'trouble', charge: line.id } as const
  const provider = usePayProvider()
  const what = lineName(line, own)
  return (
    <Box className="btns charge__acts">
      {provider !== null && (
        <Button busy={payment.busy && own.paying} onPress={() => void payment.pay(line.open ?? line.amount, line.id)}>
          {own.payOne}
        </Button>
      )}
      <Button label={own.askOf(what)} onPress={onAsk}>
        {own.ask}
      </Button>
      <Button look="bare" label={words.disputeOf(what)} href={addressOf(dispute)} onPress={() => go(dispute)}>
        {words.dispute}
      </Button>
    </Box>
  )
}
