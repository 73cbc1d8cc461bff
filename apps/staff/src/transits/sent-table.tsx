import type { TransitView } from '@wenyuan/contract'
import { daysSince } from '../holds/days-since.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { TransitActs } from './end-transit.tsx'
import { BookCell, RouteCell } from './transit-cells.tsx'
import { transitsWords } from './words.ts'

export function SentTable({ transits }: { readonly transits: readonly TransitView[] }) {
  const say = useWords(transitsWords)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.book}</th>
            <th scope="col">{say.route}</th>
            <th scope="col">{say.box}</th>
            <th scope="col">{say.sentAt}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {transits.map((transit) => (
            <SentRow key={transit.id} transit={transit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SentRow({ transit }: { readonly transit: TransitView }) {
  const say = useWords(transitsWords)
  const { day, today } = useSay()
  const { box, sentAt, overdue } = transit
  return (
    <tr>
      <BookCell transit={transit} />
      <RouteCell transit={transit} />
      <td className="long">{box ?? say.noBox}</td>
      <td className="nowrap">
        {sentAt === null ? '' : day(sentAt)}
        <p className={overdue ? 'cap late' : 'cap'}>
          {sentAt === null ? '' : say.days(daysSince(sentAt, today))}
          {overdue ? `　${say.overdue}` : ''}
        </p>
      </td>
      <td>
        <TransitActs transit={transit} />
      </td>
    </tr>
  )
}
