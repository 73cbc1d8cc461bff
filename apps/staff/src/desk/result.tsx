import { useWords } from '../words/language.ts'
import type { Answer } from './answer.ts'
import { ChoiceList } from './choice-list.tsx'
import { useDesk } from './desk-state.ts'
import { Refusal } from './refusal.tsx'
import { LentResult } from './result-lent.tsx'
import { NoteResult } from './result-note.tsx'
import { PaidResult } from './result-paid.tsx'
import { RenewedAllResult } from './result-renewed-all.tsx'
import { ReturnedResult } from './result-returned.tsx'
import { StuckNote } from './stuck-note.tsx'
import { deskWords } from './words.ts'

/** The one large answer: replaced by the next, read aloud at once. */
export function Result() {
  const words = useWords(deskWords)
  const { answer, answerId, round } = useDesk()
  return (
    <section className="result" role="status" aria-live="assertive" aria-label={words.result} data-tour="result">
      <StuckNote />
      {answer === null ? <NothingYet /> : <AnswerParts key={`${answerId}-${round}`} answer={answer} />}
    </section>
  )
}

function AnswerParts({ answer }: { readonly answer: Answer }) {
  switch (answer.kind) {
    case 'lent':
    case 'renewed':
      return <LentResult answer={answer} />
    case 'returned':
      return <ReturnedResult answer={answer} />
    case 'refused':
      return <Refusal answer={answer} />
    case 'renewed-all':
      return <RenewedAllResult answer={answer} />
    case 'paid':
      return <PaidResult answer={answer} />
    case 'matches':
    case 'copies':
      return <ChoiceList />
    default:
      return <NoteResult answer={answer} />
  }
}

function NothingYet() {
  const words = useWords(deskWords)
  return (
    <div className="res res--quiet">
      <p className="song">{words.resultEmpty}</p>
      <p className="cap">{words.resultEmptyNote}</p>
    </div>
  )
}
