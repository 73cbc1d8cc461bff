import type { TransitView } from '@wenyuan/contract'
import { Fragment } from 'react'
import { daysSince } from '../holds/days-since.ts'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { TransitActs } from './end-transit.tsx'
import { BookCell } from './transit-cells.tsx'
import { transitsWords } from './words.ts'

type Tick = (barcodes: readonly string[], on: boolean) => void
type Props = { readonly transits: readonly TransitView[]; readonly ticked: ReadonlySet<string>; readonly tick: Tick }

/** By where they go: one box is filled for one branch. */
export function ToSendTable({ transits, ticked, tick }: Props) {
  const say = useWords(transitsWords)
  const branchName = useBranchName()
  const byBranch = Map.groupBy(transits, ({ to }) => to)
  return (
    <div className="table-scroll to-send">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{say.tickIt}</span>
            </th>
            <th scope="col">{say.book}</th>
            <th scope="col">{say.why}</th>
            <th scope="col">{say.since}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {[...byBranch].map(([to, rows]) => (
            <Fragment key={to}>
              <tr className="group">
                <td>
                  <input
                    type="checkbox"
                    aria-label={say.tickAll(rows.length, branchName(to))}
                    checked={rows.every(({ item }) => ticked.has(item))}
                    onChange={(event) =>
                      tick(
                        rows.map(({ item }) => item),
                        event.target.checked,
                      )
                    }
                  />
                </td>
                <th scope="rowgroup" colSpan={4}>
                  {say.toBranch(branchName(to), rows.length)}
                </th>
              </tr>
              {rows.map((transit) => (
                <ToSendRow key={transit.id} transit={transit} isTicked={ticked.has(transit.item)} tick={tick} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly transit: TransitView; readonly isTicked: boolean; readonly tick: Tick }

function ToSendRow({ transit, isTicked, tick }: RowProps) {
  const say = useWords(transitsWords)
  const { today } = useSay()
  const { item, titleText, reason, openedAt } = transit
  return (
    <tr className={isTicked ? 'ticked' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={say.tick(titleText, item)}
          checked={isTicked}
          onChange={(event) => tick([item], event.target.checked)}
        />
      </td>
      <BookCell transit={transit} />
      <td className="nowrap">{say.reason[reason]}</td>
      <td className="nowrap">{say.waitedDays(daysSince(openedAt, today))}</td>
      <td>
        <TransitActs transit={transit} />
      </td>
    </tr>
  )
}
