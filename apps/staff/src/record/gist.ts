import type { EventView } from '@wenyuan/contract'
import { yuanOf } from '../words/money.ts'
import type { Say } from '../words/say.ts'

/** The one thing of an entry that says most: a date, an amount, a number, a name. */
export function gistOf({ kind, data, reason }: EventView, say: Say, sayDue: (day: string) => string): string | null {
  const { due, amountFen, card, barcode, title, name } = data
  if (typeof due === 'string') return sayDue(due.includes('T') ? say.instant(due) : say.date(due))
  if (typeof amountFen === 'number') return [say.money(yuanOf(amountFen)), reason ?? ''].join('　').trim()
  if (typeof barcode === 'string') return barcode
  if (typeof card === 'string') return card
  if (kind.startsWith('title.') && typeof title === 'string') return title
  return reason ?? (typeof name === 'string' ? name : null)
}
