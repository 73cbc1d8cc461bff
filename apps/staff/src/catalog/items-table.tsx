import { Link } from '@tanstack/react-router'
import type { TitleItemView } from '@wenyuan/contract'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { ItemStatusMark } from './item-status.tsx'
import { titleWords } from './words.ts'

/** The server tells at most so many copies of a title (MAX_TITLE_ITEMS). */
const MOST_ITEMS = 200

/** The copies of a title, each with where it is and when it is expected back. */
export function ItemsTable({ items }: { readonly items: readonly TitleItemView[] }) {
  const words = useWords(titleWords)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.barcode}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.shelf}</th>
            <th scope="col">{words.due}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
      {items.length >= MOST_ITEMS ? <p className="list-more cap">{words.moreItems}</p> : null}
    </div>
  )
}

function ItemRow({ item }: { readonly item: TitleItemView }) {
  const words = useWords(titleWords)
  const nameOf = useBranchName()
  const say = useSay()
  return (
    <tr>
      <td>
        <Link to="/items/$id" params={{ id: item.id }}>
          {item.barcode}
        </Link>
      </td>
      <td>
        <ItemStatusMark status={item.status} />
      </td>
      <td>
        {nameOf(item.at)}
        {item.at === item.branch ? null : <span className="cap">　{words.owner(nameOf(item.branch))}</span>}
      </td>
      <td>{item.shelf ?? '—'}</td>
      <td className="nowrap">{item.due === null ? '—' : dueText(item.due, say)}</td>
    </tr>
  )
}

function dueText(due: string, say: ReturnType<typeof useSay>): string {
  return `${due.includes('T') ? say.instant(due) : say.date(due)}　${say.daysLeft(due)}`
}
