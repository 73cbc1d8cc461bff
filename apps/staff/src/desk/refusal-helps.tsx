import type { Help } from '@wenyuan/contract'
import { formatMoney } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { lend, renew, takeBack } from './acts.ts'
import type { AnswerOf, Attempt } from './answer.ts'
import { changeDesk, deskNow } from './desk-state.ts'
import { takeOffer, useIsOfferTaken } from './offer.ts'
import { deskWords } from './words.ts'

/** The road to yes: each help as the server says it, with a button where the desk can do it at once. */
export function RefusalHelps({ answer }: { readonly answer: AnswerOf<'refused'> }) {
  const words = useWords(deskWords)
  const isTaken = useIsOfferTaken()
  const { attempt } = answer
  const helps = helpsOf(answer).filter(({ code }) => code !== 'CONFIRM')
  return (
    <>
      {helps.length === 0 ? null : (
        <section className="hlp">
          <b>{words.helps}</b>
          <ul>
            {helps.map(({ code, text }) => (
              <li key={`${code}-${text}`}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="offers">
        {helps.map((help) => (
          <HelpButton key={`${help.code}-${help.text}`} help={help} attempt={attempt} />
        ))}
        <Button data-offer busy={isTaken} onClick={() => tryAgain(attempt)}>
          {words.again}
        </Button>
      </div>
    </>
  )
}

/** Said once, though several reasons may have the same help. */
function helpsOf({ findings, helps }: AnswerOf<'refused'>): readonly Help[] {
  const all = [...helps, ...findings.flatMap((finding) => finding.helps ?? [])]
  return [...new Map(all.map((help) => [help.text, help])).values()]
}

function tryAgain(attempt: Attempt): void {
  takeOffer(attempt.book.titleText, (key) =>
    attempt.act === 'renew' ? renew({ ...attempt, key }) : lend({ ...attempt, key }),
  )
}

function HelpButton({ help, attempt }: { readonly help: Help; readonly attempt: Attempt }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const query = { params: { id: attempt.reader.id }, query: { limit: 200 } }
  const loans = useAsk('listPatronLoans', query, { enabled: help.loan !== undefined })
  if (help.code === 'PAY' && help.amount !== undefined) {
    return (
      <Button data-offer onClick={() => changeDesk({ dialog: 'pay' })}>
        {words.collect(formatMoney(help.amount, language))}
      </Button>
    )
  }
  const loan = loans.data?.items.find(({ id }) => id === help.loan)
  if (loan === undefined || !help.code.startsWith('RETURN_')) return null
  const book = { barcode: loan.item, titleId: loan.title, titleText: loan.titleText, shelf: null }
  return (
    <Button
      data-offer
      onClick={() => takeOffer(book.titleText, (key) => takeBack({ book, key, effectiveAt: deskNow().effectiveAt }))}
    >
      {words.returnFirst(loan.titleText)}
    </Button>
  )
}
