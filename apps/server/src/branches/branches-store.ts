import type { WrittenCalendar } from '@wenyuan/domain/calendar'
import type { Queryable, Tx } from '../platform/index.ts'

export type BranchRow = {
  code: string
  name: string
  kind: string
  location: string | null
  calendar: WrittenCalendar
  version: number
}

const COLUMNS = 'code, name, kind, location, calendar, version'

export async function listBranchRows(db: Queryable, page: { after: string; limit: number }): Promise<BranchRow[]> {
  const { rows } = await db.query<BranchRow>(
    'list-branches',
    `SELECT ${COLUMNS} FROM branch WHERE code > $1 ORDER BY code LIMIT $2`,
    [page.after, page.limit],
  )
  return rows
}

export async function findBranchRow(db: Queryable, code: string): Promise<BranchRow | null> {
  const { rows } = await db.query<BranchRow>('find-branch', `SELECT ${COLUMNS} FROM branch WHERE code = $1`, [code])
  return rows[0] ?? null
}

export async function lockBranch(tx: Tx, code: string): Promise<BranchRow | null> {
  const { rows } = await tx.query<BranchRow>(
    'lock-branch',
    `SELECT ${COLUMNS} FROM branch WHERE code = $1 FOR UPDATE`,
    [code],
  )
  return rows[0] ?? null
}

/** False: the code is taken. */
export async function insertBranchRow(tx: Tx, branch: Omit<BranchRow, 'version'>): Promise<boolean> {
  const { code, name, kind, location, calendar } = branch
  const { rowCount } = await tx.query(
    'insert-branch',
    `INSERT INTO branch (code, name, kind, location, calendar) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (code) DO NOTHING`,
    [code, name, kind, JSON.stringify(location), JSON.stringify(calendar)],
  )
  return rowCount === 1
}

export async function updateCalendar(tx: Tx, code: string, calendar: WrittenCalendar): Promise<void> {
  await tx.query('update-calendar', 'UPDATE branch SET calendar = $2, version = version + 1 WHERE code = $1', [
    code,
    JSON.stringify(calendar),
  ])
}
