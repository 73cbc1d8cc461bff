import type { PolicyTableView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { policyWords } from './words.ts'

/** How the table is read; the green is explained only where a draft may show it. */
export function PolicyLegend({
  table,
  isDraft = false,
  changedNote,
}: {
  readonly table: PolicyTableView
  readonly isDraft?: boolean
  /** What green says here. */
  readonly changedNote?: string
}) {
  const words = useWords(policyWords)
  const { length } = table.warnings
  return (
    <p className="cap policy-legend">
      <span>
        <b className="policy-own">{words.legendOwn}</b> {words.legendOwnNote}
      </span>
      <span>
        <span className="policy-inherited">
          {words.legendInherited}
          <sup>1</sup>
        </span>{' '}
        {words.legendInheritedNote}
      </span>
      {isDraft ? (
        <span>
          <span className="policy-changed">{words.legendChanged}</span> {changedNote ?? words.legendChangedNote}
        </span>
      ) : null}
      <span className={length === 0 ? undefined : 'soon'}>
        {length === 0 ? words.noWarnings : words.warnings(length)}
      </span>
    </p>
  )
}
