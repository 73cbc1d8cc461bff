import './settings.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { ApiKeys } from './api-keys.tsx'
import { Branches } from './branches.tsx'
import { LibrarySettings } from './library-settings.tsx'
import { ItemTypes, PatronTypes } from './types-panel.tsx'
import { settingsWords } from './words.ts'

const TABS = ['library', 'patronTypes', 'itemTypes', 'branches', 'keys'] as const
type TabName = (typeof TABS)[number]

const PANELS: Readonly<Record<TabName, () => React.ReactNode>> = {
  library: LibrarySettings,
  patronTypes: PatronTypes,
  itemTypes: ItemTypes,
  branches: Branches,
  keys: ApiKeys,
}

export default function SettingsPage() {
  const words = useWords(settingsWords)
  const search = useSearch({ from: '/settings' })
  const navigate = useNavigate({ from: '/settings' })
  const chosen = TABS.find((tab) => tab === search.tab) ?? 'library'
  const Panel = PANELS[chosen]
  return (
    <Page title={words.title} needs="setting.write">
      <Tabs<TabName>
        label={words.tabs}
        tabs={TABS.map((name) => ({ name, label: words[name] }))}
        chosen={chosen}
        onChoose={(tab) => navigate({ search: { tab } })}
      >
        <Panel />
      </Tabs>
    </Page>
  )
}
