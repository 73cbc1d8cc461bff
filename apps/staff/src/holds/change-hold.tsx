import type { ChangeHoldBody, HoldView } from '@wenyuan/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranches, useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { refusalOf } from './verdict.ts'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

type Props = {
  readonly hold: HoldView
  /** The end of the queue, where the order can be changed. */
  readonly last?: number
  /** The place to begin with, where it is to be moved. */
  readonly to?: number | undefined
  readonly onClose: () => void
}

/** Three things that can be changed of a hold that waits, each with its own button: one does not carry the others. */
export function ChangeHold({ hold, last, to, onClose }: Props) {
  const say = useWords(holdsWords)
  return (
    <Dialog title={say.changeOf(whoOf(hold), hold.titleText)} onClose={onClose}>
      {last === undefined ? null : <Move hold={hold} last={last} to={to} onClose={onClose} />}
      <Suspend hold={hold} onClose={onClose} />
      <ChangePickup hold={hold} onClose={onClose} />
    </Dialog>
  )
}

type Part = { readonly hold: HoldView; readonly onClose: () => void }

/** Sends one change; `said` makes the line that tells of it. */
function useChange({ hold, onClose }: Part) {
  const { busy, failure, send } = useSend('changeHold', ['listHolds', 'listPatronHolds', 'listPulls'])
  async function change(body: ChangeHoldBody, said: (hold: HoldView) => string): Promise<void> {
    const { id, version } = hold
    const done = await send({ params: { id }, body, ...(version === undefined ? {} : { version }) })
    if (done === null) return
    toast({ text: said(done.body) })
    onClose()
  }
  return { busy, failure, change }
}

type SectionProps = {
  readonly title: string
  readonly onSubmit: (form: FormData) => void
  readonly children: ReactNode
}

function Section({ title, onSubmit, children }: SectionProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }
  return (
    <form className="change-part" aria-label={title} onSubmit={submit} noValidate>
      <h3>{title}</h3>
      {children}
    </form>
  )
}

function Move({ hold, last, to, onClose }: Part & Pick<Props, 'to'> & { readonly last: number }) {
  const say = useWords(holdsWords)
  const { busy, failure, change } = useChange({ hold, onClose })
  const [needsNumber, setNeedsNumber] = useState(false)
  const faultAt = useFaults(failure)
  const refusal = refusalOf(hold.may?.reorder)
  function submit(form: FormData) {
    if (refusal !== undefined) return
    const position = Number(form.get('position'))
    const reason = String(form.get('reason') ?? '').trim()
    setNeedsNumber(!Number.isInteger(position) || position < 1)
    if (!Number.isInteger(position) || position < 1) return
    const body = { position, ...(reason === '' ? {} : { reason }) }
    void change(body, (after) => say.moved(after.position ?? position))
  }
  return (
    <Section title={say.move} onSubmit={submit}>
      <Field
        label={say.moveTo}
        help={say.moveHelp(last)}
        name="position"
        inputMode="numeric"
        defaultValue={to ?? hold.position ?? ''}
        error={needsNumber ? say.moveNeedsNumber : faultAt('position')}
      />
      <Field label={say.moveReason} name="reason" error={faultAt('reason')} />
      <Button type="submit" reason={refusal} busy={busy} busyLabel={say.moving}>
        {say.move}
      </Button>
      <FailureNote failure={failure} fields={['position', 'reason']} />
    </Section>
  )
}

function Suspend({ hold, onClose }: Part) {
  const say = useWords(holdsWords)
  const { day, today } = useSay()
  const { busy, failure, change } = useChange({ hold, onClose })
  const [needsDay, setNeedsDay] = useState(false)
  const faultAt = useFaults(failure)
  const refusal = refusalOf(hold.may?.suspend)
  function submit(form: FormData) {
    if (refusal !== undefined) return
    const suspendUntil = String(form.get('until') ?? '')
    setNeedsDay(suspendUntil === '')
    if (suspendUntil !== '') void change({ suspendUntil }, () => say.suspended(day(suspendUntil)))
  }
  return (
    <Section title={say.suspend} onSubmit={submit}>
      <Field
        label={say.suspendUntil}
        help={say.suspendHelp}
        name="until"
        type="date"
        min={today}
        defaultValue={hold.suspendedUntil ?? ''}
        error={needsDay ? say.suspendNeedsDay : faultAt('suspendUntil')}
      />
      <div className="row-acts">
        <Button type="submit" reason={refusal} busy={busy} busyLabel={say.suspending}>
          {say.suspend}
        </Button>
        {hold.suspendedUntil === null ? null : (
          <Button busy={busy} onClick={() => change({ suspendUntil: null }, () => say.resumed)}>
            {say.resume}
          </Button>
        )}
      </div>
      <FailureNote failure={failure} fields={['suspendUntil']} />
    </Section>
  )
}

function ChangePickup({ hold, onClose }: Part) {
  const say = useWords(holdsWords)
  const { busy, failure, change } = useChange({ hold, onClose })
  const branches = useBranches()
  const branchName = useBranchName()
  const refusal = refusalOf(hold.may?.changePickup)
  function submit(form: FormData) {
    const pickup = String(form.get('pickup') ?? '')
    if (refusal === undefined) void change({ pickup }, () => say.pickupChanged(branchName(pickup)))
  }
  return (
    <Section title={say.changePickup} onSubmit={submit}>
      <Choice
        label={say.pickup}
        name="pickup"
        defaultValue={hold.pickup}
        options={branches.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Button type="submit" reason={refusal} busy={busy} busyLabel={say.changing}>
        {say.changePickup}
      </Button>
      <FailureNote failure={failure} />
    </Section>
  )
}
