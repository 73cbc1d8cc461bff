import './transits.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { EndedTransits } from './ended-transits.tsx'
import { LateTransits } from './late-transits.tsx'
import { ReceiveBox } from './receive-box.tsx'
import { SendBox } from './send-box.tsx'
import { UnderWay } from './under-way.tsx'
import { transitsWords } from './words.ts'

const TABS = ['send', 'way', 'receive', 'late', 'over'] as const
type TabName = (typeof TABS)[number]
const PANELS = { send: SendBox, way: UnderWay, receive: ReceiveBox, late: LateTransits, over: EndedTransits } as const

export default function TransitsPage() {
  const say = useWords(transitsWords)
  const search = useSearch({ from: '/transits' })
  const navigate = useNavigate({ from: '/transits' })
  const chosen = TABS.find((tab) => tab === search.tab) ?? 'send'
  const Panel = PANELS[chosen]
  return (
    <Page title={say.title} needs="return.create">
      <Tabs<TabName>
        label={say.tabs}
        tabs={TABS.map((name) => ({ name, label: say[name] }))}
        chosen={chosen}
        onChoose={(tab) => navigate({ search: { tab } })}
      >
        <Panel />
      </Tabs>
    </Page>
  )
}
