import type { Queryable } from '../platform/index.ts'
import type { ActKeys } from './lock-acts.ts'

export type IdKind = 'loan' | 'hold' | 'line' | 'credit'

/** Ids of rows that are decided in memory before they are written, fetched from the tables' own sequences in blocks. */
export type IdSource = {
  take(kind: IdKind): string
  refill(queryable: Queryable, keys: ActKeys): Promise<void>
}

const BLOCK = 512
const TABLE: Readonly<Record<IdKind, string>> = {
  loan: 'loan',
  hold: 'hold',
  line: 'account_line',
  credit: 'patron_credit_move',
}
/** One act can write this many rows of a kind at most per item it names, and then some. */
const RESERVE = 256

export function createIdSource(): IdSource {
  const blocks: Record<IdKind, string[]> = { loan: [], hold: [], line: [], credit: [] }
  return {
    take(kind) {
      const id = blocks[kind].shift()
      if (id === undefined) throw new Error(`no ${kind} id left: the reserve was too small`)
      return id
    },
    async refill(queryable, keys) {
      const named = keys.barcodes.length + keys.loanIds.length + keys.allLoansOf.length * RESERVE
      for (const kind of Object.keys(blocks) as IdKind[]) {
        const wanted = named * 3 + RESERVE
        if (blocks[kind].length >= wanted) continue
        const { rows } = await queryable.query<{ id: string }>(
          `take-${kind}-ids`,
          `SELECT nextval(pg_get_serial_sequence('${TABLE[kind]}', 'id'))::text AS id FROM generate_series(1, $1::integer)`,
          [wanted + BLOCK - blocks[kind].length],
        )
        blocks[kind].push(...rows.map((row) => row.id))
      }
    },
  }
}
