import type { ItemStatus } from '@wenyuan/contract'

/**
 * The changes of status that staff make by saying so. All others are consequences of acts (a loan, a return, a hold, a
 * loss) and can't be said: an item on loan becomes available by being returned.
 */
export const STAFF_TRANSITIONS: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  available: ['processing', 'repair', 'missing', 'withdrawn'],
  processing: ['available', 'repair', 'missing', 'withdrawn'],
  repair: ['available', 'processing', 'missing', 'withdrawn'],
  missing: ['available', 'processing', 'repair', 'withdrawn'],
  withdrawn: ['available', 'processing'],
  on_loan: [],
  on_hold_shelf: [],
  in_transit: [],
  claimed_returned: [],
  lost: [],
}

/** Staying as it is is no change, and always possible. */
export function maySetStatus(from: ItemStatus, to: ItemStatus): boolean {
  return from === to || STAFF_TRANSITIONS[from].includes(to)
}
