import { Link } from '@tanstack/react-router'
import type { WaiverView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { textOf } from './patron-body.ts'
import { useActorName } from './use-actor-name.ts'
import { patronsWords } from './words.ts'

const OLD_AFTER = ['listWaivers', 'listPatronWaivers', 'getAccount', 'getPatron'] as const

type Props = { readonly waiver: WaiverView; readonly isNamed?: boolean }

/** One waiver that waits, and both answers to it; `isNamed`: with whom it is for, where that isn't said already. */
export function WaiverToDecide({ waiver, isNamed = false }: Props) {
  const say = useWords(patronsWords)
  const { busy, failure, send } = useSend('decideWaiver', OLD_AFTER)
  const faultAt = useFaults(failure)
  const [outcome, setOutcome] = useState<'approved' | 'rejected'>('approved')
  const refusal = refusalOf(waiver.may?.decide)
  async function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    if (refusal !== undefined) return
    const note = textOf(new FormData(sent.currentTarget), 'note')
    const done = await send({ params: { id: waiver.id }, body: { outcome, ...(note === '' ? {} : { note }) } })
    if (done !== null) toast({ text: done.body.status === 'approved' ? say.approved : say.rejected })
  }
  return (
    <form className="pending-one" onSubmit={submit} noValidate>
      <WaiverFacts waiver={waiver} isNamed={isNamed} />
      <div className="waiver-answer">
        {refusal === undefined ? (
          <Field label={say.decisionNote} name="note" autoComplete="off" error={faultAt('note')} />
        ) : null}
        <div className="row-acts">
          <Button
            look="main"
            type="submit"
            reason={refusal}
            busy={busy}
            busyLabel={say.deciding}
            onClick={() => setOutcome('approved')}
          >
            {say.approve}
          </Button>
          {refusal === undefined ? (
            <Button type="submit" busy={busy} onClick={() => setOutcome('rejected')}>
              {say.reject}
            </Button>
          ) : null}
          {waiver.may?.withdraw?.outcome === 'allowed' ? <Withdraw id={waiver.id} /> : null}
        </div>
      </div>
      <FailureNote failure={failure} fields={['note']} />
    </form>
  )
}

/** Of one's own request, before it was decided. */
function Withdraw({ id }: { readonly id: string }) {
  const say = useWords(patronsWords)
  const { busy, failure, send } = useSend('withdrawWaiver', OLD_AFTER)
  async function withdraw() {
    const done = await send({ params: { id } })
    if (done !== null) toast({ text: say.withdrawn })
  }
  return (
    <>
      <Button busy={busy} onClick={() => void withdraw()}>
        {say.withdraw}
      </Button>
      <FailureNote failure={failure} />
    </>
  )
}

/** How much, for whom, why, and who asked when. */
export function WaiverFacts({ waiver, isNamed = false }: Props) {
  const say = useWords(patronsWords)
  const { day, money } = useSay()
  const actorName = useActorName()
  const { amount, reason, requestedBy, requestedByName, requestedAt, evidence, photos } = waiver
  return (
    <>
      <p className="waiver-facts long">
        <b>{money(amount)}</b>
        {isNamed ? <WaiverPatron waiver={waiver} /> : null}
        <span>{say.waiveReasons[reason] ?? reason}</span>
      </p>
      {evidence === null ? null : <p className="long">{say.evidenceIs(evidence)}</p>}
      {photos.length === 0 ? null : (
        <p className="row-acts">
          {photos.map((photo, index) => (
            <a key={photo} href={`/api/v1/photos/${photo}`} target="_blank" rel="noreferrer">
              {say.photo(index + 1)}
            </a>
          ))}
        </p>
      )}
      <p className="cap">{say.askedBy(actorName(requestedBy, requestedByName), day(requestedAt))}</p>
    </>
  )
}

function WaiverPatron({ waiver: { patron, patronId, patronName } }: { readonly waiver: WaiverView }) {
  const who = patronName === undefined ? patron : `${patronName} ${patron}`
  if (patronId === undefined) return <span>{who}</span>
  return (
    <Link to="/patrons/$id" params={{ id: patronId }}>
      {who}
    </Link>
  )
}
