import type { PolicyTableView } from '@wenyuan/contract'

export type ChangedCell = {
  readonly row: string
  readonly label: string
  readonly before: string | null
  readonly after: string
}

/** What a draft changes, cell by cell; `before` from the table in force, where it has the same row. */
export function changedCells(draft: PolicyTableView, inForce: PolicyTableView | undefined): readonly ChangedCell[] {
  const rows = new Map(inForce?.rows.map((row) => [keyOf(row.when), row]))
  return draft.rows.flatMap((row) =>
    draft.parameters.flatMap(({ name, label }) => {
      const cell = row.cells[name]
      if (cell === undefined || !cell.changed) return []
      const before = rows.get(keyOf(row.when))?.cells[name]?.value ?? null
      return [{ row: row.label, label, before, after: cell.value }]
    }),
  )
}

function keyOf(when: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(when).sort(([a], [b]) => (a < b ? -1 : 1)))
}
