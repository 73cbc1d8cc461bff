import { useLanguage, useWords } from '../words/language.ts'
import { fenOf, sayFen } from '../words/money.ts'
import type { AnswerOf } from './answer.ts'
import { ResultActions } from './result-actions.tsx'
import { ResultHead } from './result-head.tsx'
import { deskWords } from './words.ts'

export function PaidResult({ answer }: { readonly answer: AnswerOf<'paid'> }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const { reader, receipt, givenFen } = answer
  const amountFen = fenOf(receipt.amount)
  const balanceFen = fenOf(receipt.balance)
  const left =
    balanceFen > 0
      ? words.balanceAfter(sayFen(balanceFen, language))
      : balanceFen < 0
        ? words.credit(sayFen(-balanceFen, language))
        : words.balanceClear
  const changeFen = givenFen === null ? 0 : givenFen - amountFen
  return (
    <div className="res">
      <ResultHead
        tone="ok"
        icon="money"
        verb={words.paid(sayFen(amountFen, language))}
        title={reader.name}
        sub={`${words.receipt(receipt.number)}　${words.payMethods[receipt.method]}`}
      >
        {changeFen > 0 ? (
          <div className="slot ok">
            <span>{words.payChange}</span>
            <b>{sayFen(changeFen, language)}</b>
          </div>
        ) : null}
      </ResultHead>
      <div className="deriv">
        <span className="grow">{left}</span>
        <ResultActions answer={answer} />
      </div>
    </div>
  )
}
