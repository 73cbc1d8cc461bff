import { useNavigate, useSearch } from '@tanstack/react-router'
import { useBranches } from '../session/branch.ts'
import { tasksWords } from '../tasks/words.ts'
import { Choice, type Option } from '../ui/choice.tsx'
import { useWords } from '../words/language.ts'
import { troubleWords } from './words.ts'

/** Which of the matters are listed; kept in the address. */
export function TroubleFilters({ states }: { readonly states: readonly Option[] }) {
  const say = useWords(troubleWords)
  const sayTasks = useWords(tasksWords)
  const { type, branch } = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="task-filters">
      <Choice
        label={say.state}
        options={states}
        value={type ?? states[0]?.value}
        onChange={(event) => navigate({ search: (before) => ({ ...before, type: event.target.value }), replace: true })}
      />
      <Choice
        label={sayTasks.branch}
        options={[{ value: '', label: sayTasks.allBranches }, ...branches]}
        value={branch ?? ''}
        onChange={(event) =>
          navigate({ search: (before) => ({ ...before, branch: event.target.value }), replace: true })
        }
      />
    </div>
  )
}

/** What the address asks for; anything else is the first. */
export function useTroubleFilters<const State extends string>(states: readonly [State, ...State[]]) {
  const { type, branch } = useSearch({ from: '/tasks' })
  const state: State = states.find((one) => one === type) ?? states[0]
  return { state, ...(branch === undefined || branch === '' ? {} : { branch }) }
}
