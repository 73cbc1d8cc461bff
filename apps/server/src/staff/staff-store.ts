import type { Queryable, Tx } from '../platform/index.ts'

/** Branch `*`: everywhere. */
export type RoleRow = { role: string; branch: string }

export type StaffRow = {
  id: string
  username: string
  name: string
  active: boolean
  version: number
  roles: RoleRow[]
}

const ROLES = `coalesce((SELECT json_agg(json_build_object('role', r.role, 'branch', r.branch_code)
  ORDER BY r.role, r.branch_code) FROM staff_role r WHERE r.staff_id = s.id), '[]') AS roles`
const COLUMNS = `s.id, s.username, s.name, s.active, s.version, ${ROLES}`

export async function listStaffRows(db: Queryable, page: { after: string; limit: number }): Promise<StaffRow[]> {
  const { rows } = await db.query<StaffRow>(
    'list-staff',
    `SELECT ${COLUMNS} FROM staff s WHERE s.id > $1 ORDER BY s.id LIMIT $2`,
    [page.after, page.limit],
  )
  return rows
}

export async function findStaff(db: Queryable, id: string): Promise<StaffRow | null> {
  const { rows } = await db.query<StaffRow>('find-staff', `SELECT ${COLUMNS} FROM staff s WHERE s.id = $1`, [id])
  return rows[0] ?? null
}

/** Null: the user name is taken. */
export async function insertStaff(
  tx: Tx,
  staff: { username: string; name: string; passwordHash: string },
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-staff',
    `INSERT INTO staff (username, name, password_hash) VALUES ($1, $2, $3)
     ON CONFLICT (username) DO NOTHING RETURNING id`,
    [staff.username, staff.name, staff.passwordHash],
  )
  return rows[0]?.id ?? null
}

export async function replaceRoles(tx: Tx, staffId: string, roles: readonly RoleRow[]): Promise<void> {
  await tx.query('delete-staff-roles', 'DELETE FROM staff_role WHERE staff_id = $1', [staffId])
  await tx.query(
    'insert-staff-roles',
    `INSERT INTO staff_role (staff_id, role, branch_code)
     SELECT DISTINCT $1::bigint, role, branch FROM unnest($2::text[], $3::text[]) AS given (role, branch)`,
    [staffId, roles.map(({ role }) => role), roles.map(({ branch }) => branch)],
  )
}

/** Locks the account and, before it, every account that is admin everywhere: two can't step down at once. */
export async function lockStaff(tx: Tx, id: string): Promise<{ row: StaffRow | null; otherAdmins: number }> {
  const { rows } = await tx.query<{ id: string; admin: boolean }>(
    'lock-staff',
    `SELECT s.id, s.active AND EXISTS (SELECT FROM staff_role r
       WHERE r.staff_id = s.id AND r.role = 'admin' AND r.branch_code = '*') AS admin
     FROM staff s
     WHERE s.id = $1 OR s.id IN (SELECT staff_id FROM staff_role WHERE role = 'admin' AND branch_code = '*')
     ORDER BY s.id FOR UPDATE OF s`,
    [id],
  )
  // Read after the lock: what was waited for may have changed who is admin.
  const { rows: admins } = await tx.query<{ others: string }>(
    'count-other-admins',
    `SELECT count(*) AS others FROM staff s WHERE s.active AND s.id <> $1 AND EXISTS (SELECT FROM staff_role r
       WHERE r.staff_id = s.id AND r.role = 'admin' AND r.branch_code = '*')`,
    [id],
  )
  const row = rows.some((locked) => locked.id === id) ? await findStaff(tx, id) : null
  return { row, otherAdmins: Number(admins[0]?.others ?? 0) }
}

type Changes = { name: string | null; active: boolean | null; passwordHash: string | null }

/** What is null stays. */
export async function updateStaff(tx: Tx, id: string, { name, active, passwordHash }: Changes): Promise<void> {
  await tx.query(
    'update-staff',
    `UPDATE staff SET name = coalesce($2, name), active = coalesce($3, active),
       password_hash = coalesce($4, password_hash), version = version + 1 WHERE id = $1`,
    [id, name, active, passwordHash],
  )
}
