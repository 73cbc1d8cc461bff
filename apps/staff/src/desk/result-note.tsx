import type { Problem } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { lend, takeBack } from './acts.ts'
import type { Answer, AnswerOf, Book, Reader } from './answer.ts'
import { deskNow } from './desk-state.ts'
import { KeyCap } from './key-cap.tsx'
import { takeOffer } from './offer.ts'
import { ResultHead } from './result-head.tsx'
import { MAX_SCAN_LENGTH, renewOf } from './take-scan.ts'
import { visitWords } from './visit-words.ts'
import { deskWords } from './words.ts'

/** Answers that ask for the next step, or say that there was nothing to do. */
export function NoteResult({ answer }: { readonly answer: Answer }) {
  const words = useWords(deskWords)
  switch (answer.kind) {
    case 'reader':
      return <ReaderNote answer={answer} />
    case 'undone':
      return (
        <Note
          says="ask"
          icon="undo"
          verb={words.undone[answer.what]}
          book={answer.book}
          note={words.undoneNote[answer.what]}
        />
      )
    case 'not-returned':
      return <NotReturned answer={answer} />
    case 'has-it':
      return <HasIt answer={answer} />
    case 'needs-reader':
      return <NeedsReader answer={answer} />
    case 'not-set-aside':
      return <NotSetAside answer={answer} />
    case 'not-their-loan':
      return <Note says="no" icon="no" verb={words.notTheirLoan} book={answer.book} note={words.notTheirLoanNote} />
    case 'not-lent':
      return <Note says="ask" icon="info" verb={words.notLent} book={answer.book} note={words.notLentNote} />
    case 'unknown':
      return <Note says="ask" icon="search" verb={words.unknown(answer.text)} note={words.unknownNote} />
    case 'too-long':
      return (
        <Note says="ask" icon="alert" verb={words.tooLong(answer.length)} note={words.tooLongNote(MAX_SCAN_LENGTH)} />
      )
    case 'problem':
      return <ProblemNote answer={answer} />
    default:
      return null
  }
}

/** Done, to be looked at, or no: how it stands out and in which colour. */
const LOOKS = {
  yes: { look: 'res', tone: 'ok' },
  ask: { look: 'res res--fix', tone: 'soon' },
  no: { look: 'res res--no', tone: 'late' },
} as const

type NoteProps = {
  readonly says: keyof typeof LOOKS
  readonly icon: Parameters<typeof ResultHead>[0]['icon']
  readonly verb: string
  readonly note: string
  readonly title?: string
  /** Whose title and barcode stand with it. */
  readonly book?: Book
  readonly children?: ReactNode
}

function Note({ says, icon, verb, note, book, title = book?.titleText ?? '', children }: NoteProps) {
  const { look, tone } = LOOKS[says]
  const ofBook = book === undefined ? {} : { book }
  const sub = book === undefined ? note : `${book.barcode}　${note}`
  return (
    <div className={look}>
      <ResultHead tone={tone} icon={icon} verb={verb} title={title} sub={sub} {...ofBook} />
      {children === undefined ? null : <div className="offers">{children}</div>}
    </div>
  )
}

/** Whose turn it is, and what waits for them: the one thing not to forget while they stand here. */
function ReaderNote({ answer: { reader } }: { readonly answer: AnswerOf<'reader'> }) {
  const words = useWords(deskWords)
  const holds = useAsk('listPatronHolds', { params: { id: reader.id }, query: { limit: 50 } })
  const ready = (holds.data?.items ?? []).filter(({ status }) => status === 'ready').length
  const note = ready === 0 ? reader.card : `${reader.card}　${words.readyCount(ready)}`
  return <Note says="yes" icon="users" verb={words.readerPanel} title={reader.name} note={note} />
}

