import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

/** One permission of a key, at one branch or `*`. */
export type Scope = { permission: string; branch: string }

export type ApiKeyRow = { id: string; name: string; scopes: Scope[]; created_at: Instant; expires_at: Instant | null }

const COLUMNS = 'id, name, scopes, created_at, expires_at'

export async function findApiKey(db: Queryable, digest: Buffer): Promise<ApiKeyRow | null> {
  const { rows } = await db.query<ApiKeyRow>(
    'find-api-key',
    `SELECT ${COLUMNS} FROM api_key WHERE key_hash = $1 AND revoked_at IS NULL`,
    [digest],
  )
  return rows[0] ?? null
}

type NewApiKey = {
  name: string
  digest: Buffer
  scopes: Scope[]
  createdBy: string | null
  at: Instant
  expiresAt: Instant | null
}

export async function insertApiKey(tx: Tx, key: NewApiKey): Promise<ApiKeyRow> {
  const { name, digest, scopes, createdBy, at, expiresAt } = key
  const { rows } = await tx.query<ApiKeyRow>(
    'insert-api-key',
    `INSERT INTO api_key (name, key_hash, scopes, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
     RETURNING ${COLUMNS}`,
    [
      name,
      digest,
      JSON.stringify(scopes),
      createdBy,
      timestamptz(at),
      expiresAt === null ? null : timestamptz(expiresAt),
    ],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('an insert gives its row')
  return row
}

export async function listApiKeyRows(db: Queryable, page: { after: string; limit: number }): Promise<ApiKeyRow[]> {
  const { rows } = await db.query<ApiKeyRow>(
    'list-api-keys',
    `SELECT ${COLUMNS} FROM api_key WHERE revoked_at IS NULL AND id > $1 ORDER BY id LIMIT $2`,
    [page.after, page.limit],
  )
  return rows
}

/** The key as it was, under lock, or null where there is none in use. */
export async function lockApiKey(tx: Tx, id: string): Promise<ApiKeyRow | null> {
  const { rows } = await tx.query<ApiKeyRow>(
    'lock-api-key',
    `SELECT ${COLUMNS} FROM api_key WHERE id = $1 AND revoked_at IS NULL FOR UPDATE`,
    [id],
  )
  return rows[0] ?? null
}

export async function endApiKey(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.query('end-api-key', 'UPDATE api_key SET revoked_at = $2 WHERE id = $1', [id, timestamptz(at)])
}
