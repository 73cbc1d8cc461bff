import type { JobRunView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useState } from 'react'
import { useActors } from '../record/actors.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { useSayDuration } from './say-duration.ts'
import { upkeepWords } from './words.ts'

const LOOKS: Readonly<Record<JobRunView['state'], string>> = {
  waiting: 'soon',
  running: 'state--half info',
  done: 'state--full ok',
  failed: 'late',
}

/** One run: for which day or for whom, how it ended, and each of its steps. */
export function NightRun({ run, isFirst }: { readonly run: JobRunView; readonly isFirst: boolean }) {
  const words = useWords(upkeepWords)
  const say = useSay()
  const sayDuration = useSayDuration()
  const { nameOf } = useActors()
  const [isOpen, setOpen] = useState(isFirst)
  const { plannedOn, askedBy, askedAt, startedAt, tookMs, state, at } = run
  const day = plannedOn ?? (askedBy.startsWith('system:') ? (at ?? askedAt).slice(0, 'yyyy-MM-dd'.length) : null)
  const told = [
    say.instant(startedAt ?? askedAt),
    ...(startedAt === null ? [words.notBegun] : []),
    ...(tookMs === null ? [] : [words.took(sayDuration(tookMs))]),
    ...(at === null ? [] : [words.asOf(say.instant(at))]),
  ]
  return (
    <li className="upkeep-row">
      <div className="upkeep-line">
        <div className="grow">
          <b>{day === null ? words.byPerson(nameOf(askedBy)) : words.planned(say.date(day))}</b>
          <p className="cap">{told.join('　')}</p>
        </div>
        <span className={`state ${LOOKS[state]}`}>{words.states[state]}</span>
        <Button look="bare" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideSteps : words.showSteps}
        </Button>
      </div>
      {isOpen ? <Steps run={run} /> : null}
    </li>
  )
}

function Steps({ run }: { readonly run: JobRunView }) {
  const words = useWords(upkeepWords)
  return (
    <div className="table-scroll">
      <table className="upkeep-steps">
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="num">
              {words.counted}
            </th>
            <th scope="col" className="num">
              {words.duration}
            </th>
          </tr>
        </thead>
        <tbody>
          {run.steps.map((step) => (
            <StepRow key={step.step} step={step} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StepRow({ step }: { readonly step: JobRunView['steps'][number] }) {
  const words = useWords(upkeepWords)
  const sayDuration = useSayDuration()
  const { step: name, state, count, problem, startedAt, endedAt } = step
  const tookMs = startedAt === null || endedAt === null ? null : Date.parse(endedAt) - Date.parse(startedAt)
  const sayCount = words.counts[name] ?? words.changed
  return (
    <tr>
      <td>
        {words.stepNames[name] ?? name}
        {problem === null ? null : <p className="cap late long">{problem}</p>}
      </td>
      <td>
        <span className={`state ${LOOKS[state]}`}>{words.states[state]}</span>
      </td>
      <td className={`num ${count === 0 ? 'cap' : ''}`}>{count === null ? '' : sayCount(formatNumber(count))}</td>
      <td className="num cap">{tookMs === null ? '' : sayDuration(Math.max(0, tookMs))}</td>
    </tr>
  )
}
