import type { Language } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { type ActContext, performActs, renderOutcome } from '../circulation/index.ts'
import { isProblem, type ProblemAnswer } from '../http/index.ts'
import { findTransit, type TransitRow } from './transits-store.ts'

export type EndTransitResult =
  | { readonly kind: 'ended'; readonly transit: TransitRow }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'refused'; readonly problem: ProblemAnswer }

export type EndTransit = {
  readonly act: 'abort-transit' | 'lose-transit'
  readonly transitId: string
  readonly reason: string | undefined
  readonly actor: Actor
  readonly language: Language
  readonly key: { readonly key: string; readonly bodyHash: Buffer } | undefined
}

/** Gives a transit up, or says that its item is lost on the way (docs/rules/transit.md). */
export async function endTransit(context: ActContext, asked: EndTransit): Promise<EndTransitResult> {
  const { db } = context.network
  const { act, transitId, reason, actor, language, key } = asked
  if (actor.kind === 'reader') return { kind: 'not-found' }
  if (!isAllowed(actor, 'return.create')) return { kind: 'forbidden' }
  const transit = await findTransit(db, transitId)
  if (transit === null) return { kind: 'not-found' }
  const about = { itemId: transit.item_id, openedAt: transit.opened_at }
  const render = renderOutcome({ actor, language }, 'return', 200)
  const [performed] = await performActs(context, [{ act, actor, reason, key, render, ...about }])
  if (performed === undefined) throw new Error('a command gave no result')
  if ('kind' in performed) return { kind: 'key-reused' }
  const value = performed.rendered?.value as ProblemAnswer | { readonly body: unknown }
  if (isProblem(value)) return { kind: 'refused', problem: value }
  const ended = await findTransit(db, transitId)
  return ended === null ? { kind: 'not-found' } : { kind: 'ended', transit: ended }
}
