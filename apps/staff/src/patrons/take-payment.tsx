import type { AccountLine, PatronView, PayBody, ReceiptView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useTill } from '../session/till.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { readAmount } from '../words/money.ts'
import { isOwed } from './account-line.ts'
import { textOf } from './patron-body.ts'
import { useChargeOptions } from './use-charge-options.ts'
import { patronsWords } from './words.ts'

type Props = {
  readonly patron: Pick<PatronView, 'id'>
  readonly balance: string
  /** Those of which something is still unpaid. */
  readonly charges: readonly AccountLine[]
  /** The charge that one came to pay. */
  readonly chosen?: AccountLine | undefined
  readonly onClose: () => void
  readonly onPaid: (receipt: ReceiptView) => void
}

const METHODS = ['cash', 'card', 'wechat', 'alipay'] as const satisfies readonly PayBody['method'][]

/** Takes money; the server says which charges it went to, and the receipt shows it. */
export function TakePayment({ patron, balance, charges, chosen, onClose, onPaid }: Props) {
  const say = useWords(patronsWords)
  const till = useTill()
  const chargeOptions = useChargeOptions()
  const { busy, failure, send } = useSend('pay', ['getAccount', 'getPatron', 'listPatronLoans'])
  const faultAt = useFaults(failure)
  const [isUnread, setUnread] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const amount = readAmount(textOf(form, 'amount'))
    setUnread(amount === null)
    if (amount === null) return
    const method = METHODS.find((one) => one === form.get('method')) ?? 'cash'
    const charge = textOf(form, 'charge')
    const reference = textOf(form, 'reference')
    const body = {
      ...{ amount, method, ...till },
      ...(charge === '' ? {} : { charge }),
      ...(reference === '' ? {} : { reference }),
    }
    const done = await send({ params: { id: patron.id }, body })
    if (done !== null) onPaid(done.body)
  }
  return (
    <Dialog title={say.pay} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={say.payAmount}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={chosen?.open ?? (isOwed(balance) ? balance : '')}
          error={isUnread ? say.payAmountForm : faultAt('amount', say.payAmountForm)}
          autoFocus
        />
        <Choice
          label={say.method}
          name="method"
          options={METHODS.map((value) => ({ value, label: say.methods[value] }))}
        />
        <Choice
          label={say.payCharge}
          name="charge"
          defaultValue={chosen?.id ?? ''}
          error={faultAt('charge')}
          options={[{ value: '', label: say.payOldest }, ...chargeOptions(charges)]}
        />
        <Field label={say.reference} name="reference" autoComplete="off" error={faultAt('reference')} />
        <FailureNote failure={failure} fields={['amount', 'charge', 'reference']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.paying}>
            {say.pay}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
