import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { type Settled, type Settlement, settleAccount } from '@wenyuan/domain/account'
import type { Fen } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { receiptsOfPatron } from '../tills/index.ts'
import { type AccountRow, accountLines, patronExists } from './account-store.ts'

/** A line with what is owed after it and, of a charge, what is still open; of what lowers the debt, what it settled. */
export type AccountEntry = AccountRow & {
  readonly balanceFen: Fen
  readonly openFen: Fen | null
  readonly settles: readonly Settled[] | null
  readonly receipt: { readonly number: string; readonly reversed: boolean } | null
}

export type ReadAccountResult =
  | {
      readonly kind: 'account'
      readonly balanceFen: Fen
      readonly settled: Settlement
      readonly entries: readonly AccountEntry[]
    }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** A patron's account, newest line first: for the reader, and for staff who may read patrons. */
export async function readAccount(network: Network, actor: Actor, patronId: string): Promise<ReadAccountResult> {
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if (!(await patronExists(network.db, patronId))) return { kind: 'not-found' }
  const lines = await accountLines(network.db, patronId)
  const settled = settleAccount(lines)
  const entries = entriesOf(lines, settled, await receiptsOfPatron(network.db, patronId))
  return { kind: 'account', balanceFen: settled.balanceFen, settled, entries: entries.reverse() }
}

/** In the order of the lines. */
export function entriesOf(
  lines: readonly AccountRow[],
  { openFen, settles }: Settlement,
  receipts: Awaited<ReturnType<typeof receiptsOfPatron>>,
): AccountEntry[] {
  let balanceFen = 0
  return lines.map((line) => {
    balanceFen += line.amountFen
    const { id } = line
    const more = {
      openFen: openFen.get(id) ?? null,
      settles: settles.get(id) ?? null,
      receipt: receipts.get(id) ?? null,
    }
    return { ...line, balanceFen, ...more }
  })
}
