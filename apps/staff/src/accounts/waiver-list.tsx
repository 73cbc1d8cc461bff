import { useNavigate, useSearch } from '@tanstack/react-router'
import type { WaiverView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { WaiverToDecide } from '../patrons/waiver-to-decide.tsx'
import { patronsWords } from '../patrons/words.ts'
import { useBranches } from '../session/branch.ts'
import { Choice } from '../ui/choice.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { DecidedWaiver } from './decided-waiver.tsx'

const STATUSES = ['requested', 'approved', 'rejected', 'withdrawn'] as const satisfies readonly WaiverView['status'][]

/** Waivers of all patrons whom one may decide for: what waits, oldest first, or what became of others. */
export function WaiverList() {
  const say = useWords(patronsWords)
  const search = useSearch({ from: '/accounts' })
  const status = STATUSES.find((one) => one === search.kind) ?? 'requested'
  const { branch } = search
  const waivers = useAskPages('listWaivers', { query: { status, ...(branch && { branch }) } })
  return (
    <>
      <WaiverFilters status={status} branch={branch ?? ''} />
      <section className="panel" aria-label={say.waiverStatus[status]}>
        <Listed pages={waivers} empty={<Empty title={say.noWaivers[status]} />}>
          {(items) => (
            <ul>
              {items.map((waiver) => (
                <li key={waiver.id} className="waiver-row">
                  {waiver.status === 'requested' ? (
                    <WaiverToDecide waiver={waiver} isNamed />
                  ) : (
                    <DecidedWaiver waiver={waiver} isNamed />
                  )}
                </li>
              ))}
            </ul>
          )}
        </Listed>
      </section>
    </>
  )
}

type FilterProps = { readonly status: WaiverView['status']; readonly branch: string }

function WaiverFilters({ status, branch }: FilterProps) {
  const say = useWords(patronsWords)
  const navigate = useNavigate({ from: '/accounts' })
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="waiver-filters">
      <Choice
        label={say.state}
        value={status}
        options={STATUSES.map((value) => ({ value, label: say.waiverStatus[value] }))}
        onChange={({ target }) => navigate({ search: (before) => ({ ...before, kind: target.value }) })}
      />
      <Choice
        label={say.branch}
        value={branch}
        options={[{ value: '', label: say.all }, ...branches]}
        onChange={({ target }) => {
          const { value } = target
          void navigate({
            search: ({ branch: _, ...before }) => (value === '' ? before : { ...before, branch: value }),
          })
        }}
      />
    </div>
  )
}
