import './upkeep.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Permission } from '@wenyuan/contract'
import { BackEntryPanel } from '../back-entry/back-entry-panel.tsx'
import { useMe } from '../session/use-me.ts'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { AuditPanel } from './audit-panel.tsx'
import { NightPanel } from './night-panel.tsx'
import { upkeepWords } from './words.ts'

const TABS = ['night', 'audit', 'back-entry'] as const
type TabName = (typeof TABS)[number]

const NEEDS: Readonly<Record<TabName, Permission>> = {
  night: 'report.read',
  audit: 'event.read',
  'back-entry': 'return.backdate',
}

const PANELS: Readonly<Record<TabName, () => React.ReactNode>> = {
  night: NightPanel,
  audit: AuditPanel,
  'back-entry': BackEntryPanel,
}

/** What keeps the library going behind the desk; each part for those who may see it. */
export default function UpkeepPage() {
  const words = useWords(upkeepWords)
  const me = useMe()
  const search = useSearch({ from: '/upkeep' })
  const navigate = useNavigate({ from: '/upkeep' })
  const open = TABS.filter((tab) => me?.permissions.includes(NEEDS[tab]))
  const chosen = open.find((tab) => tab === search.tab) ?? open[0] ?? 'night'
  const Panel = PANELS[chosen]
  return (
    <Page title={words.title} needs={NEEDS[chosen]}>
      {open.length === 1 ? (
        <Panel />
      ) : (
        <Tabs<TabName>
          label={words.tabList}
          tabs={open.map((name) => ({ name, label: words.tabs[name] }))}
          chosen={chosen}
          onChoose={(tab) => navigate({ search: { tab } })}
        >
          <Panel />
        </Tabs>
      )}
    </Page>
  )
}
