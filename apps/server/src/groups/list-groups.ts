import type { GroupsView } from '@wenyuan/contract'
import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { findParty, groupsOf } from './groups-store.ts'
import { viewParty } from './show-members.ts'

export type ListGroupsResult =
  | { readonly kind: 'groups'; readonly view: GroupsView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** The groups that a patron belongs to or answers for. */
export async function listGroups({ db }: Network, actor: Actor, patronId: string): Promise<ListGroupsResult> {
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if ((await findParty(db, patronId)) === null) return { kind: 'not-found' }
  const rows = await groupsOf(db, patronId)
  const items = rows.map((row) => ({ ...viewParty(row, true), as: row.role, openLoans: row.open_loans }))
  return { kind: 'groups', view: { items } }
}
