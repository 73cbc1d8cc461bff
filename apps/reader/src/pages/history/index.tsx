import type { LoanView } from '@wenyuan/contract'
import { dayOf, formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { usePages } from '../../cache/use-pages.ts'
import { addressOf, go } from '../../navigation.ts'
import { Box, Press } from '../../platform/elements'
import { useBranchName, useToday } from '../../session/library.ts'
import { useOwnChange } from '../../session/own-changes.ts'
import { useTitleFacts } from '../../session/title-facts.ts'
import { usePreferences } from '../../state/preferences.ts'
import '../../style/own.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { Button } from '../../ui/button.tsx'
import { Cover, type CoverFacts } from '../../ui/cover.tsx'
import { LoanSegments } from '../../ui/loan-segments.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { Stretch } from '../../ui/stretch.tsx'
import { stretchesOf } from '../../ui/stretches.ts'
import { useWords } from '../../words/use-words.ts'

const PAGE_SIZE = 40
const COVER_WIDTH = 56

export default function HistoryPage(): ReactNode {
  const words = useWords().history
  return (
    <OwnPage title={words.title} tab="loans">
      {({ id }) => <History key={id} patron={id} />}
    </OwnPage>
  )
}

function History({ patron }: { readonly patron: string }): ReactNode {
  const words = useWords()
  const pages = usePages(`history.${patron}`, (cursor) =>
    callServer('listPatronLoans', {
      params: { id: patron },
      query: { state: 'closed', limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) },
    }),
  )
  useOwnChange(['loans'], pages.first.retry)
  return (
    <>
      <LoanSegments on="history" />
      <AskedView asked={pages.first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty
              title={words.history.none}
              text={words.history.noneText}
              act={<Button onPress={() => go({ page: 'search' })}>{words.find.title}</Button>}
            />
          ) : (
            <>
              <HistoryList loans={pages.items} />
              <MoreButton {...pages} />
            </>
          )
        }
      </AskedView>
    </>
  )
}

function HistoryList({ loans }: { readonly loans: readonly LoanView[] }): ReactNode {
  return stretchesOf(loans, ({ id }) => id).map(({ name, rows }) => <HistoryPart key={name} loans={rows} />)
}

/** Titles are asked for part by part, so that those of the parts already shown are not asked for again. */
function HistoryPart({ loans }: { readonly loans: readonly LoanView[] }): ReactNode {
  const factsOf = useTitleFacts(loans)
  return <Stretch>{() => loans.map((loan) => <PastLoan key={loan.id} loan={loan} facts={factsOf(loan)} />)}</Stretch>
}

function PastLoan({ loan, facts }: { readonly loan: LoanView; readonly facts: CoverFacts }): ReactNode {
  const words = useWords()
  const today = useToday()
  const { language } = usePreferences()
  const nameOf = useBranchName()
  const place = { page: 'title', id: loan.title } as const
  const said = (at: string) => formatDate(dayOf(at), today, language)
  const back = loan.effectiveReturnAt ?? loan.returnedAt
  return (
    <Box as="li">
      <Press className="book book--short" href={addressOf(place)} onPress={() => go(place)}>
        <Cover facts={facts} width={COVER_WIDTH} />
        <Box className="grow">
          <Box as="h2" className="book__title two-lines">
            {loan.titleText}
          </Box>
          <Box as="p" className="cap">
            {back === null ? words.history.undone : words.history.span(said(loan.checkedOutAt), said(back))}
          </Box>
          <Box as="p" className="cap">
            {nameOf(loan.branch)}
            {loan.overdueDays > 0 && words.separator + words.history.late(loan.overdueDays)}
          </Box>
        </Box>
      </Press>
    </Box>
  )
}
