import { useNavigate, useSearch } from '@tanstack/react-router'
import type { HoldCalibrationView } from '@wenyuan/contract'
import { type FormEvent, useMemo, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useChartLook } from '../overview/chart-look.ts'
import { ChartPanel } from '../overview/chart-panel.tsx'
import '../overview/overview.css'
import { useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { keptChart } from './kept-chart.ts'
import { holdsWords } from './words.ts'

/** Of fewer the share says little: chance alone moves it by more than ten in a hundred. */
const ENOUGH_TO_TELL = 50

/** Whether the days that readers were told at placing held: the sentence, the months, and their figures. */
export function KeptPromises() {
  const say = useWords(holdsWords)
  const { from, to, branch } = useSearch({ from: '/holds' })
  const query = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(branch === undefined ? {} : { branch }),
  }
  const report = useAsk('getHoldCalibration', { query }, { keep: true })
  if (report.data === undefined) {
    return report.error === null ? <Loading /> : <Failed error={report.error} onRetry={() => void report.refetch()} />
  }
  return (
    <div className="kept">
      <p className="cap">{say.keptNote}</p>
      <SpanForm key={`${report.data.from}-${report.data.to}-${branch}`} report={report.data} branch={branch ?? ''} />
      {report.data.total.promises === 0 ? (
        <Empty title={say.noPromises} note={say.noPromisesNote} />
      ) : (
        <Report report={report.data} />
      )}
    </div>
  )
}

type SpanProps = { readonly report: HoldCalibrationView; readonly branch: string }

/** Of which days and which pickup branch; it stands in the address. */
function SpanForm({ report, branch }: SpanProps) {
  const say = useWords(holdsWords)
  const navigate = useNavigate({ from: '/holds' })
  const branches = useBranches()
  const [isBackwards, setBackwards] = useState(false)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [from = '', to = '', chosen = ''] = ['from', 'to', 'branch'].map((name) => String(form.get(name) ?? ''))
    const backwards = from !== '' && to !== '' && from > to
    setBackwards(backwards)
    if (backwards) return
    const given = Object.entries({ from, to, branch: chosen }).filter(([, value]) => value !== '')
    void navigate({ search: { tab: 'kept', ...Object.fromEntries(given) } })
  }
  return (
    <form className="kept-span" onSubmit={submit} noValidate>
      <Field label={say.keptFrom} name="from" type="date" defaultValue={report.from} />
      <Field
        label={say.keptTo}
        name="to"
        type="date"
        defaultValue={report.to}
        error={isBackwards ? say.keptBackwards : undefined}
      />
      <Choice
        label={say.pickup}
        name="branch"
        defaultValue={branch}
        options={[
          { value: '', label: say.allBranches },
          ...branches.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Button type="submit">{say.keptShow}</Button>
    </form>
  )
}

function Report({ report }: { readonly report: HoldCalibrationView }) {
  const say = useWords(holdsWords)
  const { date } = useSay()
  const look = useChartLook()
  const { total, open, ended, months, level } = report
  const decided = total.held + total.early + total.late
  const option = useMemo(
    () => keptChart(report, { held: say.heldPercent, goal: say.keptGoal(level) }, look),
    [report, say, level, look],
  )
  const figures = [
    [say.promises, total.promises],
    [say.held, total.held],
    [say.early, total.early],
    [say.late, total.late],
    [say.open, open],
    [say.ended, ended],
  ] as const
  return (
    <>
      <section className="panel figures" aria-label={say.keptFigures}>
        <header className="panel-head">
          <h2 className="grow">
            {total.heldPercent === null ? say.keptLeadNone : say.keptLead(decided, `${total.heldPercent}%`, level)}
          </h2>
          <span className="cap">{say.keptSpan(date(report.from), date(report.to))}</span>
        </header>
        <dl className="kept-figures">
          {figures.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <b>{count}</b>
              </dd>
            </div>
          ))}
        </dl>
        {decided < ENOUGH_TO_TELL ? <p className="cap table-note">{say.keptFew}</p> : null}
      </section>
      <ChartPanel
        title={say.keptChart}
        summary={say.keptChartSummary(months.length, level)}
        option={option}
        table={<Months months={months} />}
        empty={months.every(({ heldPercent }) => heldPercent === null) ? say.keptLeadNone : undefined}
      />
    </>
  )
}

function Months({ months }: Pick<HoldCalibrationView, 'months'>) {
  const say = useWords(holdsWords)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.month}</th>
          {[say.promises, say.held, say.early, say.late, say.heldPercent, say.medianWidth].map((name) => (
            <th key={name} scope="col" className="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, promises, held, early, late, heldPercent, medianWidthDays }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td className="num">{promises}</td>
            <td className="num">{held}</td>
            <td className="num">{early}</td>
            <td className="num">{late}</td>
            <td className="num">{heldPercent === null ? '—' : `${heldPercent}%`}</td>
            <td className="num">{medianWidthDays === null ? '—' : say.widthDays(String(medianWidthDays))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
