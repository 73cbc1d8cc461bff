import type { PayBody } from '@wenyuan/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Failure } from '../api/use-send.ts'
import { textOf } from '../patrons/patron-body.ts'
import { patronsWords } from '../patrons/words.ts'
import { Button, type ButtonLook } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useWords } from '../words/language.ts'
import { readAmount } from '../words/money.ts'
import { accountsWords } from './words.ts'

const METHODS = ['cash', 'card', 'wechat', 'alipay'] as const satisfies readonly PayBody['method'][]

export type MoneyForm = { readonly amount: string; readonly method: PayBody['method']; readonly reason: string }

type Props = {
  readonly title: string
  readonly note: ReactNode
  /** Left out: the amount is not for the person to say. */
  readonly amount?: { readonly initial: string } | undefined
  readonly hasMethod?: boolean
  readonly hasReason?: boolean
  readonly look?: ButtonLook
  readonly submit: string
  readonly busyLabel: string
  readonly sending: { readonly busy: boolean; readonly failure: Failure | null }
  readonly onClose: () => void
  readonly onSubmit: (form: MoneyForm) => void
}

/** One act on an account: how much, which way, and why. */
export function MoneyDialog(props: Props) {
  const { title, note, amount, hasMethod = false, hasReason = true, look = 'main', submit, busyLabel } = props
  const { sending, onClose, onSubmit } = props
  const say = useWords(accountsWords)
  const { method, methods, payAmountForm } = useWords(patronsWords)
  const faultAt = useFaults(sending.failure)
  const [isUnread, setUnread] = useState(false)
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = amount === undefined ? '' : readAmount(textOf(form, 'amount'))
    setUnread(read === null)
    if (read === null) return
    const chosen = METHODS.find((one) => one === form.get('method')) ?? 'cash'
    onSubmit({ amount: read, method: chosen, reason: textOf(form, 'reason') })
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={send} noValidate>
        <p className="dialog-note money-note">{note}</p>
        {amount === undefined ? null : (
          <Field
            label={say.howMuch}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={amount.initial}
            error={isUnread ? payAmountForm : faultAt('amount', payAmountForm)}
          />
        )}
        {hasMethod ? (
          <Choice
            label={method}
            name="method"
            options={METHODS.map((value) => ({ value, label: methods[value] }))}
            error={faultAt('method')}
          />
        ) : null}
        {hasReason ? (
          <TextField label={say.reason} help={say.reasonHelp} name="reason" rows={2} error={faultAt('reason')} />
        ) : null}
        <FailureNote failure={sending.failure} fields={['amount', 'method', 'reason']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look={look} type="submit" busy={sending.busy} busyLabel={busyLabel}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
