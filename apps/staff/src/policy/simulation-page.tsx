import '../overview/overview.css'
import './policy.css'
import './scenarios.css'
import './simulation.css'
import { Link, useParams } from '@tanstack/react-router'
import type { SimulationReportView, SimulationView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { ExportSimulation } from './export-simulation.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { GroupsPanel } from './groups-panel.tsx'
import { MonthsPanel } from './months-panel.tsx'
import { PolicyViews } from './policy-views.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { RefusalsPanel } from './refusals-panel.tsx'
import { simulationWords } from './simulation-words.ts'
import { useAgainWhile } from './use-again-while.ts'
import { policyWords } from './words.ts'

/** A past period under both policies: what differs first, then for whom and why. */
export default function SimulationPage() {
  const words = useWords(simulationWords)
  const { rights } = useWords(policyWords)
  const { id } = useParams({ from: '/policy/simulations/$id' })
  const mayDraft = useHas('policy.draft')
  const simulation = useAsk('getSimulation', { params: { id } }, { enabled: mayDraft })
  const { data, error } = simulation
  useAgainWhile(data?.status === 'waiting' || data?.status === 'running', () => void simulation.refetch())
  if (data !== undefined) return <KnownSimulation simulation={data} />
  const isUnknown = error?.status === 404 || error?.status === 400
  return (
    <Page title={words.title} needs="policy.draft" permissionName={rights}>
      <PolicyViews />
      {isUnknown ? (
        <Empty title={words.gone} note={words.goneNote}>
          <Link to="/policy/simulations">{words.all}</Link>
        </Empty>
      ) : error === null ? (
        <Loading rows={8} />
      ) : (
        <Failed error={error} onRetry={() => void simulation.refetch()} />
      )}
    </Page>
  )
}

function KnownSimulation({ simulation }: { readonly simulation: SimulationView }) {
  const words = useWords(simulationWords)
  const { draft, against, report } = simulation
  return (
    <Page title={words.head(draft, String(against))} actions={<Actions simulation={simulation} />}>
      <PolicyViews draft={draft} />
      <Origin simulation={simulation} />
      {report === null ? <UnderWay simulation={simulation} /> : <Report simulation={simulation} report={report} />}
    </Page>
  )
}

function Actions({ simulation }: { readonly simulation: SimulationView }) {
  const words = useWords(simulationWords)
  const { id, draft, report } = simulation
  return (
    <>
      {report === null ? null : (
        <>
          <ExportSimulation simulation={simulation} report={report} />
          <a className="btn" href={`/api/v1/policy/simulations/${id}/report.html`} target="_blank" rel="noreferrer">
            {words.report}
          </a>
        </>
      )}
      <Link className="btn btn--main" to="/policy" search={{ id: draft }}>
        {words.toDraft}
      </Link>
    </>
  )
}

function Origin({ simulation: { from, to, file, acts, draftName } }: { readonly simulation: SimulationView }) {
  const words = useWords(simulationWords)
  const facts = [
    words.span(words.day(from), words.day(to)),
    ...(file === null ? [] : [words.fromFile(file)]),
    ...(acts === 0 ? [] : [words.acts(formatNumber(acts))]),
  ]
  return (
    <p className="policy-state">
      {draftName === null ? null : <b>{draftName}</b>}
      <span className="cap">{facts.join('　')}</span>
    </p>
  )
}

function UnderWay({
  simulation: { status, acts, actsTotal, failure, draft },
}: {
  readonly simulation: SimulationView
}) {
  const words = useWords(simulationWords)
  if (status === 'failed') {
    return (
      <div role="alert" className="panel panel-body stack">
        <p className="late">{words.failed(failure ?? '')}</p>
        <Link to="/policy/simulations" search={{ id: draft }}>
          {words.startAgain}
        </Link>
      </div>
    )
  }
  const isCounted = actsTotal !== null && acts > 0
  const text =
    status === 'waiting'
      ? words.waiting
      : isCounted
        ? words.progress(formatNumber(acts), formatNumber(actsTotal))
        : words.counting
  return (
    <div className="panel panel-body">
      <ProgressBar text={text} done={acts} all={isCounted ? actsTotal : null} />
    </div>
  )
}

const CHANGES_SHOWN = 3

function Report({ simulation, report }: { simulation: SimulationView; report: SimulationReportView }) {
  const words = useWords(simulationWords)
  return (
    <>
      <div className="sim-top">
        <div>
          <p className="sim-headline song">{report.headline}</p>
          <ul className="sim-sentences">
            {report.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <Changes simulation={simulation} />
      </div>
      <div className="sim-grid">
        <FiguresPanel differences={report.differences} />
        <div className="sim-stack">
          <MonthsPanel months={report.months} />
          <div className="sim-pair">
            <RefusalsPanel report={report} />
            <GroupsPanel report={report} />
          </div>
        </div>
      </div>
      <p className="cap sim-notes">{words.notesText}</p>
    </>
  )
}

function Changes({ simulation: { changes } }: { readonly simulation: SimulationView }) {
  const words = useWords(simulationWords)
  if (changes.length === 0) return null
  return (
    <dl className="sim-changes" aria-label={words.changes}>
      {changes.slice(0, CHANGES_SHOWN).map(({ label, parameter, parameterLabel, before, after }) => (
        <div key={`${label}-${parameter}`}>
          <dt>
            {label}　{parameterLabel}
          </dt>
          <dd>
            <s>{before}</s> <b>{after}</b>
          </dd>
        </div>
      ))}
      {changes.length > CHANGES_SHOWN ? (
        <div>
          <dt>{words.moreChanges(changes.length - CHANGES_SHOWN)}</dt>
        </div>
      ) : null}
    </dl>
  )
}
