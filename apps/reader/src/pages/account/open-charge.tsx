import type { AccountLine } from '@wenyuan/contract'
import { dayOf, formatDate, formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { ChargeCalendar } from './charge-calendar.tsx'
import { lineName } from './line-name.ts'

/** One charge that is not paid: its book, its days, and the sum line by line. */
export function OpenCharge({ line }: { readonly line: AccountLine }): ReactNode {
  const words = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { loan: loanId, open = line.amount, amount, at, explained } = line
  const loan = useAnswer(loanId === undefined ? null : `loan.${loanId}`, () =>
    callServer('getLoan', { params: { id: loanId ?? '' } }),
  ).data
  const name = lineName(line, words.account)
  const facts = [loan === null ? '' : name, formatDate(dayOf(at), today, language)]
  return (
    <Box as="section" className="panel charge">
      <Box className="charge__head">
        <Box className="grow">
          <Box as="h3" className="charge__title">
            {loan?.titleText ?? name}
          </Box>
          <Box as="p" className="cap">
            {facts.filter(Boolean).join(words.separator)}
          </Box>
          {open !== amount && (
            <Box as="p" className="cap strong">
              {words.account.left(formatMoney(open, language))}
            </Box>
          )}
        </Box>
        <Box className="charge__amount">{formatMoney(amount, language)}</Box>
      </Box>
      {loan !== null && line.about === 'overdue' && <ChargeCalendar dueOn={dayOf(loan.due)} steps={explained} />}
      {explained.length > 0 && <StepList steps={explained} title={words.account.why} />}
    </Box>
  )
}
