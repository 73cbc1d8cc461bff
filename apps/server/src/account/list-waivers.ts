import type { WaiverListQuery } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { findActorNames } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { listWaiverRows, type WaiverListRow } from './waivers-store.ts'

export type WaiverList =
  | { readonly kind: 'listed'; readonly rows: readonly WaiverListRow[]; readonly names: ReadonlyMap<string, string> }
  | { readonly kind: 'forbidden' }

type Question = Pick<WaiverListQuery, 'status' | 'branch' | 'limit'> & { readonly after: string | null }

/**
 * Waivers of patrons at home where the actor takes charges or waives them; one more than the limit where there are more.
 * `names`: of the staff and keys who asked and decided.
 */
export async function listWaivers(network: Network, actor: Actor, question: Question): Promise<WaiverList> {
  const { db, directory } = network
  const { status, branch, after, limit } = question
  if (!mayList(actor, branch)) return { kind: 'forbidden' }
  const branches = branch === undefined ? scopeOf(actor, [...(await directory.current(db)).branches.keys()]) : [branch]
  const rows = await listWaiverRows(db, { status, branches, after, limit: limit + 1 })
  const actors = rows.flatMap((row) => [row.requested_by, ...(row.decided_by === null ? [] : [row.decided_by])])
  return { kind: 'listed', rows, names: await findActorNames(db, actors) }
}

function mayList(actor: Actor, branch?: string): boolean {
  return isAllowed(actor, 'fee.waive', branch) || isAllowed(actor, 'fee.charge', branch)
}

/** Null: all branches. */
function scopeOf(actor: Actor, branches: readonly string[]): readonly string[] | null {
  const seen = branches.filter((branch) => mayList(actor, branch))
  return seen.length === branches.length ? null : seen
}
