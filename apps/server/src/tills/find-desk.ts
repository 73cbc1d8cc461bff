import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { Desk } from './tills-store.ts'

export type FindDesk =
  | { readonly kind: 'desk'; readonly at: Desk }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'impossible'; readonly path: 'branch'; readonly code: 'unknown' }

type Named = { readonly branch?: string | undefined; readonly desk?: string | undefined }

/**
 * Where money is taken: at the branch that is named; else at the patron's home branch where the actor takes money there, else
 * at the first branch where they do.
 */
export async function findDesk(
  queryable: Queryable,
  { directory }: Network,
  actor: Actor,
  { named, homeBranch }: { readonly named: Named; readonly homeBranch: string },
): Promise<FindDesk> {
  if (!isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const { branches } = await directory.current(queryable)
  if (named.branch !== undefined && !branches.has(named.branch)) {
    return { kind: 'impossible', path: 'branch', code: 'unknown' }
  }
  const possible = named.branch === undefined ? [homeBranch, ...branches.keys()] : [named.branch]
  const branch = possible.find((one) => isAllowed(actor, 'fee.pay', one))
  return branch === undefined ? { kind: 'forbidden' } : { kind: 'desk', at: { branch, desk: named.desk ?? '' } }
}
