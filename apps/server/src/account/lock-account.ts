import { type Settlement, settleAccount } from '@wenyuan/domain/account'
import { type LockedPatron, lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { type AccountRow, accountLines, insertLine, type NewLine } from './account-store.ts'

/** A patron's account under the patron's lock: nobody else adds a line before the commit. */
export type LockedAccount = {
  readonly patron: LockedPatron
  readonly lines: readonly AccountRow[]
  readonly settled: Settlement
}

/** Null: no such patron. */
export async function lockAccount(tx: Tx, patronId: string): Promise<LockedAccount | null> {
  const patron = await lockPatron(tx, patronId)
  if (patron === null) return null
  const lines = await accountLines(tx, patronId)
  return { patron, lines, settled: settleAccount(lines) }
}

/** Adds a line; gives the account as it is with it. */
export async function addLine(
  tx: Tx,
  account: LockedAccount,
  draft: Omit<NewLine, 'patronId'>,
): Promise<LockedAccount & { readonly line: AccountRow }> {
  const { kind, cause = null, amountFen, at, loanId = null, forLineId, explained } = draft
  const id = await insertLine(tx, { ...draft, patronId: account.patron.id })
  const line: AccountRow = { id, kind, cause, amountFen, at, loanId, forLineId, explained }
  const lines = [...account.lines, line]
  return { patron: account.patron, lines, settled: settleAccount(lines), line }
}
