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
            all={run.status === 'waiting' ? null : run.files}
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
      {steps.length === 0 ? null : <StepsTable name={name} steps={steps} onOpen={onOpen} />}
    </li>
  )
}

type StepsProps = { readonly name: string; readonly steps: Report['steps']; readonly onOpen: OnOpen }

/** The steps that differ: what was expected, what came, and how it came about. */
function StepsTable({ name, steps, onOpen }: StepsProps) {
  const words = useWords(scenarioWords)
  return (
    <table className="scenario-steps">
      <thead>
        <tr>
          {[words.step, words.key, words.expected, words.got, words.explanation].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {steps.map(({ line, at, act, differences, explanation }) => (
        <tbody key={`${line}-${at}`}>
          {differences.map(({ key, expected, got }, nth) => (
            <tr key={key}>
              {nth > 0 ? null : (
                <th scope="rowgroup" rowSpan={differences.length}>
                  <ToLine {...{ name, line, onOpen }} />
                  <span className="nowrap">{at}</span>　{act}
                </th>
              )}
              <td>{key}</td>
              <td>{expected}</td>
              <td className="late">
                <b>{got}</b>
              </td>
              {nth > 0 ? null : <td rowSpan={differences.length}>{explanation.join(words.stop)}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
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
