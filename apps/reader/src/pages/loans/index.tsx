import type { RenewalEntry } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { useOwnChange } from '../../session/own-changes.ts'
import { useTitleFacts } from '../../session/title-facts.ts'
import '../../style/own.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { LoanSegments } from '../../ui/loan-segments.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { useWords } from '../../words/use-words.ts'
import { LoanGroups } from './loan-groups.tsx'
import { LoanSheet } from './loan-sheet.tsx'
import { NoLoans } from './no-loans.tsx'
import { RenewAll } from './renew-all.tsx'
import { RenewalResults } from './renewal-results.tsx'

/** More than any policy lends: the whole list is one answer. */
const MAX_OPEN_LOANS = 200

export default function LoansPage(): ReactNode {
  const words = useWords().loans
  const [over, setOver] = useState<ReactNode>(null)
  return (
    <OwnPage title={words.title} tab="loans" over={over}>
      {({ id }) => <Loans key={id} patron={id} showOver={setOver} />}
    </OwnPage>
  )
}

type Props = { readonly patron: string; readonly showOver: (over: ReactNode) => void }

function Loans({ patron, showOver }: Props): ReactNode {
  const params = { id: patron }
  const asked = useAnswer(`loans.${patron}`, () =>
    callServer('listPatronLoans', { params, query: { limit: MAX_OPEN_LOANS } }),
  )
  useOwnChange(['loans'], asked.retry)
  const factsOf = useTitleFacts(asked.data?.items ?? [])
  const close = () => showOver(null)

  function showResults(entries: readonly RenewalEntry[]): void {
    asked.retry()
    showOver(<RenewalResults entries={entries} loans={asked.data?.items ?? []} onClose={close} />)
  }

  return (
    <>
      <LoanSegments on="loans" />
      <AskedView asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <NoLoans />
          ) : (
            <>
              <RenewAll patron={patron} loans={items} onDone={showResults} />
              <LoanGroups
                loans={items}
                onOpen={(loan, refusal) =>
                  showOver(<LoanSheet loan={loan} facts={factsOf(loan)} refusal={refusal} onClose={close} />)
                }
                onRenewed={asked.retry}
              />
            </>
          )
        }
      </AskedView>
    </>
  )
}
