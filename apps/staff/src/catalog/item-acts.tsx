import { Link } from '@tanstack/react-router'
import type { ItemView, Verdict } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { itemWords } from './words.ts'

const ACTS = ['checkout', 'return', 'hold'] as const

/** The server's verdict on each next act, with every reason; the acts themselves are done at the desk. */
export function ItemActs({ item }: { readonly item: ItemView }) {
  const words = useWords(itemWords)
  const verdicts = ACTS.flatMap((act) => {
    const verdict = item.may?.[act]
    return verdict === undefined ? [] : [{ act, verdict }]
  })
  if (verdicts.length === 0) return null
  return (
    <section className="panel">
      <h2 className="panel-head">{words.acts}</h2>
      <ul>
        {verdicts.map(({ act, verdict }) => (
          <ActVerdict key={act} label={words[act]} verdict={verdict} />
        ))}
      </ul>
      <p className="panel-body">
        <Link to="/" className="btn">
          {words.toDesk}
        </Link>
      </p>
    </section>
  )
}

function ActVerdict({ label, verdict }: { readonly label: string; readonly verdict: Verdict }) {
  const words = useWords(itemWords)
  const isAllowed = verdict.outcome === 'allowed'
  return (
    <li className="act-verdict">
      <p className="act-verdict-line">
        <span>{label}</span>
        <span className={isAllowed ? 'state state--full ok' : 'state late'}>
          {isAllowed ? words.allowed : words.refused}
        </span>
      </p>
      {verdict.findings.map(({ code, message }) => (
        <p key={code} className="cap">
          {message}
        </p>
      ))}
    </li>
  )
}
