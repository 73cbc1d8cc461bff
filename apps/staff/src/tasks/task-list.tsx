import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TaskView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranches } from '../session/branch.ts'
import { Choice } from '../ui/choice.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useToday } from '../words/say.ts'
import { dayAfter } from './day-after.ts'
import { SettleTask } from './settle-task.tsx'
import { TaskRow } from './task-row.tsx'
import { tasksWords } from './words.ts'

export type TaskListView = 'duties' | 'mine' | 'ended'

const WEEK_DAYS = 7

/** Tasks of one's duties, one's own, or those that have ended. */
export function TaskList({ view }: { readonly view: TaskListView }) {
  const say = useWords(tasksWords)
  const today = useToday()
  const { kind, branch, to } = useSearch({ from: '/tasks' })
  const [settling, setSettling] = useState<TaskView | null>(null)
  const dueBy = to === 'today' ? today : to === 'week' ? dayAfter(today, WEEK_DAYS) : undefined
  const tasks = useAskPages('listTasks', {
    query: {
      state: view === 'ended' ? 'done' : 'open',
      ...(view === 'mine' ? { mine: 'true' as const } : {}),
      ...(kind === undefined || kind === '' ? {} : { kind }),
      ...(branch === undefined || branch === '' ? {} : { branch }),
      ...(dueBy === undefined || view === 'ended' ? {} : { dueBy }),
    },
  })
  const empties = {
    duties: <Empty title={say.noDuties} note={say.noDutiesNote} />,
    mine: <Empty title={say.noMine} note={say.noMineNote} />,
    ended: <Empty title={say.noEnded} />,
  }
  return (
    <section className="panel" aria-label={say[view]}>
      <TaskFilters view={view} />
      <Listed pages={tasks} empty={empties[view]}>
        {(items) => (
          <ul>
            {items.map((task) => (
              <TaskRow key={task.id} task={task} onSettle={() => setSettling(task)} />
            ))}
          </ul>
        )}
      </Listed>
      {settling === null ? null : <SettleTask task={settling} onClose={() => setSettling(null)} />}
    </section>
  )
}

function TaskFilters({ view }: { readonly view: TaskListView }) {
  const say = useWords(tasksWords)
  const search = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const branches = useBranches()
  const change = (changed: Partial<Record<'kind' | 'branch' | 'to', string>>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  const kinds = Object.entries(say.kinds).map(([value, label]) => ({ value, label }))
  return (
    <div className="task-filters">
      <Choice
        label={say.kind}
        options={[{ value: '', label: say.allKinds }, ...kinds]}
        value={search.kind ?? ''}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <Choice
        label={say.branch}
        options={[
          { value: '', label: say.allBranches },
          ...branches.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        value={search.branch ?? ''}
        onChange={(event) => change({ branch: event.target.value })}
      />
      {view === 'ended' ? null : (
        <Choice
          label={say.due}
          options={[
            { value: '', label: say.anyDue },
            { value: 'today', label: say.dueToday },
            { value: 'week', label: say.dueWeek },
          ]}
          value={search.to ?? ''}
          onChange={(event) => change({ to: event.target.value })}
        />
      )}
    </div>
  )
}
