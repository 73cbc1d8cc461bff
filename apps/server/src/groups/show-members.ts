import type { MembersView, MemberView, PartyView } from '@wenyuan/contract'
import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { settleAccount } from '@wenyuan/domain/account'
import { type Fen, formatInstant, formatYuan } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import { accountLines } from '../account/index.ts'
import { type ActContext, emptyKeys, overdueOf, readActWorld, type World } from '../circulation/index.ts'
import { findParty, handsOf, holdersOf, membersOf, type PartyRow, responsibleOf } from './groups-store.ts'

export type ShowMembersResult =
  | { readonly kind: 'members'; readonly view: MembersView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** Who is in a group and what each has of it: for staff, and for the reader who answers for it. */
export async function showMembers(context: ActContext, actor: Actor, groupId: string): Promise<ShowMembersResult> {
  const { db, zone } = context.network
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, groupId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if ((await findParty(db, groupId)) === null) return { kind: 'not-found' }
  const world = await readActWorld(context, { ...emptyKeys(), patronIds: [groupId], allLoansOf: [groupId] })
  const [responsible, members, holders] = [
    await responsibleOf(db, groupId),
    await membersOf(db, groupId),
    await holdersOf(db, groupId),
  ]
  const shares = await computeShares(context, world, groupId)
  const whole = actor.kind === 'reader' || isAllowed(actor, 'patron.read', world.patronEntry(groupId).branch)
  const known = new Set(members.map(({ id }) => id))
  const former = holders.filter(({ id }) => !known.has(id) && (shares.get(id)?.openLoans ?? 0) > 0)
  const show = (row: PartyRow, since: number): MemberView => ({
    ...viewParty(row, whole),
    since: formatInstant(since, zone),
    ...viewShare(shares.get(row.id)),
  })
  const view: MembersView = {
    responsible: responsible === null ? null : viewParty(responsible, whole),
    members: members.map((row) => show(row, row.since_at)),
    former: former.map((row) => show(row, firstLentAt(world, groupId, row.id))),
    unnamed: viewShare(shares.get(NOBODY)),
    ...(isAllowed(actor, 'patron.write', world.patronEntry(groupId).branch)
      ? { may: { change: { outcome: 'allowed', findings: [] } } }
      : {}),
  }
  return { kind: 'members', view }
}

/** The loans that no member has been named for. */
const NOBODY = ''

type Share = { openLoans: number; overdueLoans: number; owedFen: Fen; runningFen: Fen }

/** A group's loans and charges by the member who has or had the item. */
async function computeShares({ network }: ActContext, world: World, groupId: string): Promise<Map<string, Share>> {
  const shares = new Map<string, Share>()
  const shareOf = (memberId: string) => {
    const share = shares.get(memberId) ?? { openLoans: 0, overdueLoans: 0, owedFen: 0, runningFen: 0 }
    shares.set(memberId, share)
    return share
  }
  for (const loan of world.loans.values()) {
    if (loan.patronId !== groupId || loan.closedAt !== null) continue
    const share = shareOf(loan.party?.member?.id ?? NOBODY)
    share.openLoans += 1
    if (world.now > loan.dueAt) share.overdueLoans += 1
    share.runningFen += overdueOf(world, loan, world.item(loan.itemId), world.now).amountFen
  }
  const lines = await accountLines(network.db, groupId)
  const { openFen } = settleAccount(lines)
  const hands = await handsOf(
    network.db,
    lines.flatMap(({ loanId }) => (loanId === null ? [] : [loanId])),
  )
  for (const { id, loanId } of lines) shareOf(hands.get(loanId ?? '') ?? NOBODY).owedFen += openFen.get(id) ?? 0
  return shares
}

function firstLentAt(world: World, groupId: string, memberId: string): number {
  const lent = [...world.loans.values()]
    .filter((loan) => loan.patronId === groupId && loan.party?.member?.id === memberId)
    .map(({ lentAt }) => lentAt)
  return Math.min(...lent)
}

function viewShare(share: Share | undefined) {
  const { openLoans = 0, overdueLoans = 0, owedFen = 0, runningFen = 0 } = share ?? {}
  return { openLoans, overdueLoans, owed: formatYuan(owedFen), running: formatYuan(runningFen) }
}

export function viewParty({ id, card, name }: PartyRow, whole: boolean): PartyView {
  return { id, card, name: whole ? name : maskName(name) }
}
