import type { LocalDate } from '@wenyuan/domain/kernel'
import type { Tx } from '../platform/index.ts'

export type LockedPatron = {
  readonly id: string
  readonly name: string
  readonly type_code: string
  readonly branch_code: string
  readonly expires_on: LocalDate
  readonly born_on: LocalDate | null
  readonly version: number
}

/**
 * The patron lock of the whole server: whoever changes a patron, their account, loans or holds takes it first, before
 * any item or hold. Null: no such patron.
 */
export async function lockPatron(tx: Tx, id: string): Promise<LockedPatron | null> {
  const { rows } = await tx.query<LockedPatron>(
    'lock-patron',
    `SELECT id, name, type_code, branch_code, expires_on, born_on, version FROM patron WHERE id = $1
     FOR NO KEY UPDATE`,
    [id],
  )
  return rows[0] ?? null
}
