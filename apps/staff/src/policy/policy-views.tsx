import { Link } from '@tanstack/react-router'
import { useHas } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { workbenchWords } from './workbench-words.ts'

/** The way between the table, the scenario files and the simulations; a draft that is at hand goes along. */
export function PolicyViews({ draft }: { readonly draft?: string | undefined }) {
  const words = useWords(workbenchWords)
  const mayDraft = useHas('policy.draft')
  if (!mayDraft) return null
  const search = draft === undefined ? {} : { id: draft }
  const activeProps = { 'aria-current': 'page' } as const
  // A simulation is among the simulations; the table's address is the beginning of them all.
  const part = { activeProps, activeOptions: { exact: false, includeSearch: false } }
  const look = { activeProps, activeOptions: { exact: true, includeSearch: false } }
  return (
    <nav className="policy-views" aria-label={words.views}>
      <Link to="/policy" search={search} {...look}>
        {words.table}
      </Link>
      <Link to="/policy/scenarios" search={search} {...part}>
        {words.scenarios}
      </Link>
      <Link to="/policy/simulations" search={search} {...part}>
        {words.simulations}
      </Link>
    </nav>
  )
}
