import type { Rebuilt } from './rebuild-state.ts'

export type Different = {
  /** `loan:17`, `item:3`, `hold:9`, `patron:2`. */
  readonly subject: string
  /** Null: there is none. */
  readonly stored: Readonly<Record<string, unknown>> | null
  readonly rebuilt: Readonly<Record<string, unknown>> | null
}

/** What the tables have and the record doesn't make, and the other way round, in the order of kinds and ids. */
export function findDifferences(stored: Rebuilt, rebuilt: Rebuilt): Different[] {
  return [
    ...compare('item', stored.items, rebuilt.items),
    ...compare('loan', stored.loans, rebuilt.loans),
    ...compare('hold', stored.holds, rebuilt.holds),
    ...compare('patron', wrapped(stored.balances), wrapped(rebuilt.balances)),
  ]
}

type Row = Readonly<Record<string, unknown>>

/** A patron without lines owes nothing. */
function wrapped(balances: ReadonlyMap<string, number>): Map<string, Row> {
  return new Map(
    [...balances].filter(([, balanceFen]) => balanceFen !== 0).map(([id, balanceFen]) => [id, { balanceFen }]),
  )
}

function compare(kind: string, stored: ReadonlyMap<string, Row>, rebuilt: ReadonlyMap<string, Row>): Different[] {
  const different: Different[] = []
  for (const [id, row] of stored) {
    const made = rebuilt.get(id) ?? null
    const fields = Object.keys(row).filter((field) => (row[field] ?? null) !== (made?.[field] ?? null))
    if (made === null || fields.length > 0) {
      const only = (one: Row) => Object.fromEntries(fields.map((field) => [field, one[field] ?? null]))
      different.push({ subject: `${kind}:${id}`, stored: only(row), rebuilt: made === null ? null : only(made) })
    }
  }
  for (const [id, made] of rebuilt) {
    if (!stored.has(id)) different.push({ subject: `${kind}:${id}`, stored: null, rebuilt: made })
  }
  return different
}
