import type { WaiverView } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { usePages } from '../../cache/use-pages.ts'
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
import { Statement } from './statement.tsx'
import { useAccount } from './use-account.ts'
import { usePayment } from './use-payment.ts'
import { WaiverSheet } from './waiver-sheet.tsx'
import { Waivers } from './waivers.tsx'

export default function AccountPage(): ReactNode {
  const words = useWords().account
  const [over, setOver] = useState<ReactNode>(null)
  return (
    <OwnPage title={words.title} over={over}>
      {({ id }) => <Account key={id} patron={id} showOver={setOver} />}
    </OwnPage>
  )
}

type Props = { readonly patron: string; readonly showOver: (over: ReactNode) => void }

function Account({ patron, showOver }: Props): ReactNode {
  const words = useWords().account
  const pages = useAccount(patron)
  const waivers = useWaivers(patron)
  const again = () => {
    pages.first.retry()
    waivers.first.retry()
  }
  const payment = usePayment(patron, again)
  useOwnChange(['account', 'loans'], again)
  const close = () => showOver(null)
  const open = pages.items.filter((line) => line.open !== undefined && line.open !== '0.00')
  return (
    <AskedView asked={pages.first}>
      {(account) => (
        <>
          <Balance account={account} payment={payment} />
          <RunningCharges patron={patron} />
          {pages.items.length === 0 && <Empty title={words.clear} text={words.clearText} />}
          {open.length > 0 && <Head title={words.openCharges} />}
          {open.map((line) => (
            <OpenCharge
              key={line.id}
              line={line}
              payment={payment}
              onAsk={() =>
                showOver(<WaiverSheet patron={patron} charge={line} onClose={close} onSent={waivers.first.retry} />)
              }
            />
          ))}
          <Waivers pages={waivers} />
          {pages.items.length > 0 && (
            <>
              <Head title={words.lines} />
              <Box as="ul" className="panel flush">
                {pages.items.map((line) => (
                  <AccountRow key={line.id} line={line} lines={pages.items} />
                ))}
              </Box>
              <MoreButton {...pages} />
              <Statement patron={patron} />
            </>
          )}
        </>
      )}
    </AskedView>
  )
}

type WaiverPage = { readonly items: readonly WaiverView[]; readonly nextCursor: string | null }

function useWaivers(patron: string) {
  return usePages<WaiverView, WaiverPage>(`waivers.${patron}`, (cursor) =>
    callServer('listPatronWaivers', { params: { id: patron }, query: cursor === null ? {} : { cursor } }),
  )
}
