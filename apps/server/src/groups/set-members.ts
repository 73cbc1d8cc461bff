import type { SetMembersBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { FaultCode } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { groupsAmong, isMemberAnywhere, membersOf, partiesOfCards, responsibleOf, writeGroup } from './groups-store.ts'

export type SetMembersResult =
  | { readonly kind: 'set' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'impossible'; readonly path: string; readonly code: FaultCode; readonly expected?: string }

/** Says who answers for a group and who is in it; the patron becomes a group by it. What members have lent stays with them. */
export async function setMembers(
  tx: Tx,
  network: Network,
  actor: Actor,
  { groupId, body }: { groupId: string; body: SetMembersBody },
): Promise<SetMembersResult> {
  if (actor.kind === 'reader') return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  const group = await lockPatron(tx, groupId)
  if (group === null) return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write', group.branch_code)) return { kind: 'forbidden' }
  const found = await findNamed(tx, groupId, body)
  if (found.kind === 'impossible') return found
  const { responsibleId, memberIds } = found

  const before = new Set((await membersOf(tx, groupId)).map(({ id }) => id))
  const responsibleBefore = (await responsibleOf(tx, groupId))?.id ?? null
  const at = network.clock.now()
  await writeGroup(tx, groupId, { responsibleId, memberIds, at })
  const joined = memberIds.filter((id) => !before.has(id))
  const left = [...before].filter((id) => !memberIds.includes(id))
  if (joined.length === 0 && left.length === 0 && responsibleBefore === responsibleId) return { kind: 'set' }
  const data = { responsible: responsibleId, responsibleBefore, joined, left }
  await appendEvents(tx, network.recorder, at, [{ kind: 'group.changed', actor, patronId: groupId, data }])
  return { kind: 'set' }
}

type Named =
  | { readonly kind: 'named'; readonly responsibleId: string | null; readonly memberIds: readonly string[] }
  | Extract<SetMembersResult, { kind: 'impossible' }>

async function findNamed(tx: Tx, groupId: string, { responsible, members }: SetMembersBody): Promise<Named> {
  const cards = responsible === null ? members : [responsible, ...members]
  const parties = await partiesOfCards(tx, cards)
  const responsibleId = responsible === null ? null : (parties.get(responsible)?.id ?? null)
  if (responsible !== null && responsibleId === null)
    return { kind: 'impossible', path: 'responsible', code: 'unknown' }
  if (responsibleId === groupId) return { kind: 'impossible', path: 'responsible', code: 'not-itself' }
  const memberIds: string[] = []
  for (const [n, card] of members.entries()) {
    const id = parties.get(card)?.id
    const path = `members.${n}`
    if (id === undefined) return { kind: 'impossible', path, code: 'unknown' }
    if (id === groupId) return { kind: 'impossible', path, code: 'not-itself' }
    if (!memberIds.includes(id)) memberIds.push(id)
  }
  // Groups are one deep: what a member of a member has would be nobody's to answer for.
  const groups = await groupsAmong(tx, memberIds)
  const nested = members.findIndex((card) => groups.has(parties.get(card)?.id ?? ''))
  if (nested >= 0) return { kind: 'impossible', path: `members.${nested}`, code: 'a-group' }
  if (memberIds.length > 0 && (await isMemberAnywhere(tx, groupId)))
    return { kind: 'impossible', path: 'members', code: 'in-a-group' }
  return { kind: 'named', responsibleId, memberIds }
}
