import { formatDay } from '@wenyuan/look'
import { useLanguage, useWords } from '../words/language.ts'
import type { AnswerOf } from './answer.ts'
import { useLibraryClock } from './library-clock.ts'
import { ResultActions } from './result-actions.tsx'
import { ResultHead } from './result-head.tsx'
import { deskWords } from './words.ts'

/** Each loan by itself: the new date, or every reason against it. */
export function RenewedAllResult({ answer }: { readonly answer: AnswerOf<'renewed-all'> }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const { reader, entries } = answer
  const done = entries.filter(({ loan }) => loan !== undefined).length
  const refused = entries.length - done
  const verb = entries.length === 0 ? words.nothingToRenew : words.renewedAll(done, refused)
  const isMixed = refused > 0
  return (
    <div className={isMixed ? 'res res--fix' : 'res'}>
      <ResultHead
        tone={isMixed ? 'soon' : 'ok'}
        icon={isMixed ? 'alert' : 'check'}
        verb={verb}
        title={reader.name}
        sub={reader.card}
      />
      <ul className="renewals">
        {entries.map(({ id, titleText, loan, reasons = [] }) => (
          <li key={id}>
            <span className="song grow">{titleText}</span>
            {loan === undefined ? (
              <span className="soon">{reasons.map(({ message }) => message).join('；')}</span>
            ) : (
              <span className="ok nowrap">
                {words.dueOn(clock === null ? loan.due.slice(0, 10) : formatDay(loan.due, clock.today, language))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {done === 0 ? null : (
        <div className="deriv">
          <span className="grow" />
          <ResultActions answer={answer} />
        </div>
      )}
    </div>
  )
}
