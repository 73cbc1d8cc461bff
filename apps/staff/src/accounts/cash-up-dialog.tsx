import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { textOf } from '../patrons/patron-body.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { fenOf, yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { readCounted } from './read-counted.ts'
import type { NamedTill } from './till-panel.tsx'
import { accountsWords } from './words.ts'

const OLD_AFTER = ['getTill', 'listCashUps'] as const

type Props = { readonly till: NamedTill; readonly cash: string; readonly onClose: () => void }

/** The cash is counted and compared; what is closed here never changes. */
export function CashUpDialog({ till, cash, onClose }: Props) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const { busy, failure, send } = useSend('cashUp', OLD_AFTER)
  const faultAt = useFaults(failure)
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const counted = readCounted(typed)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (counted === null) return
    const note = textOf(new FormData(event.currentTarget), 'note')
    const done = await send({ body: { ...till, counted, ...(note === '' ? {} : { note }) } })
    if (done === null) return
    toast({ text: say.closed(done.body.period) })
    onClose()
  }
  return (
    <Dialog title={say.cashUp} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="dialog-note money-note">{say.cashUpNote}</p>
        <Field
          label={say.counted}
          help={say.countedHelp}
          inputMode="text"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          error={isTried && counted === null ? say.countedForm : faultAt('counted', say.countedForm)}
        />
        <dl>
          <div className="kv">
            <dt>{say.cash}</dt>
            <dd>{money(cash)}</dd>
          </div>
          <div className="kv till-difference" aria-live="polite">
            <dt>{say.difference}</dt>
            <dd>{counted === null ? '—' : <Difference of={yuanOf(fenOf(counted) - fenOf(cash))} />}</dd>
          </div>
        </dl>
        <TextField label={say.note} help={say.noteHelp} name="note" rows={2} error={faultAt('note')} />
        <FailureNote failure={failure} fields={['counted', 'note']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.closing}>
            {say.close}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Counted less expected, in words. */
export function Difference({ of }: { readonly of: string }) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  if (fenOf(of) === 0) return <span>{say.exact}</span>
  return <span className="late">{of.startsWith('-') ? say.short(money(of.slice(1))) : say.over(money(of))}</span>
}
