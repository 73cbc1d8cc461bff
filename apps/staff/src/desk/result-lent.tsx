import { formatDueDate, timeOf } from '@wenyuan/look'
import { Stamp } from '../ui/stamp.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import type { AnswerOf } from './answer.ts'
import { useLibraryClock } from './library-clock.ts'
import { InLibraryMark, useHandsOf } from './loan-marks.tsx'
import { ResultActions } from './result-actions.tsx'
import { ResultHead } from './result-head.tsx'
import { deskWords } from './words.ts'

type Props = { readonly answer: AnswerOf<'lent' | 'renewed'> }

export function LentResult({ answer }: Props) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const { book, reader, loan } = answer
  const hands = useHandsOf()(loan)
  const verb = answer.kind === 'renewed' ? words.renewed : verbOf(answer, words)
  const whose = answer.kind === 'renewed' ? words.renewedFor(reader.name) : words.lentTo(reader.name)
  const label = formatDueDate(loan.due, clock?.today ?? loan.due.slice(0, 10), language)
  return (
    <div className="res">
      <ResultHead
        tone="ok"
        icon="check"
        verb={verb}
        title={book.titleText}
        sub={[book.barcode, whose, hands].filter((part) => part !== '').join('　')}
        book={book}
      >
        <div className="due">
          <Stamp on={loan.due} big label={label} />
          {loan.due.includes('T') ? <span className="due-time">{timeOf(loan.due)}</span> : null}
        </div>
      </ResultHead>
      <div className="deriv">
        <Steps answer={answer} />
        <ResultActions answer={answer} />
      </div>
    </div>
  )
}

function verbOf({ how }: AnswerOf<'lent'>, words: { lent: string; pickedUp: string; lentOver: string }): string {
  if (how === 'pickup') return words.pickedUp
  return how === 'overridden' ? words.lentOver : words.lent
}

/** The steps of the due date on one line, as the server says them; notices after them. */
function Steps({ answer }: Props) {
  const words = useWords(deskWords)
  const { dueExplained, findings = [], loansLeft, renewalsLeft } = answer.loan
  const left =
    answer.kind === 'renewed'
      ? renewalsLeft === null
        ? null
        : words.renewalsLeft(renewalsLeft)
      : loansLeft === null || loansLeft === undefined
        ? null
        : words.loansLeft(loansLeft)
  return (
    <div className="grow deriv-steps">
      <span className="tail" aria-hidden="true" />
      <span className="sr-only">{words.dueWhy}</span>
      {dueExplained.map(({ code, text }) => (
        <span key={`${code}-${text}`} className="deriv-step">
          {text}
        </span>
      ))}
      <InLibraryMark loan={answer.loan} />
      {findings.map(({ code, message }) => (
        <span key={`${code}-${message}`} className="soon">
          {message}
        </span>
      ))}
      {left === null ? null : <span className="deriv-left">{left}</span>}
    </div>
  )
}
