import type { CashUpView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useActorName } from '../patrons/use-actor-name.ts'
import { patronsWords } from '../patrons/words.ts'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { Difference } from './cash-up-dialog.tsx'
import type { NamedTill } from './till-panel.tsx'
import { accountsWords } from './words.ts'

/** The closed periods of this desk, newest first. */
export function CashUps({ till }: { readonly till: NamedTill }) {
  const say = useWords(accountsWords)
  const cashUps = useAskPages('listCashUps', { query: till })
  return (
    <section className="panel" aria-label={say.earlier}>
      <header className="panel-head">
        <h2>{say.earlier}</h2>
      </header>
      <Listed pages={cashUps} empty={<p className="panel-body cap">{say.noEarlier}</p>}>
        {(items) => (
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col" className="num">
                    {say.period}
                  </th>
                  <th scope="col">{say.span}</th>
                  <th scope="col">{say.method}</th>
                  <th scope="col" className="num">
                    {say.cash}
                  </th>
                  <th scope="col" className="num">
                    {say.counted}
                  </th>
                  <th scope="col">{say.difference}</th>
                  <th scope="col">{say.receiptsOf}</th>
                  <th scope="col">{say.by}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((cashUp) => (
                  <Row key={cashUp.id} cashUp={cashUp} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Listed>
    </section>
  )
}

function Row({ cashUp }: { readonly cashUp: CashUpView }) {
  const say = useWords(accountsWords)
  const { methods } = useWords(patronsWords)
  const { instant, amount } = useSay()
  const actorName = useActorName()
  const { period, from, to, expected, cash, counted, difference, note, by, byName, firstReceipt, lastReceipt } = cashUp
  return (
    <tr className="top-row">
      <td className="num">{period}</td>
      <td>{from === null ? instant(to) : `${instant(from)} — ${instant(to)}`}</td>
      <td>
        <ul>
          {expected.map((one) => (
            <li key={one.method} className="nowrap">{`${methods[one.method]}　${amount(one.amount)}`}</li>
          ))}
        </ul>
      </td>
      <td className="num">{amount(cash)}</td>
      <td className="num">{amount(counted)}</td>
      <td>
        <Difference of={difference} />
        {note === null ? null : <p className="cap long">{note}</p>}
      </td>
      <td className="long">
        {firstReceipt === null || lastReceipt === null ? (
          <span className="cap">{say.noReceiptsIn}</span>
        ) : firstReceipt === lastReceipt ? (
          firstReceipt
        ) : (
          `${firstReceipt} — ${lastReceipt}`
        )}
      </td>
      <td className="nowrap">{actorName(by, byName)}</td>
    </tr>
  )
}
