import './holds.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useHas } from '../session/use-me.ts'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { HoldShelf } from './hold-shelf.tsx'
import { HopelessHolds } from './hopeless-holds.tsx'
import { KeptPromises } from './kept-promises.tsx'
import { PullList } from './pull-list.tsx'
import { TitleQueue } from './title-queue.tsx'
import { holdsWords } from './words.ts'

const TABS = ['pulls', 'shelf', 'queue', 'hopeless', 'kept'] as const
type TabName = (typeof TABS)[number]

export default function HoldsPage() {
  const say = useWords(holdsWords)
  const search = useSearch({ from: '/holds' })
  const navigate = useNavigate({ from: '/holds' })
  // A title in the address means its queue.
  const mayReport = useHas('report.read')
  const shown = TABS.filter((tab) => tab !== 'kept' || mayReport)
  const chosen = shown.find((tab) => tab === search.tab) ?? (search.id === undefined ? 'pulls' : 'queue')
  const tabs = shown.map((name) => ({ name, label: say[name] }))
  return (
    <Page title={say.title} needs="hold.create">
      <Tabs<TabName>
        label={say.tabs}
        tabs={tabs}
        chosen={chosen}
        onChoose={(tab) => navigate({ search: (before) => ({ ...before, tab }) })}
      >
        <Chosen tab={chosen} />
      </Tabs>
    </Page>
  )
}

function Chosen({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'pulls':
      return <PullList />
    case 'shelf':
      return <HoldShelf />
    case 'queue':
      return <TitleQueue />
    case 'hopeless':
      return <HopelessHolds />
    case 'kept':
      return <KeptPromises />
  }
}
