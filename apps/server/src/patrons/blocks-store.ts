import type { BlockView } from '@wenyuan/contract'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Tx, timestamptz } from '../platform/index.ts'

export type BlockedAct = BlockView['acts'][number]

export type BlockRow = {
  readonly id: string
  readonly reason: string
  /** Null: all of them. */
  readonly acts: readonly BlockedAct[] | null
  readonly branch_code: string | null
  readonly until_on: LocalDate | null
  readonly placed_at: Instant
  readonly placed_by: string
}

const COLUMNS = 'id, reason, acts, branch_code, until_on, placed_at, placed_by'

export type NewBlock = {
  readonly patronId: string
  readonly reason: string
  readonly acts: readonly BlockedAct[] | null
  readonly branch: string | null
  readonly until: LocalDate | null
  readonly at: Instant
  readonly by: string
}

export async function insertBlock(tx: Tx, block: NewBlock): Promise<BlockRow> {
  const { rows } = await tx.query<BlockRow>(
    'insert-block',
    `INSERT INTO patron_block (patron_id, reason, acts, branch_code, until_on, placed_at, placed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
    [block.patronId, block.reason, block.acts, block.branch, block.until, timestamptz(block.at), block.by],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('an insert gives its row')
  return row
}

/** The blocks of a patron that nobody has lifted, also those that are over. */
export async function unliftedBlocks(tx: Tx, patronId: string): Promise<BlockRow[]> {
  const { rows } = await tx.query<BlockRow>(
    'unlifted-blocks',
    `SELECT ${COLUMNS} FROM patron_block WHERE patron_id = $1 AND lifted_at IS NULL ORDER BY id`,
    [patronId],
  )
  return rows
}

export async function endBlocks(
  tx: Tx,
  ids: readonly string[],
  { at, by }: { at: Instant; by: string },
): Promise<void> {
  await tx.query('end-blocks', 'UPDATE patron_block SET lifted_at = $2, lifted_by = $3 WHERE id = ANY($1::bigint[])', [
    ids,
    timestamptz(at),
    by,
  ])
}
