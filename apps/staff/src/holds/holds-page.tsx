import './holds.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { HoldShelf } from './hold-shelf.tsx'
import { PullList } from './pull-list.tsx'
import { TitleQueue } from './title-queue.tsx'
import { holdsWords } from './words.ts'

const TABS = ['pulls', 'shelf', 'queue'] as const
type TabName = (typeof TABS)[number]

export default function HoldsPage() {
  const say = useWords(holdsWords)
  const search = useSearch({ from: '/holds' })
  const navigate = useNavigate({ from: '/holds' })
  // A title in the address means its queue.
  const chosen = TABS.find((tab) => tab === search.tab) ?? (search.id === undefined ? 'pulls' : 'queue')
  const tabs = TABS.map((name) => ({ name, label: say[name] }))
  return (
    <Page title={say.title} needs="hold.create">
      <Tabs<TabName>
        label={say.tabs}
        tabs={tabs}
        chosen={chosen}
        onChoose={(tab) => navigate({ search: (before) => ({ ...before, tab }) })}
      >
        {chosen === 'pulls' ? <PullList /> : chosen === 'shelf' ? <HoldShelf /> : <TitleQueue />}
      </Tabs>
    </Page>
  )
}
