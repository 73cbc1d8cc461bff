import type { ClosureEffectView } from '@wenyuan/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { ReaderLink } from './effects-table.tsx'
import { readerTotals } from './reader-totals.ts'
import { closureWords } from './words.ts'

const PAGE_SIZE = 20

/** The same by reader: how many of their things move, and what they are spared. */
export function ReaderTotals({ effects }: { readonly effects: readonly ClosureEffectView[] }) {
  const words = useWords(closureWords)
  const ui = useWords(uiWords)
  const { amount } = useSay()
  const [shown, setShown] = useState(PAGE_SIZE)
  const totals = readerTotals(effects)
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.reader}</th>
            {[words.moves, words.less, words.refund].map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.slice(0, shown).map((total) => (
            <tr key={total.patron}>
              <td>
                <ReaderLink reader={total} />
              </td>
              <td className="num">{total.moves}</td>
              <td className="num">{amount(yuanOf(total.lessFen))}</td>
              <td className="num">{amount(yuanOf(total.refundFen))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < totals.length ? (
        <div className="list-more">
          <Button onClick={() => setShown(shown + PAGE_SIZE)}>{ui.more}</Button>
        </div>
      ) : null}
    </>
  )
}
