import type { Network } from '../network/index.ts'
import { deleteOldCardCodes } from './card-codes-store.ts'

/** A code that no longer works is remembered for a day, so that a desk is told what became of it. */
export const CARD_CODE_KEPT_MS = 24 * 3_600_000

/** A task of the worker. */
export async function sweepCardCodes({ db, clock }: Network): Promise<void> {
  await deleteOldCardCodes(db, clock.now() - CARD_CODE_KEPT_MS)
}
