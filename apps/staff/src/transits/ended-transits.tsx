import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TransitView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranchName } from '../session/branch.ts'
import { Choice } from '../ui/choice.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { BookCell, RouteCell } from './transit-cells.tsx'
import { transitsWords } from './words.ts'

const STATES = ['received', 'lost', 'aborted'] as const

export function EndedTransits() {
  const say = useWords(transitsWords)
  const { kind } = useSearch({ from: '/transits' })
  const navigate = useNavigate({ from: '/transits' })
  const state = STATES.find((one) => one === kind) ?? 'received'
  const transits = useAskPages('listTransits', { query: { state } })
  return (
    <>
      <div className="transit-filters">
        <Choice
          label={say.state}
          value={state}
          onChange={(event) => navigate({ search: { tab: 'over', kind: event.target.value } })}
          options={STATES.map((value) => ({ value, label: say.states[value] }))}
        />
      </div>
      <section className="panel" aria-label={say.over}>
        <Listed pages={transits} empty={<Empty title={say.nothingOver} />}>
          {(rows) => (
            <div className="table-scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say.book}</th>
                    <th scope="col">{say.route}</th>
                    <th scope="col">{say.box}</th>
                    <th scope="col">{say.ended}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((transit) => (
                    <EndedRow key={transit.id} transit={transit} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Listed>
      </section>
    </>
  )
}

function EndedRow({ transit }: { readonly transit: TransitView }) {
  const say = useWords(transitsWords)
  const { instant } = useSay()
  const branchName = useBranchName()
  const { box, endedAt, receivedAtBranch, to, note } = transit
  // Where it should have gone says nothing new.
  const elsewhere =
    receivedAtBranch !== null && receivedAtBranch !== to ? say.arrivedAt(branchName(receivedAtBranch)) : ''
  return (
    <tr>
      <BookCell transit={transit} />
      <RouteCell transit={transit} />
      <td className="long">{box ?? say.noBox}</td>
      <td>
        {endedAt === null ? '' : instant(endedAt)}
        <p className="cap long">{[elsewhere, note ?? ''].filter((part) => part !== '').join('　')}</p>
      </td>
    </tr>
  )
}
