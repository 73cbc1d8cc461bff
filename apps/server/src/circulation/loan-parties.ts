import type { PatronFacts } from '@wenyuan/domain/circulation'
import type { LoanParty, Party } from './act-facts.ts'
import type { NotDone, OtherParties } from './acts.ts'
import type { World } from './world.ts'

export type FoundParties = { readonly kind: 'parties'; readonly party: LoanParty | null } | NotDone

/**
 * Who else is in the loan: only a member of the group can have its item, and only someone with an active relation to the
 * patron, or who answers for the group, can fetch for them (docs/rules/groups.md, relations.md).
 */
export function findParties(
  world: World,
  { member, onBehalfBy }: OtherParties,
  patron: PatronFacts | null,
): FoundParties {
  if (patron === null || (member === undefined && onBehalfBy === undefined)) return { kind: 'parties', party: null }
  const { group, actedForBy } = world.patronEntry(patron.id)
  const has = member === undefined ? null : partyOfCard(world, member)
  if (member !== undefined && (has === null || !group?.memberIds.includes(has.id)))
    return { kind: 'impossible', path: 'member', code: 'not-a-member' }
  const fetchedBy = onBehalfBy === undefined ? null : partyOfCard(world, onBehalfBy)
  const mayFetch = fetchedBy !== null && (actedForBy.includes(fetchedBy.id) || group?.responsibleId === fetchedBy.id)
  if (onBehalfBy !== undefined && !mayFetch) return { kind: 'impossible', path: 'onBehalfBy', code: 'no-relation' }
  return { kind: 'parties', party: { member: has, fetchedBy } }
}

function partyOfCard(world: World, number: string): Party | null {
  const card = world.facts.cards.get(number)
  if (card === undefined) return null
  const { id, name, card: active } = world.patronEntry(card.patronId)
  return { id, name, card: active ?? number }
}
