import type { SimulationReportView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useState } from 'react'
import { useWords } from '../words/language.ts'
import { simulationWords } from './simulation-words.ts'

const GROUPINGS = ['byPatronType', 'byItemType', 'byBranch'] as const
type Grouping = (typeof GROUPINGS)[number]
type Pair = SimulationReportView['byPatronType'][number]

/** For whom it differs, and by how much. */
export function GroupsPanel({ report }: { readonly report: Pick<SimulationReportView, Grouping> }) {
  const words = useWords(simulationWords)
  const [grouping, setGrouping] = useState<Grouping>('byPatronType')
  return (
    <section className="panel" aria-label={words.who}>
      <h2 className="panel-head">
        <span className="grow">{words.who}</span>
        <select
          className="in sim-measure"
          aria-label={words.grouping}
          value={grouping}
          onChange={(event) => setGrouping(GROUPINGS.find((one) => one === event.target.value) ?? 'byPatronType')}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {words.groupings[one]}
            </option>
          ))}
        </select>
      </h2>
      <div className="sim-who">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.groupings[grouping]}</th>
              <th scope="col" className="num">
                {words.refused}
              </th>
              <th scope="col" className="num">
                {words.late}
              </th>
              <th scope="col" className="num">
                {words.wait}
              </th>
            </tr>
          </thead>
          <tbody>
            {report[grouping].map((pair) => (
              <GroupRow key={pair.active.code} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function GroupRow({ pair: { active, draft } }: { readonly pair: Pair }) {
  const words = useWords(simulationWords)
  const wait =
    active.holdWaitDays === null || draft.holdWaitDays === null ? null : draft.holdWaitDays - active.holdWaitDays
  return (
    <tr>
      <th scope="row">{active.name}</th>
      <Change by={draft.refused - active.refused} />
      <Change by={draft.lateLoans - active.lateLoans} />
      {wait === null ? (
        <td className="num cap">{words.none0}</td>
      ) : (
        <td className={`num ${lookOf(Number(wait.toFixed(1)))}`}>{words.days(signed(Number(wait.toFixed(1)), 1))}</td>
      )}
    </tr>
  )
}

function Change({ by }: { readonly by: number }) {
  return <td className={`num ${lookOf(by)}`}>{signed(by, 0)}</td>
}

/** Less is better in all three columns. */
function lookOf(by: number): string {
  return by === 0 ? 'cap' : by > 0 ? 'late' : 'ok'
}

function signed(by: number, decimals: number): string {
  const text = decimals === 0 ? formatNumber(Math.abs(by)) : Math.abs(by).toFixed(decimals)
  return by === 0 ? text : `${by > 0 ? '+' : '−'}${text}`
}
