import type { ClosureFigures } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { closureWords } from './words.ts'

/** How many of each kind, how many readers, and what is given back. */
export function FiguresTable({ figures }: { readonly figures: ClosureFigures }) {
  const words = useWords(closureWords)
  const { amount } = useSay()
  const rows = [
    [words.patrons, formatNumber(figures.patrons)],
    [words.kinds.due, formatNumber(figures.due)],
    [words.kinds.charge, formatNumber(figures.charges)],
    [words.kinds['reminder-fee'], formatNumber(figures.reminderFees)],
    [words.kinds.suspension, formatNumber(figures.suspensions)],
    [words.kinds.shelf, formatNumber(figures.shelf)],
    [words.refund, amount(figures.refund)],
  ] as const
  return (
    <dl className="closure-figures" aria-label={words.figures}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
