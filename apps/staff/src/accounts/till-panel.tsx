import type { TillView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { patronsWords } from '../patrons/words.ts'
import { type Till, useTill } from '../session/till.ts'
import { Button } from '../ui/button.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { fenOf, yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { CashUpDialog } from './cash-up-dialog.tsx'
import { CashUps } from './cash-ups.tsx'
import { DeskChoice, useTillName } from './desk-choice.tsx'
import { accountsWords } from './words.ts'

/** What this desk has taken since it last cashed up, the cash-up, and the earlier ones. */
export function TillPanel() {
  const { branch, desk } = useTill()
  if (branch === undefined) return <Loading />
  const till = { branch, ...(desk === undefined ? {} : { desk }) }
  return (
    <>
      <DeskChoice />
      <TillNow till={till} />
      <CashUps till={till} />
    </>
  )
}

export type NamedTill = Till & { readonly branch: string }

function TillNow({ till }: { readonly till: NamedTill }) {
  const say = useWords(accountsWords)
  const { instant } = useSay()
  const name = useTillName(till)
  const { data, error, refetch } = useAsk('getTill', { query: till })
  const [isClosing, setClosing] = useState(false)
  return (
    <section className="panel" aria-label={say.tillNow(name)}>
      <header className="panel-head">
        <h2>{say.tillNow(name)}</h2>
        <span className="cap grow">
          {data === undefined ? '' : data.since === null ? say.sinceFirst : say.since(instant(data.since))}
        </span>
        {data === undefined ? null : (
          <Button look="main" onClick={() => setClosing(true)}>
            {say.cashUp}
          </Button>
        )}
      </header>
      {data !== undefined ? (
        <Takings till={data} />
      ) : error === null ? (
        <Loading />
      ) : (
        <Failed error={error} onRetry={() => void refetch()} />
      )}
      {isClosing && data !== undefined ? (
        <CashUpDialog till={till} cash={data.cash} onClose={() => setClosing(false)} />
      ) : null}
    </section>
  )
}

function Takings({ till: { expected } }: { readonly till: TillView }) {
  const say = useWords(accountsWords)
  const { method, amount: amountWord, methods } = useWords(patronsWords)
  const { amount } = useSay()
  if (expected.length === 0) return <p className="panel-body cap">{say.tookNothing}</p>
  const sum = expected.reduce((fen, one) => fen + fenOf(one.amount), 0)
  const count = expected.reduce((all, one) => all + one.count, 0)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{method}</th>
          <th scope="col" className="num">
            {say.receipts}
          </th>
          <th scope="col" className="num">
            {amountWord}
          </th>
        </tr>
      </thead>
      <tbody>
        {expected.map((one) => (
          <tr key={one.method}>
            <td>{methods[one.method]}</td>
            <td className="num">{say.counts(one.count)}</td>
            <td className="num">{amount(one.amount)}</td>
          </tr>
        ))}
        <tr className="till-sum">
          <td>{say.sum}</td>
          <td className="num">{say.counts(count)}</td>
          <td className="num">{amount(yuanOf(sum))}</td>
        </tr>
      </tbody>
    </table>
  )
}
