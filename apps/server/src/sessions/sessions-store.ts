import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type SessionRow = {
  staff_id: string | null
  staff_name: string | null
  patron_id: string | null
  /** Whom the reader acts for today, and the groups that they answer for. */
  acts_for: string[]
  expires_at: Instant
  roles: { role: string; branch: string }[]
}

const FIND_SESSION = `SELECT s.staff_id, t.name AS staff_name, s.patron_id, s.expires_at,
  coalesce((SELECT json_agg(json_build_object('role', r.role, 'branch', r.branch_code))
    FROM staff_role r WHERE r.staff_id = s.staff_id), '[]') AS roles,
  ARRAY(SELECT r.of_id::text FROM patron_relation r WHERE r.by_id = s.patron_id AND r.ended_at IS NULL
      AND (r.until_on IS NULL OR r.until_on >= $3::date)
    UNION SELECT g.group_id::text FROM patron_group g WHERE g.responsible_id = s.patron_id) AS acts_for
FROM session s LEFT JOIN staff t ON t.id = s.staff_id
WHERE s.token_hash = $1 AND s.expires_at > $2 AND (s.staff_id IS NULL OR t.active)`

export async function findSession(
  db: Queryable,
  digest: Buffer,
  { now, today }: { now: Instant; today: LocalDate },
): Promise<SessionRow | null> {
  const { rows } = await db.query<SessionRow>('find-session', FIND_SESSION, [digest, timestamptz(now), today])
  return rows[0] ?? null
}

type NewSession = {
  digest: Buffer
  staffId: string | null
  patronId: string | null
  createdAt: Instant
  expiresAt: Instant
}

const INSERT_SESSION = `INSERT INTO session (token_hash, staff_id, patron_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`

export async function insertSession(db: Queryable, session: NewSession): Promise<void> {
  const { digest, staffId, patronId, createdAt, expiresAt } = session
  const values = [digest, staffId, patronId, timestamptz(createdAt), timestamptz(expiresAt)]
  await db.query('insert-session', INSERT_SESSION, values)
}

export async function deleteSession(db: Queryable, digest: Buffer): Promise<void> {
  await db.query('delete-session', 'DELETE FROM session WHERE token_hash = $1', [digest])
}

export async function deleteSessionsOfStaff(tx: Tx, staffId: string): Promise<void> {
  await tx.query('delete-sessions-of-staff', 'DELETE FROM session WHERE staff_id = $1', [staffId])
}

export async function deleteSessionsOfPatron(tx: Tx, patronId: string): Promise<void> {
  await tx.query('delete-sessions-of-patron', 'DELETE FROM session WHERE patron_id = $1', [patronId])
}

/** All but the one that this digest is of. */
export async function deleteOtherSessionsOfPatron(tx: Tx, patronId: string, kept: Buffer): Promise<void> {
  await tx.query('delete-other-sessions-of-patron', 'DELETE FROM session WHERE patron_id = $1 AND token_hash <> $2', [
    patronId,
    kept,
  ])
}

export async function deleteEndedSessions(db: Queryable, now: Instant): Promise<void> {
  await db.query('delete-ended-sessions', 'DELETE FROM session WHERE expires_at <= $1', [timestamptz(now)])
}

export type StaffSecret = { id: string; name: string; password_hash: string }

export async function findStaffSecret(db: Queryable, username: string): Promise<StaffSecret | null> {
  const { rows } = await db.query<StaffSecret>(
    'find-staff-secret',
    'SELECT id, name, password_hash FROM staff WHERE username = $1 AND active',
    [username],
  )
  return rows[0] ?? null
}

export type ReaderSecret = { id: string; name: string; card: string; pin_hash: string | null }

/** By a card in use: a lost one opens nothing. */
export async function findReaderSecret(db: Queryable, card: string): Promise<ReaderSecret | null> {
  const { rows } = await db.query<ReaderSecret>(
    'find-reader-secret',
    `SELECT p.id, p.name, c.number AS card, p.pin_hash FROM card c JOIN patron p ON p.id = c.patron_id
     WHERE c.number = $1 AND c.state = 'active'`,
    [card],
  )
  return rows[0] ?? null
}

/** Of a reader who is signed in; the card is the one in use. */
export async function findOwnSecret(
  db: Queryable,
  patronId: string,
): Promise<{ card: string | null; pin_hash: string | null } | null> {
  const { rows } = await db.query<{ card: string | null; pin_hash: string | null }>(
    'find-own-secret',
    `SELECT (SELECT number FROM card WHERE patron_id = p.id AND state = 'active') AS card, p.pin_hash
     FROM patron p WHERE p.id = $1`,
    [patronId],
  )
  return rows[0] ?? null
}

export type ReaderName = { name: string; card: string | null; wechat: boolean }

export async function findReaderName(db: Queryable, patronId: string): Promise<ReaderName | null> {
  const { rows } = await db.query<ReaderName>(
    'find-reader-name',
    `SELECT p.name, (SELECT number FROM card WHERE patron_id = p.id AND state = 'active') AS card,
       EXISTS (SELECT FROM wechat_account WHERE patron_id = p.id) AS wechat
     FROM patron p WHERE p.id = $1`,
    [patronId],
  )
  return rows[0] ?? null
}
