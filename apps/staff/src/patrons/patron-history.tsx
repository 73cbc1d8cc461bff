import type { LoanView, PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

/** Closed loans are private: they are asked for only by a press, and the server notes who looked. */
export function PatronHistory({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const mayRead = useHas('history.read')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="panel" aria-label={say.history}>
      <header className="panel-head">
        <h2 className="grow">{say.history}</h2>
        {isOpen ? null : (
          <Button reason={mayRead ? undefined : say.historyNeeds} onClick={() => setOpen(true)}>
            {say.openHistory}
          </Button>
        )}
      </header>
      {isOpen ? <History patron={patron} /> : <p className="panel-body cap">{say.historyNote}</p>}
    </section>
  )
}

function History({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const loans = useAskPages('listPatronLoans', { params: { id: patron.id }, query: { state: 'closed' } })
  return (
    <Listed pages={loans} empty={<p className="panel-body cap">{say.noHistory}</p>}>
      {(items) => (
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say.book}</th>
                <th scope="col">{say.lent}</th>
                <th scope="col">{say.returned}</th>
                <th scope="col" className="num">
                  {say.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((loan) => (
                <HistoryRow key={loan.id} loan={loan} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Listed>
  )
}

function HistoryRow({ loan }: { readonly loan: LoanView }) {
  const say = useWords(patronsWords)
  const { day, amount } = useSay()
  const { titleText, item, checkedOutAt, effectiveReturnAt, returnedAt, overdueDays, charge } = loan
  const back = effectiveReturnAt ?? returnedAt
  return (
    <tr>
      <td className="long">
        <span className="song">{titleText}</span>
        <p className="cap">{item}</p>
      </td>
      <td className="nowrap">{day(checkedOutAt)}</td>
      <td className="nowrap">
        {back === null ? '' : day(back)}
        {overdueDays === 0 ? null : <p className="cap late">{say.overdueDays(overdueDays)}</p>}
      </td>
      <td className="num">{amount(charge)}</td>
    </tr>
  )
}
