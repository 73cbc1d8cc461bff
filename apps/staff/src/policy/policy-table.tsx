import type { PolicyTableView } from '@wenyuan/contract'
import { Fragment, type ReactNode } from 'react'
import { useWords } from '../words/language.ts'
import { LintNotes, type Warning } from './lint-notes.tsx'
import { type Column, PolicyCell } from './policy-cell.tsx'
import type { PolicyWords } from './word-list.ts'
import { policyWords } from './words.ts'

export type TableRow = PolicyTableView['rows'][number]

type Props = {
  readonly table: PolicyTableView
  readonly columns: readonly Column[]
  /** Of a draft: a cell and a line can be changed. */
  readonly onCell?: ((row: TableRow, column: Column) => void) | undefined
  readonly onLine?: ((line: number) => void) | undefined
  /** The way from a warning to what would be right. */
  readonly repair?: ((warning: Warning, row: TableRow) => ReactNode) | undefined
}

/** Each row says what holds for its conditions and where each value comes from; below it what the linter says of it. */
export function PolicyTable({ table, columns, onCell, onLine, repair }: Props) {
  const words = useWords(policyWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className="panel table-scroll" tabIndex={0} aria-label={words.tableLabel}>
      <table className="policy-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.for}</th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <Fragment key={JSON.stringify(row.when)}>
              <PolicyRow {...{ row, columns, table, onCell, onLine }} isGone={at > 0 && row.lines.length === 0} />
              <RowWarnings row={row} table={table} width={columns.length + 2} repair={repair} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = Props & { readonly row: TableRow; readonly isGone: boolean }

function PolicyRow({ row, columns, table, onCell, onLine, isGone }: RowProps) {
  const words = useWords(policyWords)
  return (
    <tr className={isGone ? 'policy-gone' : undefined}>
      <td className="policy-lines">
        {row.lines.map((line) =>
          onLine === undefined ? (
            <span key={line}>{line}</span>
          ) : (
            <button key={line} type="button" onClick={() => onLine(line)} aria-label={words.editLine(String(line))}>
              {line}
            </button>
          ),
        )}
      </td>
      <th scope="row">
        <b>{row.label}</b>
        <span className="cap">{isGone ? words.gone : kindOf(row, words)}</span>
      </th>
      {columns.map((column) => (
        <PolicyCell
          key={column.name}
          row={row}
          column={column}
          isOdd={isWarnedOf(row, column, table)}
          onEdit={isGone || onCell === undefined ? undefined : () => onCell(row, column)}
        />
      ))}
    </tr>
  )
}

function kindOf({ when }: TableRow, words: PolicyWords): string {
  const kinds = Object.keys(words.kinds) as (keyof PolicyWords['kinds'])[]
  const named = kinds.filter((kind) => kind in when).map((kind) => words.kinds[kind])
  return named.length === 0 ? words.always : named.join(words.and)
}

function isWarnedOf(row: TableRow, { name }: Column, { warnings }: PolicyTableView): boolean {
  const cell = row.cells[name]
  return cell?.own === true && warnings.some(({ line, parameter }) => line === cell.line && parameter === name)
}

type WarningsProps = Pick<Props, 'table' | 'repair'> & { readonly row: TableRow; readonly width: number }

function RowWarnings({ row, table, width, repair }: WarningsProps) {
  const warnings = table.warnings.filter(({ line }) => row.lines.includes(line))
  if (warnings.length === 0) return null
  return (
    <tr className="policy-lint">
      <td colSpan={width}>
        <LintNotes
          warnings={warnings}
          ownLine={row.lines.length === 1 ? row.lines[0] : undefined}
          repair={repair === undefined ? undefined : (warning) => repair(warning, row)}
        />
      </td>
    </tr>
  )
}
