import type { ScenarioRunView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { Icon } from '../ui/icon.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { ProgressBar } from './progress-bar.tsx'
import { scenarioWords } from './scenario-words.ts'
import { useAgainWhile } from './use-again-while.ts'
import { policyWords } from './words.ts'

type OnOpen = (name: string, line: number) => void
type Report = ScenarioRunView['reports'][number]

/** How far a run is, and what came of it: what differs first. */
export function RunResults({ id, onOpen }: { readonly id: string; readonly onOpen: OnOpen }) {
  const words = useWords(scenarioWords)
  const run = useAsk('getScenarioRun', { params: { id } })
  const isAtWork = run.data?.status === 'waiting' || run.data?.status === 'running'
  useAgainWhile(isAtWork, () => void run.refetch())
  if (run.data !== undefined) return <KnownRun run={run.data} onOpen={onOpen} />
  if (run.error === null) return <Loading rows={2} />
  if (run.error.status === 404 || run.error.status === 400) return <p className="panel panel-body">{words.runGone}</p>
  return <Failed error={run.error} onRetry={() => void run.refetch()} />
}

function KnownRun({ run, onOpen }: { readonly run: ScenarioRunView; readonly onOpen: OnOpen }) {
  const words = useWords(scenarioWords)
  const { draft } = useWords(policyWords)
  const title = run.policy === 'own' ? words.resultsOwn : words.results(draft(run.draft))
  const bad = run.reports.filter(({ outcome }) => outcome !== 'passed')
  const good = run.reports.filter(({ outcome }) => outcome === 'passed')
  return (
    <section className="panel scenario-results" aria-label={title}>
      <h2 className="panel-head">
        <span className="grow">{title}</span>
        <RunState run={run} />
      </h2>
      {run.status === 'waiting' || run.status === 'running' ? (
        <div className="panel-body">
          <ProgressBar
            text={run.status === 'waiting' ? words.waiting : words.progress(run.played, run.files)}
            done={run.played}
            all={run.status === 'waiting' || run.played === 0 ? null : run.files}
          />
        </div>
      ) : null}
      {run.failure === null ? null : (
        <p role="alert" className="panel-body late">
          {words.broken(run.failure)}
        </p>
      )}
      <ul>
        {[...bad, ...good].map((report) => (
          <FileResult key={report.name} report={report} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

function RunState({ run: { status, passed, failed, files } }: { readonly run: ScenarioRunView }) {
  const words = useWords(scenarioWords)
  if (status !== 'done' || passed === null || failed === null) return null
  return (
    <b role="status" className={failed === 0 ? 'ok' : 'late'}>
      {failed === 0 ? words.allPassed(passed) : words.someFailed(failed, files)}
    </b>
  )
}

const LOOKS = {
  passed: { icon: 'check', className: 'ok' },
  failed: { icon: 'close', className: 'late' },
  unreadable: { icon: 'alert', className: 'soon' },
} as const

function FileResult({ report, onOpen }: { readonly report: Report; readonly onOpen: OnOpen }) {
  const words = useWords(scenarioWords)
  const { name, title, outcome, problems, steps } = report
  const { icon, className } = LOOKS[outcome]
  return (
    <li className="scenario-result">
      <p className="scenario-head">
        <span className={className}>
          <Icon name={icon} size={16} /> {words.outcomes[outcome]}
        </span>
        <b>{title === '' ? name : title}</b>
        <span className="cap">{name}</span>
      </p>
      {problems.map(({ line, message }) => (
        <p key={`${line}-${message}`} className="scenario-step">
          <ToLine {...{ name, line, onOpen }} />
          {message}
        </p>
      ))}
      {steps.map((step) => (
        <StepResult key={`${step.line}-${step.at}`} name={name} step={step} onOpen={onOpen} />
      ))}
    </li>
  )
}

type StepProps = { readonly name: string; readonly step: Report['steps'][number]; readonly onOpen: OnOpen }

function StepResult({ name, step: { line, at, act, differences, explanation }, onOpen }: StepProps) {
  const words = useWords(scenarioWords)
  return (
    <div className="scenario-step">
      <p>
        <ToLine {...{ name, line, onOpen }} />
        <span className="num">{at}</span>　{act}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.got}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, expected, got }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{expected}</td>
              <td className="late">
                <b>{got}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {explanation.length === 0 ? null : (
        <div className="scenario-why">
          <p className="cap">{words.explanation}</p>
          <ul>
            {explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

type LineProps = { readonly name: string; readonly line: number; readonly onOpen: OnOpen }

function ToLine({ name, line, onOpen }: LineProps) {
  const words = useWords(scenarioWords)
  if (line === 0) return null
  return (
    <button
      type="button"
      className="lint-way scenario-line"
      aria-label={words.toLine(String(line), name)}
      onClick={() => onOpen(name, line)}
    >
      {words.line(String(line))}
    </button>
  )
}
