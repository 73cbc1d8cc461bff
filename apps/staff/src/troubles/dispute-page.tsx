import '../tasks/tasks.css'
import './troubles.css'
import '../record/record.css'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { DisputeDetailView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { KeptPhotos } from '../photos/kept-photos.tsx'
import { EventRow } from '../record/event-row.tsx'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { AddEvidence } from './add-evidence.tsx'
import { DecideDispute } from './decide-dispute.tsx'
import { troubleWords } from './words.ts'

const UNREADABLE = [400, 404]

export default function DisputePage() {
  const say = useWords(troubleWords)
  const { id } = useParams({ from: '/disputes/$id' })
  const mayRead = useHas('patron.read')
  const { data, error, refetch } = useAsk('getDispute', { params: { id } }, { enabled: mayRead })
  const back = (
    <Link className="btn btn--bare" to="/tasks" search={{ tab: 'disputes' }}>
      {say.toDisputes}
    </Link>
  )
  return (
    <Page title={say.disputeTitle(id)} needs="patron.read" actions={back}>
      {data !== undefined ? (
        <Dispute dispute={data} />
      ) : error === null ? (
        <Loading />
      ) : UNREADABLE.includes(error.status) ? (
        <Empty title={say.notThere} />
      ) : (
        <Failed error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  )
}

/** What happened at the left, what is said about it and what is to be decided at the right. */
function Dispute({ dispute }: { readonly dispute: DisputeDetailView }) {
  return (
    <div className="split dispute">
      <div>
        <Matter dispute={dispute} />
        <Story dispute={dispute} />
      </div>
      <div>
        {dispute.state === 'open' ? <DecideDispute dispute={dispute} /> : <Decided dispute={dispute} />}
        <Evidence dispute={dispute} />
      </div>
    </div>
  )
}

function Matter({ dispute }: { readonly dispute: DisputeDetailView }) {
  const say = useWords(troubleWords)
  const { instant } = useSay()
  const { of, state, patron, titleText, openedAt, openedBy, note, loan } = dispute
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [say.about, say.disputeOf[of]],
    ...(titleText === null
      ? []
      : [
          [
            say.book,
            <b className="song" key="book">
              {titleText}
            </b>,
          ] as const,
        ]),
    [
      say.patron,
      <span key="patron">
        <Link to="/patrons/$id" params={{ id: patron.id }}>
          {patron.name}
        </Link>
        <span className="cap">　{patron.card}</span>
      </span>,
    ],
    [say.openedAt, say.claimedOn(instant(openedAt), openedBy)],
    [
      say.reason,
      <span className="long" key="note">
        {note}
      </span>,
    ],
  ]
  return (
    <section className="panel" aria-label={say.about}>
      <header className="panel-head">
        <h2 className="grow">{say.disputeStates[state]}</h2>
      </header>
      <div className="panel-body">
        <dl className="dispute-facts">
          {facts.map(([label, value]) => (
            <div key={label} className="dispute-fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {state === 'open' ? (
          <div className="frozen">
            <b>{say.frozen}</b>
            <p className="cap">{loan === null ? say.frozenMoney : say.frozenLoan}</p>
          </div>
        ) : (
          <p className="cap">{say.thawed}</p>
        )}
      </div>
    </section>
  )
}

function Story({ dispute: { events, loan } }: { readonly dispute: DisputeDetailView }) {
  const say = useWords(troubleWords)
  const navigate = useNavigate()
  return (
    <section className="panel story" aria-label={say.story}>
      <header className="panel-head">
        <h2>{say.story}</h2>
      </header>
      {events === undefined ? (
        <p className="panel-body cap">{loan === null ? say.noStory : say.storyHidden}</p>
      ) : (
        <ol>
          {events.map((entry) => (
            <EventRow
              key={entry.id}
              entry={entry}
              onChange={({ q, actor }) =>
                navigate({ to: '/record', search: { ...(q && { q }), ...(actor && { actor }) } })
              }
            />
          ))}
        </ol>
      )}
    </section>
  )
}

function Decided({ dispute }: { readonly dispute: DisputeDetailView }) {
  const say = useWords(troubleWords)
  const { instant, money } = useSay()
  const { state, endedBy, endedAt, decisionNote, corrected } = dispute
  return (
    <section className="panel" aria-label={say.decision}>
      <header className="panel-head">
        <h2>{say.decision}</h2>
      </header>
      <div className="panel-body">
        <p>
          <b>{say.disputeStates[state]}</b>
        </p>
        <p className="cap">{say.endedBy(endedBy ?? '', endedAt === null ? '' : instant(endedAt))}</p>
        <p>{corrected === null ? say.nothingBack : say.takenBack(money(corrected))}</p>
        {decisionNote === null ? null : <p className="long">{decisionNote}</p>}
      </div>
    </section>
  )
}

function Evidence({ dispute }: { readonly dispute: DisputeDetailView }) {
  const say = useWords(troubleWords)
  const { instant } = useSay()
  const [isAdding, setAdding] = useState(false)
  const { evidence, photos, may } = dispute
  return (
    <section className="panel" aria-label={say.evidence}>
      <header className="panel-head">
        <h2 className="grow">{say.evidence}</h2>
        {may?.addEvidence === undefined ? null : <Button onClick={() => setAdding(true)}>{say.addEvidence}</Button>}
      </header>
      <div className="panel-body">
        {evidence.length === 0 && photos.length === 0 ? <p className="cap">{say.noEvidence}</p> : null}
        {evidence.map(({ at, by, note }) => (
          <div key={`${at}-${note}`} className="evidence">
            <p className="cap">{say.claimedOn(instant(at), by)}</p>
            <p className="long">{note}</p>
          </div>
        ))}
        <KeptPhotos ids={photos} />
      </div>
      {isAdding ? <AddEvidence dispute={dispute} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
