import '../patrons/patrons.css'
import './accounts.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { OnlinePayments } from './online-payments.tsx'
import { Receipts } from './receipts.tsx'
import { TillPanel } from './till-panel.tsx'
import { WaiverList } from './waiver-list.tsx'
import { accountsWords } from './words.ts'

const TABS = ['waivers', 'till', 'receipts', 'online'] as const
type TabName = (typeof TABS)[number]

const SHOWN: Readonly<Record<TabName, () => React.ReactNode>> = {
  waivers: WaiverList,
  till: TillPanel,
  receipts: Receipts,
  online: OnlinePayments,
}

/** The money of a branch: waivers that wait, this desk's cash-up, its receipts, and what was paid from phones. */
export default function AccountsPage() {
  const say = useWords(accountsWords)
  const search = useSearch({ from: '/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const chosen = TABS.find((tab) => tab === search.tab) ?? 'waivers'
  const Shown = SHOWN[chosen]
  return (
    <Page title={say.title} needs="fee.pay">
      <Tabs<TabName>
        label={say.tabs}
        tabs={TABS.map((name) => ({ name, label: say.tab[name] }))}
        chosen={chosen}
        onChoose={(tab) => navigate({ search: tab === 'waivers' ? {} : { tab } })}
      >
        <Shown />
      </Tabs>
    </Page>
  )
}
