import './policy.css'
import './scenarios.css'
import './simulation.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { SimulationView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useActors } from '../record/actors.ts'
import { useHas } from '../session/use-me.ts'
import { Listed } from '../ui/listed.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { useChosenDraft } from './choose-draft.tsx'
import { PolicyViews } from './policy-views.tsx'
import { simulationWords } from './simulation-words.ts'
import { StartForm } from './start-form.tsx'
import { useAgainWhile } from './use-again-while.ts'
import { policyWords } from './words.ts'

const PAGE_SIZE = 20

/** A draft tried on what was lent before, and what such trials came to. */
export default function SimulationsPage() {
  const words = useWords(simulationWords)
  const { rights } = useWords(policyWords)
  const mayDraft = useHas('policy.draft')
  const { id }: { readonly id?: string } = useSearch({ strict: false })
  return (
    <Page title={words.title} needs="policy.draft" permissionName={rights}>
      <PolicyViews draft={id} />
      {mayDraft ? <Trials id={id} /> : null}
    </Page>
  )
}

function Trials({ id }: { readonly id: string | undefined }) {
  const words = useWords(simulationWords)
  const navigate = useNavigate()
  const { drafts, chosen } = useChosenDraft(id)
  return (
    <div className="split">
      <Kept />
      {drafts.items === undefined ? null : chosen === undefined ? (
        <p className="panel panel-body">
          {words.noDrafts} <Link to="/policy">{words.noDraftsLink}</Link>
        </p>
      ) : (
        <StartForm
          {...{ drafts, chosen }}
          onChoose={(draft) => void navigate({ to: '/policy/simulations', search: { id: draft } })}
        />
      )}
    </div>
  )
}

function Kept() {
  const words = useWords(simulationWords)
  const simulations = useAskPages('listSimulations', { query: { limit: PAGE_SIZE } })
  useAgainWhile(simulations.items?.some(isAtWork) ?? false, simulations.retry)
  return (
    <section className="panel">
      <h2 className="panel-head">{words.kept}</h2>
      <Listed pages={simulations} empty={<Empty title={words.none} note={words.noneNote} />}>
        {(items) => (
          <ul>
            {items.map((one) => (
              <KeptEntry key={one.id} simulation={one} />
            ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}

function isAtWork({ status }: Pick<SimulationView, 'status'>): boolean {
  return status === 'waiting' || status === 'running'
}

const LOOKS = { waiting: 'tag', running: 'tag info', done: 'tag ok', failed: 'tag late' } as const

type Head = Omit<SimulationView, 'report' | 'changes'>

function KeptEntry({ simulation }: { readonly simulation: Head }) {
  const words = useWords(simulationWords)
  const say = useSay()
  const { nameOf } = useActors()
  const { id, draft, draftName, against, file, from, to, status, acts, startedBy, startedAt, failure } = simulation
  const facts = [
    words.span(words.day(from), words.day(to)),
    ...(file === null ? [] : [words.fromFile(file)]),
    ...(acts === 0 ? [] : [words.acts(formatNumber(acts))]),
  ]
  return (
    <li className="policy-entry">
      <p className="policy-entry-head">
        <Link to="/policy/simulations/$id" params={{ id }}>
          {words.entry(draft, String(against))}
          {draftName === null ? '' : `　${draftName}`}
        </Link>
        <span className={LOOKS[status]}>{words.states[status]}</span>
      </p>
      <p>{facts.join('　')}</p>
      <p className="cap">{words.startedBy(nameOf(startedBy), say.instant(startedAt))}</p>
      {failure === null ? null : <p className="late">{failure}</p>}
    </li>
  )
}
