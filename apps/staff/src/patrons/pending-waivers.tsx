import type { EventView, PatronView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useMe } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay, yuanOf } from '../words/say.ts'
import { findPending } from './find-pending.ts'
import { textOf } from './patron-body.ts'
import { useActorName } from './use-actor-name.ts'
import { patronsWords } from './words.ts'

const MOST_LOOKED_AT = 200

/** Waivers of this patron that were asked for and not decided, as the record tells them. */
export function PendingWaivers({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const about = { subject: `patron:${patron.id}`, limit: MOST_LOOKED_AT }
  const asked = useAsk('listEvents', { query: { ...about, kind: 'waiver.requested' } })
  const decided = useAsk('listEvents', { query: { ...about, kind: 'waiver.decided' } })
  const pending = findPending(asked.data?.items ?? [], decided.data?.items)
  if (pending.length === 0) return null
  return (
    <section className="pending" aria-label={say.waivers}>
      <h3>{say.waivers}</h3>
      {pending.map(({ waiver, event }) => (
        <PendingWaiver key={waiver} waiver={waiver} event={event} />
      ))}
    </section>
  )
}

function PendingWaiver({ waiver, event }: { readonly waiver: string; readonly event: EventView }) {
  const say = useWords(patronsWords)
  const { day, money } = useSay()
  const me = useMe()
  const actorName = useActorName()
  const { busy, failure, send } = useSend('decideWaiver', ['listEvents', 'getAccount', 'getPatron'])
  const [outcome, setOutcome] = useState<'approved' | 'rejected'>('approved')
  const isOwn = event.actor === `staff:${me?.id ?? ''}`
  const reason = String(event.data['reason'] ?? '')
  async function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    if (isOwn) return
    const note = textOf(new FormData(sent.currentTarget), 'note')
    const done = await send({ params: { id: waiver }, body: { outcome, ...(note === '' ? {} : { note }) } })
    if (done !== null) toast({ text: done.body.status === 'approved' ? say.approved : say.rejected })
  }
  return (
    <form className="pending-one" onSubmit={submit} noValidate>
      <p>
        <b>{money(yuanOf(Number(event.data['amountFen'] ?? 0)))}</b>　{say.waiveReasons[reason] ?? reason}
      </p>
      <p className="cap">{say.askedBy(actorName(event.actor), day(event.at))}</p>
      <Field label={say.decisionNote} name="note" />
      <div className="row-acts">
        <Button
          look="main"
          type="submit"
          reason={isOwn ? say.ownRequest : undefined}
          busy={busy}
          busyLabel={say.deciding}
          onClick={() => setOutcome('approved')}
        >
          {say.approve}
        </Button>
        {isOwn ? null : (
          <Button type="submit" busy={busy} onClick={() => setOutcome('rejected')}>
            {say.reject}
          </Button>
        )}
      </div>
      <FailureNote failure={failure} />
    </form>
  )
}
