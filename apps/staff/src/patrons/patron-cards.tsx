import type { CardView, PatronView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { textOf } from './patron-body.ts'
import { patronsWords } from './words.ts'

/** Every card the patron ever had, and what may be done about each. */
export function PatronCards({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="panel" aria-label={say.cards}>
      <header className="panel-head">
        <h2 className="grow">{say.cards}</h2>
        <Button look="bare" reason={refusalOf(patron.may?.change)} onClick={() => setAdding(true)}>
          {say.addCard}
        </Button>
      </header>
      <ul>
        {patron.cards.map((card) => (
          <CardRow key={card.card} patron={patron} card={card} />
        ))}
      </ul>
      {isAdding ? <AddCard patron={patron} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

const LOOKS = { active: 'state--full ok', lost: 'late', replaced: '', closed: '' } as const

function CardRow({
  patron,
  card: { card, state, issuedAt },
}: {
  readonly patron: PatronView
  readonly card: CardView
}) {
  const say = useWords(patronsWords)
  const { day } = useSay()
  const { busy, failure, send } = useSend('changeCard', ['getPatron', 'listPatrons'])
  const refusal = refusalOf(patron.may?.change)
  async function change(next: 'active' | 'lost' | 'closed') {
    const done = await send({ params: { id: patron.id, card }, body: { state: next } })
    if (done !== null) toast({ text: say.cardChanged(card, say.cardState[done.body.state]) })
  }
  return (
    <li className="side-row">
      <div className="grow">
        <b className="long">{card}</b>
        <p className="cap">
          <span className={`state ${LOOKS[state]}`}>{say.cardState[state]}</span>　{say.issued(day(issuedAt))}
        </p>
      </div>
      {refusal !== undefined || state === 'replaced' ? null : state === 'active' ? (
        <div className="row-acts">
          <Button look="bare" aria-label={say.reportLostOf(card)} busy={busy} onClick={() => change('lost')}>
            {say.reportLost}
          </Button>
          <Button look="bare" aria-label={say.closeOf(card)} busy={busy} onClick={() => change('closed')}>
            {say.close}
          </Button>
        </div>
      ) : (
        <Button look="bare" aria-label={say.restoreOf(card)} busy={busy} onClick={() => change('active')}>
          {say.restore}
        </Button>
      )}
      <FailureNote failure={failure} />
    </li>
  )
}

function AddCard({ patron, onClose }: { readonly patron: PatronView; readonly onClose: () => void }) {
  const say = useWords(patronsWords)
  const { busy, failure, send } = useSend('addCard', ['getPatron', 'listPatrons'])
  const faultAt = useFaults(failure)
  const old = patron.cards.filter(({ state }) => state === 'active' || state === 'lost')
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const replaces = textOf(form, 'replaces')
    const body = { card: textOf(form, 'card'), ...(replaces === '' ? {} : { replaces }) }
    const done = await send({ params: { id: patron.id }, body })
    if (done === null) return
    toast({ text: say.cardAdded(done.body.card) })
    onClose()
  }
  return (
    <Dialog title={say.addCard} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={say.newCard}
          help={say.cardHelp}
          name="card"
          error={faultAt('card')}
          autoComplete="off"
          autoCapitalize="none"
          autoFocus
        />
        <Choice
          label={say.replaces}
          help={say.replacesHelp}
          name="replaces"
          defaultValue={old[0]?.card ?? ''}
          error={faultAt('replaces')}
          options={[
            ...old.map(({ card, state }) => ({ value: card, label: `${card}　${say.cardState[state]}` })),
            { value: '', label: say.replacesNone },
          ]}
        />
        <FailureNote failure={failure} fields={['card', 'replaces']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.adding}>
            {say.addCard}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
