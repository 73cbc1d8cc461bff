import { Link } from '@tanstack/react-router'
import type { PatronView } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { fenOf, sayFen } from '../words/money.ts'
import type { Reader } from './answer.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { KeyCap } from './key-cap.tsx'
import { useLibraryClock } from './library-clock.ts'
import { ReaderHolds } from './reader-holds.tsx'
import { ReaderLoans } from './reader-loans.tsx'
import { renewAllOfReader } from './renew-all.ts'
import { leaveReader } from './take-scan.ts'
import { VisitOptions } from './visit-options.tsx'
import { deskWords } from './words.ts'

/** Who stands at the desk, what is against lending, what they have, what waits for them and what they owe. */
export function ReaderPanel({ reader }: { readonly reader: Reader }) {
  const words = useWords(deskWords)
  const asked = useAsk('getPatron', { params: { id: reader.id } }, { keep: true })
  // While the next reader comes, the one before must not be shown under their name.
  const patron = asked.data?.id === reader.id ? asked.data : undefined
  return (
    <section className="panel reader" aria-label={words.readerPanel} data-tour="reader">
      <Who reader={reader} patron={patron} />
      {patron === undefined ? (
        asked.error === null ? (
          <Loading rows={4} />
        ) : (
          <Failed error={asked.error} onRetry={() => void asked.refetch()} />
        )
      ) : (
        <Standing patron={patron} />
      )}
      <VisitOptions reader={reader} />
      <ReaderHolds reader={reader} />
      <ReaderLoans reader={reader} />
      {patron === undefined ? null : <Owes balance={patron.balance} />}
      <ReaderActs reader={reader} patron={patron} />
    </section>
  )
}

function Who({ reader, patron }: { readonly reader: Reader; readonly patron: PatronView | undefined }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const types = useAsk('listPatronTypes', { query: { limit: 200 } }, { staleMs: Number.POSITIVE_INFINITY })
  const type = types.data?.items.find(({ code }) => code === patron?.type)?.name ?? patron?.type ?? ''
  const expires =
    patron === undefined || clock === null
      ? ''
      : patron.expires === null
        ? words.noEnd
        : words.until(formatDate(patron.expires, clock.today, language))
  return (
    <div className="who">
      <div className="face" aria-hidden="true">
        {[...reader.name][0] ?? ''}
      </div>
      <div className="grow">
        <h2 className="song">
          {reader.name} <StandingTag patron={patron} />
        </h2>
        <p className="cap">{[type, reader.card].filter((part) => part !== '').join('　')}</p>
        <p className="cap">{expires}</p>
      </div>
    </div>
  )
}

function StandingTag({ patron }: { readonly patron: PatronView | undefined }) {
  const words = useWords(deskWords)
  if (patron === undefined) return null
  if (patron.may?.borrow?.outcome === 'refused') return <span className="tag late">{words.stopped}</span>
  if (patron.standing.length > 0) return <span className="tag soon">{words.someStopped}</span>
  return <span className="tag ok">{words.fine}</span>
}

function Standing({ patron }: { readonly patron: PatronView }) {
  const words = useWords(deskWords)
  const { loansLeft } = useDesk()
  return (
    <>
      <div className="quota">
        <span>{words.loans}</span>
        <b>{patron.openLoans}</b>
        <span>{words.loansCount(patron.openLoans).replace(String(patron.openLoans), '').trim()}</span>
        {patron.overdueLoans > 0 ? <span className="late">{words.overdueCount(patron.overdueLoans)}</span> : null}
        {loansLeft === null ? null : <span className="cap quota-left">{words.loansLeft(loansLeft)}</span>}
      </div>
      {patron.standing.length === 0 ? null : (
        <ul className="standing">
          {patron.standing.map(({ code, message }) => (
            <li key={`${code}-${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Owes({ balance }: { readonly balance: string }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const fen = fenOf(balance)
  return (
    <dl className="kv">
      <dt>{words.owes}</dt>
      <dd className={fen > 0 ? 'late' : ''}>
        {fen > 0 ? (
          <b>{sayFen(fen, language)}</b>
        ) : fen < 0 ? (
          words.credit(sayFen(-fen, language))
        ) : (
          sayFen(0, language)
        )}
      </dd>
    </dl>
  )
}

type ActsProps = { readonly reader: Reader; readonly patron: PatronView | undefined }

function ReaderActs({ reader, patron }: ActsProps) {
  const words = useWords(deskWords)
  const { isRenewingAll } = useDesk()
  const refused = patron?.may?.pay?.outcome === 'refused' ? patron.may.pay.findings[0]?.message : undefined
  const nothing = patron !== undefined && patron.openLoans === 0 ? words.nothingToRenew : undefined
  return (
    <div className="acts4">
      <div>
        <Button
          aria-keyshortcuts="Alt+R"
          reason={nothing}
          busy={isRenewingAll}
          busyLabel={words.renewingAll}
          onClick={() => renewAllOfReader(reader)}
        >
          {words.renewAll}
        </Button>
      </div>
      <div>
        <Button reason={refused} onClick={() => changeDesk({ dialog: 'pay' })}>
          {words.pay}
        </Button>
      </div>
      <Link className="btn" to="/patrons/$id" params={{ id: reader.id }}>
        {words.history}
      </Link>
      <Link className="btn" to="/patrons/$id" params={{ id: reader.id }} hash="cards">
        {words.newCard}
      </Link>
      <div className="acts4-wide">
        <Button aria-keyshortcuts="Escape" onClick={leaveReader}>
          {words.changeReader} <KeyCap name="Esc" />
        </Button>
      </div>
    </div>
  )
}
