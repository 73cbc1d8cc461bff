import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { type AccountRow, accountLines, patronExists } from './account-store.ts'
import { computeOpenCharges } from './open-charges.ts'

/** A line with what is owed after it and, of a charge, what is still open. */
export type AccountEntry = AccountRow & { readonly balanceFen: Fen; readonly openFen: Fen | null }

export type ReadAccountResult =
  | { readonly kind: 'account'; readonly balanceFen: Fen; readonly entries: readonly AccountEntry[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** A patron's account, newest line first: for the reader, and for staff who may read patrons. */
export async function readAccount(network: Network, actor: Actor, patronId: string): Promise<ReadAccountResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if (!(await patronExists(network.db, patronId))) return { kind: 'not-found' }
  const lines = await accountLines(network.db, patronId)
  const { openFen } = computeOpenCharges(lines)
  let balanceFen = 0
  const entries = lines.map((line): AccountEntry => {
    balanceFen += line.amountFen
    return { ...line, balanceFen, openFen: openFen.get(line.id) ?? null }
  })
  return { kind: 'account', balanceFen, entries: entries.reverse() }
}