function HasIt({ answer: { book, reader } }: { readonly answer: AnswerOf<'has-it'> }) {
  const words = useWords(deskWords)
  return (
    <Note says="ask" icon="info" verb={words.hasIt} book={book} note={words.hasItNote}>
      <Button look="main" data-offer onClick={() => renewTheirs(book, reader)}>
        {words.doRenew} <KeyCap name="Alt 1" />
      </Button>
      <Button
        data-offer
        onClick={() => takeOffer(book.titleText, (key) => takeBack({ book, key, effectiveAt: deskNow().effectiveAt }))}
      >
        {words.doReturn} <KeyCap name="Alt 2" />
      </Button>
    </Note>
  )
}

function NeedsReader({ answer: { book, item, mode } }: { readonly answer: AnswerOf<'needs-reader'> }) {
  const words = useWords(deskWords)
  const isSetAside = item?.status === 'on_hold_shelf'
  const query = { query: { title: book.titleId, status: 'ready' as const, limit: 50 } }
  const holds = useAsk('listHolds', query, { enabled: isSetAside })
  const hold = holds.data?.items.find((found) => found.item === book.barcode)
  const whose = hold === undefined ? '' : `　${words.setAsideFor(hold.patron)}`
  return (
    <Note
      says="ask"
      icon="me"
      verb={words.needsReader[mode]}
      book={book}
      note={`${words.needsReaderNote[mode]}${whose}`}
    />
  )
}

function NotSetAside({ answer: { book, reader } }: { readonly answer: AnswerOf<'not-set-aside'> }) {
  const words = useWords(deskWords)
  return (
    <Note says="ask" icon="info" verb={words.notSetAside} book={book} note={words.notSetAsideNote}>
      <Button data-offer onClick={() => lendAnyway(book, reader)}>
        {words.lendAnyway} <KeyCap name="Alt 1" />
      </Button>
    </Note>
  )
}

// What holds for this visit is read at the press: sent again later, the act stays the same.
function lendAnyway(book: Book, reader: Reader): void {
  const { terms } = deskNow()
  takeOffer(book.titleText, (key) => lend({ book, reader, key, terms }))
}

function renewTheirs(book: Book, reader: Reader): void {
  const { identity } = deskNow()
  takeOffer(book.titleText, (key) => renewOf(book, reader, key, identity))
}

function NotReturned({ answer: { book, findings, effectiveAt } }: { readonly answer: AnswerOf<'not-returned'> }) {
  const words = useWords(deskWords)
  return (
    <div className="res res--no">
      <ResultHead
        tone="late"
        icon="no"
        verb={words.refusedReturn(findings.length)}
        title={book.titleText}
        sub={book.barcode}
        book={book}
      />
      <ol className="why" aria-label={words.reasons}>
        {findings.map(({ code, message }) => (
          <li key={`${code}-${message}`}>
            <strong>{message}</strong>
          </li>
        ))}
      </ol>
      {effectiveAt === null ? null : (
        <div className="offers">
          <Button
            data-offer
            onClick={() => takeOffer(book.titleText, (key) => takeBack({ book, key, effectiveAt: null }))}
          >
            {words.returnNow} <KeyCap name="Alt 1" />
          </Button>
        </div>
      )}
    </div>
  )
}

function ProblemNote({ answer: { about, problem } }: { readonly answer: AnswerOf<'problem'> }) {
  const words = useWords(deskWords)
  const ui = useWords(uiWords)
  const faults = useFaultTexts()(problem)
  const says = faults === '' ? (problem.detail ?? problem.title) : faults
  return (
    <Note
      says="no"
      icon="no"
      verb={about === '' ? words.problem : `${words.problem}　${about}`}
      note={says === '' ? ui.nothingSent : says}
    />
  )
}

/** What is wrong with what was asked: the days within which a temporary loan may end, or the server's own words. */
function useFaultTexts(): (problem: Problem) => string {
  const visit = useWords(visitWords)
  const { date } = useSay()
  return ({ errors = [] }) =>
    errors
      .map(({ code, expected = '', message }) =>
        code === 'outside-period' ? visit.within(expected.split('..').map(date).join('、')) : message,
      )
      .join('　')
}
