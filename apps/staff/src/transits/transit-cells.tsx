import { Link } from '@tanstack/react-router'
import type { TransitView } from '@wenyuan/contract'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { transitsWords } from './words.ts'

export function BookCell({ transit: { title, titleText, item, shelf } }: { readonly transit: TransitView }) {
  return (
    <td className="long">
      <Link className="song book-link" to="/titles/$id" params={{ id: title }}>
        {titleText}
      </Link>
      <p className="cap">{[item, shelf].filter(Boolean).join('　')}</p>
    </td>
  )
}

/** Where it goes, and why: for a hold the way to its queue. */
export function RouteCell({ transit: { from, to, reason, title } }: { readonly transit: TransitView }) {
  const say = useWords(transitsWords)
  const branchName = useBranchName()
  return (
    <td>
      {say.routeText(branchName(from), branchName(to))}
      <p className="cap">
        {reason === 'hold' ? (
          <Link to="/holds" search={{ tab: 'queue', id: title }}>
            {say.reason.hold}
          </Link>
        ) : (
          say.reason[reason]
        )}
      </p>
    </td>
  )
}
