import { waiverLimits } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { type WaiverLimits, waiverLimitOf } from '@wenyuan/domain/account'
import { type Fen, parseYuan } from '@wenyuan/domain/kernel'
import type { Queryable } from '../platform/index.ts'
import { findApprover } from './waivers-store.ts'

/** The most that this approver may waive at once; null: no limit. Keys and jobs have the limit of nobody's role. */
export async function findWaiverLimit(queryable: Queryable, actor: Actor): Promise<Fen | null> {
  if (actor.kind !== 'staff') return null
  const approver = await findApprover(queryable, actor.id)
  if (approver === null) return null
  const { username, roles, limits } = approver
  return waiverLimitOf({ username, roles: roles ?? [] }, readLimits(limits))
}

function readLimits(stored: unknown): WaiverLimits {
  const read = waiverLimits.safeParse(stored ?? {})
  if (!read.success) return { roles: {}, staff: {} }
  return { roles: inFen(read.data.roles), staff: inFen(read.data.staff) }
}

function inFen(yuan: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Fen>> {
  return Object.fromEntries(Object.entries(yuan).map(([name, amount]) => [name, parseYuan(amount ?? '') ?? 0]))
}
