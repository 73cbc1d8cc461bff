import type { AccountLine, PatronView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { readAmount } from '../words/money.ts'
import { textOf } from './patron-body.ts'
import { useChargeOptions } from './use-charge-options.ts'
import { patronsWords } from './words.ts'

type Props = {
  readonly patron: Pick<PatronView, 'id'>
  readonly balance: string
  readonly charges: readonly AccountLine[]
  /** The charge that one came to have waived. */
  readonly chosen?: AccountLine | undefined
  readonly onClose: () => void
}

const REASONS = ['system-failure', 'disaster', 'hardship', 'other'] as const

/** Asks that something need not be paid. The usual reasons are kept as codes, any others in words. */
export function RequestWaiver({ patron, balance, charges, chosen, onClose }: Props) {
  const say = useWords(patronsWords)
  const chargeOptions = useChargeOptions()
  const { busy, failure, send } = useSend('requestWaiver', ['getAccount', 'listWaivers', 'listPatronWaivers'])
  const faultAt = useFaults(failure)
  const [isUnread, setUnread] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const amount = readAmount(textOf(form, 'amount'))
    setUnread(amount === null)
    if (amount === null) return
    const charge = textOf(form, 'charge')
    const own = textOf(form, 'own')
    const reason = own === '' ? textOf(form, 'reason') : own
    const evidence = textOf(form, 'evidence')
    const body = {
      ...{ amount, reason },
      ...(charge === '' ? {} : { charge }),
      ...(evidence === '' ? {} : { evidence }),
    }
    const done = await send({ params: { id: patron.id }, body })
    if (done === null) return
    toast({ text: say.asked })
    onClose()
  }
  return (
    <Dialog title={say.waiveTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="cap">{say.waiveNote}</p>
        <Field
          label={say.waiveAmount}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={chosen?.open ?? balance}
          error={isUnread ? say.payAmountForm : faultAt('amount', say.payAmountForm)}
          autoFocus
        />
        <Choice
          label={say.payCharge}
          name="charge"
          defaultValue={chosen?.id ?? ''}
          options={[{ value: '', label: say.all }, ...chargeOptions(charges)]}
          error={faultAt('charge')}
        />
        <Choice
          label={say.waiveReason}
          name="reason"
          options={REASONS.map((value) => ({ value, label: say.waiveReasons[value] ?? value }))}
        />
        <TextField label={say.waiveOwn} help={say.waiveOwnHelp} name="own" error={faultAt('reason')} />
        <Field
          label={say.waiveEvidence}
          help={say.waiveEvidenceHelp}
          name="evidence"
          autoComplete="off"
          error={faultAt('evidence')}
        />
        <FailureNote failure={failure} fields={['amount', 'charge', 'reason', 'evidence']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.asking}>
            {say.waive}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
