import type { DisputeView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { readAmount } from '../words/money.ts'
import { Outcomes } from './outcomes.tsx'
import { troubleWords } from './words.ts'

const CHANGED = [
  ...(['getDispute', 'listDisputes', 'listTasks', 'listPatronLoans', 'getPatron', 'getAccount'] as const),
] as const
type Outcome = 'upheld' | 'corrected' | 'rejected'

/** By someone who made none of the disputed entries; the server says who may. */
export function DecideDispute({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWords(troubleWords)
  const { busy, failure, send } = useSend('decideDispute', CHANGED)
  const faultAt = useFaults(failure)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [isUnread, setUnread] = useState(false)
  // A move of the credit is taken back whole or not at all.
  const outcomes: readonly Outcome[] =
    dispute.of === 'credit' ? ['upheld', 'rejected'] : ['upheld', 'corrected', 'rejected']
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const note = String(form.get('note') ?? '').trim()
    const amount = outcome === 'corrected' ? readAmount(String(form.get('amount') ?? '')) : undefined
    setMissing(outcome === null)
    setUnread(amount === null)
    if (outcome === null || amount === null) return
    const body = { outcome, ...(amount === undefined ? {} : { amount }), ...(note === '' ? {} : { note }) }
    if ((await send({ params: { id: dispute.id }, body })) !== null) toast({ text: say.decided })
  }
  return (
    <section className="panel" aria-label={say.decision}>
      <header className="panel-head">
        <h2 className="grow">{say.decision}</h2>
        <Withdraw dispute={dispute} />
      </header>
      <form className="panel-body stack" onSubmit={submit} noValidate>
        <p className="cap">{say.decideNote}</p>
        <Outcomes
          label={say.outcome}
          outcomes={outcomes.map((name) => ({ name, label: say[name], follows: say[`${name}Follows`] }))}
          chosen={outcome}
          onChoose={setOutcome}
          error={isMissing ? say.outcomeNeeded : undefined}
        />
        {outcome === 'corrected' ? (
          <Field
            label={say.amount}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            error={isUnread ? say.amountForm : faultAt('amount', say.amountForm)}
          />
        ) : null}
        <TextField label={say.decisionNote} name="note" error={faultAt('note')} />
        <FailureNote failure={failure} fields={['note', 'amount']} />
        <div className="dialog-actions">
          <Button
            look="main"
            type="submit"
            reason={refusalOf(dispute.may?.decide)}
            busy={busy}
            busyLabel={say.deciding}
          >
            {say.decideAct}
          </Button>
        </div>
      </form>
    </section>
  )
}

function Withdraw({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWords(troubleWords)
  const { busy, failure, send } = useSend('withdrawDispute', CHANGED)
  async function withdraw() {
    if ((await send({ params: { id: dispute.id } })) !== null) toast({ text: say.withdrawn })
  }
  return (
    <>
      <Button look="bare" busy={busy} busyLabel={say.withdrawing} onClick={withdraw}>
        {say.withdraw}
      </Button>
      <FailureNote failure={failure} />
    </>
  )
}
