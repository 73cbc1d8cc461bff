import type { EventView } from '@wenyuan/contract'

/** Newest first, as they are listed: those before the first that is shown. */
export function countNewer(newest: readonly EventView[], first: EventView | undefined): number {
  const at = newest.findIndex(({ id }) => id === first?.id)
  return at < 0 ? newest.length : at
}
