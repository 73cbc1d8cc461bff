import type { ReactNode } from 'react'
import { useOwnChange } from '../../session/own-changes.ts'
import '../../style/account.css'
import '../../style/own.css'
import { Box } from '../../platform/elements'
import { AskedView } from '../../ui/asked-view.tsx'
import { Head } from '../../ui/head.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountRow } from './account-row.tsx'
import { Balance } from './balance.tsx'
import { OpenCharge } from './open-charge.tsx'
import { RunningCharges } from './running-charges.tsx'
import { useAccount } from './use-account.ts'

export default function AccountPage(): ReactNode {
  const words = useWords().account
  return <OwnPage title={words.title}>{({ id }) => <Account key={id} patron={id} />}</OwnPage>
}

function Account({ patron }: { readonly patron: string }): ReactNode {
  const words = useWords().account
  const pages = useAccount(patron)
  useOwnChange(['account', 'loans'], pages.first.retry)
  const open = pages.items.filter((line) => line.open !== undefined && line.open !== '0.00')
  return (
    <AskedView asked={pages.first}>
      {({ balance }) => (
        <>
          <Balance balance={balance} />
          <RunningCharges patron={patron} />
          {pages.items.length === 0 && <Empty title={words.clear} text={words.clearText} />}
          {open.length > 0 && <Head title={words.openCharges} />}
          {open.map((line) => (
            <OpenCharge key={line.id} line={line} />
          ))}
          {pages.items.length > 0 && (
            <>
              <Head title={words.lines} />
              <Box as="ul" className="panel flush">
                {pages.items.map((line) => (
                  <AccountRow key={line.id} line={line} />
                ))}
              </Box>
              <MoreButton {...pages} />
            </>
          )}
        </>
      )}
    </AskedView>
  )
}
