import type { ItemStatus } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { itemWords } from './words.ts'

/** Shape, word and colour: full is here, half is out or moving, the ring is set aside or closed. */
const LOOKS: Readonly<Record<ItemStatus, string>> = {
  available: 'state--full ok',
  on_loan: 'state--half',
  on_hold_shelf: '',
  in_transit: 'state--half info',
  processing: 'state--half soon',
  repair: 'state--half soon',
  claimed_returned: 'soon',
  lost: 'late',
  missing: 'late',
  withdrawn: 'quiet',
}

export function ItemStatusMark({ status }: { readonly status: ItemStatus }) {
  const { statuses } = useWords(itemWords)
  return <span className={`state ${LOOKS[status]}`}>{statuses[status]}</span>
}
