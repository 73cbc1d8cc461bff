/** A part of the one statement that writes what a list of acts changed: SQL with `$1…` of its own, and its values. */
export type Fragment = {
  /** Two letters, unlike any other part's: together they name the statement. */
  readonly code: string
  readonly sql: string
  readonly values: readonly unknown[]
}

/** Rows as columns, for `unnest`. */
export function columns<Row>(rows: readonly Row[], ...reads: readonly ((row: Row) => unknown)[]): unknown[] {
  return reads.map((read) => rows.map(read))
}
