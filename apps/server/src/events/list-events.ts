import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { findActorNames } from './actor-names-store.ts'
import { type EventEntry, findEvents } from './event-list-store.ts'

export type EventQuestion = {
  readonly subject: Subject | null
  readonly kind: string | null
  /** As `actorName` writes it. */
  readonly actor: string | null
  /** Included. */
  readonly from: Instant | null
  /** Not included. */
  readonly to: Instant | null
  /** Only entries older than this one. */
  readonly before: string | null
  readonly limit: number
}

/** `settings` have no id. */
export type Subject = { readonly kind: string; readonly id: string | null }

export type EventList =
  /** `names`: of the staff and keys who acted, told to who may read the record. */
  | { readonly kind: 'listed'; readonly entries: readonly EventEntry[]; readonly names: ReadonlyMap<string, string> }
  | { readonly kind: 'forbidden' }

/** About whom or what someone who may read histories, but not the whole record, may ask. */
const HISTORIES = new Set(['patron', 'loan', 'hold', 'item'])
/** A reader's own: every entry of theirs that is about themselves, a loan or a hold. */
const READERS_OWN = new Set(['patron', 'loan', 'hold'])
const NO_NAMES: ReadonlyMap<string, string> = new Map()

/**
 * The record, newest first; one entry more than the limit where there are more. A reader who asks about another's loan is
 * answered as for one that is not there: with nothing.
 */
export async function listEvents(network: Network, actor: Actor, question: EventQuestion): Promise<EventList> {
  const { subject } = question
  if (actor.kind === 'reader') {
    if (subject === null || !READERS_OWN.has(subject.kind)) return { kind: 'forbidden' }
    return { kind: 'listed', entries: await findEvents(network.db, question, actor.patronId), names: NO_NAMES }
  }
  const mayReadAll = isAllowed(actor, 'event.read')
  const mayReadHistory = subject !== null && HISTORIES.has(subject.kind) && isAllowed(actor, 'history.read')
  if (!mayReadAll && !mayReadHistory) return { kind: 'forbidden' }
  const entries = await findEvents(network.db, question, null)
  const actors = mayReadAll ? entries.map(({ body }) => body.actor) : []
  return { kind: 'listed', entries, names: await findActorNames(network.db, actors) }
}
