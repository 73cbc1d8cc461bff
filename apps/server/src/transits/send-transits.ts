import type { NotSentReason, SendTransitsBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockOpenTransits, markSent, type TransitRow, takeBoxNumber, transitsByIds } from './transits-store.ts'

export type SendTransitsResult =
  | {
      readonly kind: 'sent'
      readonly box: string
      readonly sent: readonly TransitRow[]
      readonly notSent: readonly { readonly item: string; readonly reason: NotSentReason }[]
    }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown-branch'; readonly path: 'from' | 'to'; readonly expected: string }

/** So that a year's boxes sort as text. */
const BOX_DIGITS = 6
const MAX_KNOWN_TOLD = 50

/** Puts the items that wait at a branch into a box. What can't go is said and stays; the others go. */
export async function sendTransits(
  tx: Tx,
  network: Network,
  actor: Actor,
  { from, to, items, box: said }: SendTransitsBody,
): Promise<SendTransitsResult> {
  if (!isAllowed(actor, 'return.create', from)) return { kind: 'forbidden' }
  const { branches } = await network.directory.current(tx)
  const expected = [...branches.keys()].slice(0, MAX_KNOWN_TOLD).join(', ')
  if (!branches.has(from)) return { kind: 'unknown-branch', path: 'from', expected }
  if (to !== undefined && !branches.has(to)) return { kind: 'unknown-branch', path: 'to', expected }
  const barcodes = [...new Set(items)]
  const found = await lockOpenTransits(tx, barcodes)
  const going: TransitRow[] = []
  const notSent: { item: string; reason: NotSentReason }[] = []
  for (const item of barcodes) {
    const transit = found.get(item)
    const reason = whyNot(transit, { from, to })
    if (reason !== null) notSent.push({ item, reason })
    else if (transit) going.push(transit)
  }
  const at = network.clock.now()
  const box = said ?? (going.length === 0 ? '' : await numberBox(tx, network))
  if (going.length === 0) return { kind: 'sent', box, sent: [], notSent }
  const ids = going.map(({ id }) => id)
  await markSent(tx, ids, { box, at, by: actorName(actor) })
  const events = going.map(({ id, item_id: itemId, to_branch_code }) => {
    const data = { from, to: to_branch_code, box }
    return { kind: 'transit.sent', actor, itemId, subject: `transit:${id}`, data } as const
  })
  await appendEvents(tx, network.recorder, at, events)
  return { kind: 'sent', box, sent: await transitsByIds(tx, ids), notSent }
}

function whyNot(
  transit: TransitRow | null | undefined,
  { from, to }: { from: string; to: string | undefined },
): NotSentReason | null {
  if (transit === undefined) return 'unknown'
  if (transit === null || transit.from_branch_code !== from) return 'not-waiting'
  if (transit.state !== 'waiting') return 'sent-already'
  return to !== undefined && transit.to_branch_code !== to ? 'other-destination' : null
}

async function numberBox(tx: Tx, { clock, zone }: Network): Promise<string> {
  const year = zone.dateOf(clock.now()).slice(0, 4)
  return `${year}-${String(await takeBoxNumber(tx, year)).padStart(BOX_DIGITS, '0')}`
}
