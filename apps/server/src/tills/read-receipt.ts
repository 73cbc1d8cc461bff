import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Receipt } from './receipt.ts'
import { findReceipt, listReceiptRows } from './receipts-store.ts'

export type ReadReceipt =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** For whoever reads patrons or takes money, and for the reader whose it is. */
export async function readReceipt(network: Network, actor: Actor, lineId: string): Promise<ReadReceipt> {
  const isStaff = actor.kind !== 'reader'
  if (isStaff && !isAllowed(actor, 'patron.read') && !isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const receipt = await findReceipt(network.db, lineId)
  if (receipt === null) return { kind: 'not-found' }
  return isStaff || actor.patronId === receipt.patronId ? { kind: 'receipt', receipt } : { kind: 'not-found' }
}

export type ListReceipts =
  | { readonly kind: 'listed'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown-branch' }

type Question = {
  readonly branch: string
  readonly desk: string | null
  readonly on: LocalDate | null
  readonly before: string | null
  readonly limit: number
}

/** One more than the limit where there are more. */
export async function listReceipts(network: Network, actor: Actor, question: Question): Promise<ListReceipts> {
  const { db, directory, zone } = network
  const { on, limit, ...filter } = question
  if (!isAllowed(actor, 'fee.pay', filter.branch)) return { kind: 'forbidden' }
  if (!(await directory.current(db)).branches.has(filter.branch)) return { kind: 'unknown-branch' }
  const from = on === null ? null : zone.toInstant(on, 0)
  const to = on === null ? null : zone.toInstant(addDays(on, 1), 0)
  return { kind: 'listed', receipts: await listReceiptRows(db, { ...filter, from, to, limit: limit + 1 }) }
}
