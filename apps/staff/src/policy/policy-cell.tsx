import type { PolicyTableView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import type { TableRow } from './policy-table.tsx'
import { policyWords } from './words.ts'

export type Column = PolicyTableView['parameters'][number]

type Props = {
  readonly row: TableRow
  readonly column: Column
  readonly isOdd: boolean
  readonly onEdit: (() => void) | undefined
}

/** Bold: set by this row. Pale: from the line whose number stands beside it, or the default. Green: changed. */
export function PolicyCell({ row, column, isOdd, onEdit }: Props) {
  const words = useWords(policyWords)
  const cell = row.cells[column.name]
  if (cell === undefined) return <td />
  const look = [cell.own ? 'policy-own' : 'policy-inherited', isOdd ? 'policy-odd' : ''].join(' ')
  const source = cell.line === null ? words.byDefault : words.from(String(cell.line))
  const text = (
    <>
      <span className={look}>{cell.value}</span>
      {cell.own || cell.line === null ? null : (
        <sup>
          <span aria-hidden="true">{cell.line}</span>
          <span className="sr-only">{source}</span>
        </sup>
      )}
    </>
  )
  return (
    <td className={cell.changed ? 'policy-changed' : undefined} title={cell.own ? undefined : source}>
      {onEdit === undefined ? (
        text
      ) : (
        <button type="button" className="policy-cell" onClick={onEdit}>
          <span className="sr-only">{words.cellOf(row.label, column.label)}</span>
          {text}
        </button>
      )}
    </td>
  )
}
