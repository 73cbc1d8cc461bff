import type { SimulationReportView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useWords } from '../words/language.ts'
import { simulationWords } from './simulation-words.ts'

const REASONS_SHOWN = 8

type Refusal = SimulationReportView['active']['refusals'][number]

/** Why acts were refused on either side, the most frequent first. */
export function RefusalsPanel({ report }: { readonly report: Pick<SimulationReportView, 'active' | 'draft'> }) {
  const words = useWords(simulationWords)
  const reasons = reasonsOf(report).slice(0, REASONS_SHOWN)
  const most = Math.max(1, ...reasons.flatMap(({ active, draft }) => [active, draft]))
  return (
    <section className="panel" aria-label={words.refusals}>
      <h2 className="panel-head">{words.refusals}</h2>
      {reasons.length === 0 ? (
        <p className="panel-body cap">{words.noRefusals}</p>
      ) : (
        <table className="sim-bars">
          <thead className="sr-only">
            <tr>
              <th scope="col">{words.refusals}</th>
              <td />
              <th scope="col">{words.active}</th>
              <th scope="col">{words.draftSide}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ act, code, text, active, draft }) => (
              <tr key={`${act}-${code}`}>
                <th scope="row">
                  {text}
                  <span className="cap">{words.actNames[act]}</span>
                </th>
                <td aria-hidden="true" className="sim-bar">
                  <span className="sim-bar-active" style={{ inlineSize: `${(active / most) * 100}%` }} />
                  <span className="sim-bar-draft" style={{ inlineSize: `${(draft / most) * 100}%` }} />
                </td>
                <td className="num cap">{formatNumber(active)}</td>
                <td className="num">
                  <b>{formatNumber(draft)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export type Reason = Omit<Refusal, 'count'> & { readonly active: number; readonly draft: number }

/** Both sides' refusals by act and reason. */
export function reasonsOf({ active, draft }: Pick<SimulationReportView, 'active' | 'draft'>): readonly Reason[] {
  const reasons = new Map<string, Reason>()
  for (const side of ['active', 'draft'] as const) {
    for (const { count, ...reason } of (side === 'active' ? active : draft).refusals) {
      const key = `${reason.act} ${reason.code}`
      reasons.set(key, { ...(reasons.get(key) ?? { ...reason, active: 0, draft: 0 }), [side]: count })
    }
  }
  return [...reasons.values()].toSorted((a, b) => Math.max(b.active, b.draft) - Math.max(a.active, a.draft))
}
