import type { HoldView, PullEntry } from '@wenyuan/contract'
import { maskName } from '@wenyuan/look'

/** Whom a book waits for: in lists that many eyes pass over the name is masked; the card tells two alike apart. */
export function whoOf({ patron, patronName }: Pick<HoldView | PullEntry, 'patron' | 'patronName'>): string {
  return patronName === undefined ? patron : `${maskName(patronName)} ${patron}`
}
