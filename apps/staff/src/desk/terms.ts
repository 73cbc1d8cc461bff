import type { PartyView } from '@wenyuan/contract'

/** How this visit's loans are made, where it is not the plain way: told by the desk before the item is scanned. */
export type Terms = {
  /** Of a group's loans: who has the item. */
  readonly member: PartyView | null
  /** The guardian or proxy who fetches for the reader. */
  readonly fetchedBy: PartyView | null
  readonly temporary: Temporary | null
}

/** A temporary loan's stated end, a day or an instant, and the document that was shown in place of a deposit. */
export type Temporary = { readonly due: string; readonly identityNote: string }

/** What a caller said at the phone; the server compares it with what is on record. */
export type Identity = { readonly name: string; readonly last4: string }

export const PLAIN_TERMS: Terms = { member: null, fetchedBy: null, temporary: null }

/** What the wire calls them. */
export function bodyOfTerms({ member, fetchedBy, temporary }: Terms) {
  return {
    ...(member === null ? {} : { member: member.card }),
    ...(fetchedBy === null ? {} : { onBehalfBy: fetchedBy.card }),
    ...(temporary === null ? {} : { due: temporary.due }),
    ...(temporary === null || temporary.identityNote === '' ? {} : { identityNote: temporary.identityNote }),
  }
}
