import type { Settlement } from '@wenyuan/domain/account'
import type { LockedAccount } from './lock-account.ts'
import { type AccountEntry, entriesOf } from './read-account.ts'

/** A line that was booked, and what the account comes to with it. */
export type Booked = { readonly kind: 'booked'; readonly entry: AccountEntry; readonly settled: Settlement }

export function booked({ lines, settled, line }: LockedAccount & { readonly line: { readonly id: string } }): Booked {
  const entry = entriesOf(lines, settled, new Map()).find(({ id }) => id === line.id)
  if (entry === undefined) throw new Error('a line that was added is among the lines')
  return { kind: 'booked', entry, settled }
}
