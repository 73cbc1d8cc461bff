import './tasks.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useHas } from '../session/use-me.ts'
import { ClaimList } from '../troubles/claim-list.tsx'
import { DisputeList } from '../troubles/dispute-list.tsx'
import { LossList } from '../troubles/loss-list.tsx'
import { Page } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { TaskList } from './task-list.tsx'
import { tasksWords } from './words.ts'

const TASK_TABS = ['duties', 'mine', 'ended'] as const
/** What is not settled yet, for whoever may read patrons. */
const TROUBLE_TABS = ['claims', 'disputes', 'losses'] as const
type TabName = (typeof TASK_TABS)[number] | (typeof TROUBLE_TABS)[number]

/** What is to be done by whoever is signed in, and the matters that it belongs to. */
export default function TasksPage() {
  const say = useWords(tasksWords)
  const search = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const mayReadPatrons = useHas('patron.read')
  const names: readonly TabName[] = mayReadPatrons ? [...TASK_TABS, ...TROUBLE_TABS] : TASK_TABS
  const chosen = names.find((name) => name === search.tab) ?? 'duties'
  return (
    <Page title={say.title}>
      <Tabs<TabName>
        label={say.tabs}
        tabs={names.map((name) => ({ name, label: say[name] }))}
        chosen={chosen}
        onChoose={(tab) => navigate({ search: { tab } })}
      >
        <Chosen tab={chosen} />
      </Tabs>
    </Page>
  )
}

function Chosen({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'claims':
      return <ClaimList />
    case 'disputes':
      return <DisputeList />
    case 'losses':
      return <LossList />
    default:
      return <TaskList key={tab} view={tab} />
  }
}
