import type { PolicyDraftView, PolicyTableView } from '@wenyuan/contract'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { removeLine, setValue } from './draft-change.ts'
import { LintNotes, type Warning } from './lint-notes.tsx'
import type { Column } from './policy-cell.tsx'
import { PolicyFaults } from './policy-faults.tsx'
import { PolicyGroups } from './policy-groups.tsx'
import { PolicyLegend } from './policy-legend.tsx'
import { PolicyTable, type TableRow } from './policy-table.tsx'
import { useRepair } from './use-repair.ts'
import { policyWords } from './words.ts'
import { workbenchWords } from './workbench-words.ts'

/** What is open above the table. */
export type Open =
  | { readonly kind: 'cell'; readonly row: TableRow; readonly column: Column }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'add' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'activate' }

type Props = {
  readonly draft: PolicyDraftView
  readonly table: PolicyTableView
  readonly onOpen: (open: Open) => void
}

/** The draft as a table whose cells and lines can be changed, with what the linter says and a way out of it. */
export function DraftTable({ draft, table, onOpen }: Props) {
  const words = useWords(policyWords)
  const mayDraft = useHas('policy.draft')
  const { repair, failure } = useRepair(draft)
  const isDraft = draft.status === 'draft' && mayDraft
  const onCell = (row: TableRow, column: Column) => onOpen({ kind: 'cell', row, column })
  const onLine = (line: number) => onOpen({ kind: 'line', line })
  const whole = table.warnings.filter(({ line }) => line === 0)
  return (
    <>
      <PolicyGroups table={table}>
        {(columns) => (
          <PolicyTable
            {...{ table, columns }}
            onCell={isDraft ? onCell : undefined}
            onLine={isDraft ? onLine : undefined}
            repair={
              isDraft
                ? (warning, row) => <Repair {...{ warning, row, draft, table, onOpen }} onRepair={repair} />
                : undefined
            }
          />
        )}
      </PolicyGroups>
      <PolicyFaults failure={failure} />
      {isDraft ? (
        <div className="row-acts policy-under">
          <Button onClick={() => onOpen({ kind: 'add' })}>{words.addLine}</Button>
          <Button onClick={() => onOpen({ kind: 'whole' })}>{words.whole}</Button>
        </div>
      ) : null}
      <PolicyLegend table={table} isDraft />
      <WholeWarnings warnings={whole} onAdd={isDraft ? () => onOpen({ kind: 'add' }) : undefined} />
    </>
  )
}

type WholeProps = { readonly warnings: readonly Warning[]; readonly onAdd: (() => void) | undefined }

/** What concerns no line: types that are told nothing of. */
function WholeWarnings({ warnings, onAdd }: WholeProps) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  if (warnings.length === 0) return null
  return (
    <section className="panel policy-under">
      <h2 className="panel-head">{words.wholePolicy}</h2>
      <div className="panel-body">
        <LintNotes
          warnings={warnings}
          ownLine={0}
          repair={onAdd === undefined ? undefined : () => <Way label={words.addLine} onGo={onAdd} />}
        />
      </div>
    </section>
  )
}

/** Where the whole line is what should not be. */
const REMOVES = new Set(['SETS_NOTHING', 'PERIOD_OVER'])
/** Where the value has no effect: without it nothing changes. */
const TAKES_OFF = new Set(['OVERWRITTEN', 'NEVER_APPLIES', 'NOT_LENT', 'DAYS_ALL_PAST', 'HOT_WITHOUT_EFFECT'])

type RepairProps = Props & {
  readonly warning: Warning
  readonly row: TableRow
  readonly onRepair: (lines: PolicyDraftView['lines']) => Promise<void>
}

/** One tap where one change is right; else the place where it is decided. */
function Repair({ warning, row, draft, table, onOpen, onRepair }: RepairProps) {
  const words = useWords(workbenchWords)
  const { line, code, parameter } = warning
  const column = table.parameters.find(({ name }) => name === parameter)
  // Of this line alone: another line of the row may set the same.
  const own = { when: row.when, lines: [line] }
  if (REMOVES.has(code)) {
    return <Way label={words.repairRemove} onGo={() => void onRepair([...removeLine(draft.lines, line)])} />
  }
  if (column === undefined) return <Way label={words.repairLine} onGo={() => onOpen({ kind: 'line', line })} />
  return (
    <>
      <Way label={words.repairCell} onGo={() => onOpen({ kind: 'cell', row, column })} />
      {TAKES_OFF.has(code) ? (
        <Way
          label={words.repairTakeOff}
          onGo={() => void onRepair([...setValue(draft.lines, own, column.name, undefined)])}
        />
      ) : null}
    </>
  )
}

function Way({ label, onGo }: { readonly label: string; readonly onGo: () => void }) {
  return (
    <button type="button" className="lint-way" onClick={onGo}>
      {label}
    </button>
  )
}
