import type { SimulationReportView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { simulationWords } from './simulation-words.ts'

/** Where more is better for readers, and where less is; what is in neither is only told. */
const MORE_IS_BETTER = new Set(['checkouts', 'renewals', 'shareIn'])
const LESS_IS_BETTER = new Set([
  ...['refused', 'foundNone', 'renewalsRefused', 'holdWait', 'holdWaitLong'],
  ...['holdsExpired', 'late', 'lateDays'],
])

type Difference = SimulationReportView['differences'][number]

/** The figures of both sides and what lies between them. */
export function FiguresPanel({ differences }: { readonly differences: readonly Difference[] }) {
  const words = useWords(simulationWords)
  return (
    <section className="panel" aria-label={words.figures}>
      <table className="sim-figures">
        <thead>
          <tr>
            <th scope="col">{words.inSpan}</th>
            <th scope="col" className="num">
              {words.active}
            </th>
            <th scope="col" className="num">
              {words.draftSide}
            </th>
            <th scope="col" className="num">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.what}>
              <th scope="row">{difference.label}</th>
              <td className="num">{difference.active}</td>
              <td className="num">
                <b>{difference.draft}</b>
              </td>
              <td className={`num ${lookOf(difference)}`}>
                <b>{difference.change}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function lookOf({ what, change }: Difference): string {
  const isMore = change.startsWith('+')
  if (!isMore && !change.startsWith('−')) return ''
  if (MORE_IS_BETTER.has(what)) return isMore ? 'ok' : 'late'
  return LESS_IS_BETTER.has(what) ? (isMore ? 'late' : 'ok') : ''
}
