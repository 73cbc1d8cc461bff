import { hash, randomBytes } from 'node:crypto'
import { cardCodePrefix } from '@wenyuan/contract'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { insertCardCode, replaceCardCodes } from './card-codes-store.ts'

/** Long enough to be scanned, too short to be passed on. */
export const CARD_CODE_MS = 60_000
const CODE_BYTES = 16

export type CardCode = { readonly code: string; readonly validUntil: Instant }

/** A digital reader card. Only its digest is kept, and a newer one ends it. */
export async function createCardCode(tx: Tx, network: Network, patronId: string): Promise<CardCode> {
  // Two phones that ask at once take turns: the later code is the one that works.
  await lockPatron(tx, patronId)
  const at = network.clock.now()
  const code = cardCodePrefix + randomBytes(CODE_BYTES).toString('base64url')
  const validUntil = at + CARD_CODE_MS
  await replaceCardCodes(tx, patronId, at)
  await insertCardCode(tx, { digest: digestOfCardCode(code), patronId, validUntil })
  return { code, validUntil }
}

export function digestOfCardCode(code: string): Buffer {
  return hash('sha256', code, 'buffer')
}
