import type { CompensationView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { PhotoPicker } from '../photos/photo-picker.tsx'
import { usePhotos } from '../photos/use-photos.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { StepList } from '../ui/reasons.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { fenOf, yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import type { TroubledLoan } from './loan-trouble.tsx'
import { troubleWords } from './words.ts'

const CHANGED = ['listPatronLoans', 'getPatron', 'getAccount', 'listLosses', 'listTasks', 'getItem'] as const

type Props = { readonly loan: TroubledLoan; readonly onDone: () => void }

/** What the loss costs stands there before it is reported. */
export function LossForm({ loan, onDone }: Props) {
  const say = useWords(troubleWords)
  const costs = useAsk('getCompensation', { params: { id: loan.id } })
  const { busy, failure, send } = useSend('reportLoss', CHANGED)
  const faultAt = useFaults(failure)
  const photos = usePhotos()
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (photos.reason !== undefined) return
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    const body = { ...(note === '' ? {} : { note }), ...(photos.ids.length === 0 ? {} : { photos: photos.ids }) }
    const done = await send({ params: { id: loan.id }, body })
    if (done === null) return
    toast({ text: say.lost(loan.titleText) })
    onDone()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="cap">{say.loseNote}</p>
      {costs.data !== undefined ? (
        <Costs costs={costs.data} />
      ) : costs.error === null ? (
        <Loading rows={2} />
      ) : (
        <Failed error={costs.error} onRetry={() => void costs.refetch()} />
      )}
      <TextField label={say.noteOptional} name="note" error={faultAt('note')} />
      <PhotoPicker photos={photos} />
      <FailureNote failure={failure} fields={['note']} />
      <div className="dialog-actions">
        <Button look="stop" type="submit" reason={photos.reason} busy={busy} busyLabel={say.sending}>
          {say.loseAct}
        </Button>
      </div>
    </form>
  )
}

function Costs({ costs: { compensation, handling, explained } }: { readonly costs: CompensationView }) {
  const say = useWords(troubleWords)
  const { money, amount } = useSay()
  const isUnknown = explained.some(({ code }) => code === 'PRICE_UNKNOWN')
  return (
    <section className="costs" aria-label={say.costs}>
      <h3>
        {say.costs} {money(yuanOf(fenOf(compensation) + fenOf(handling)))}
      </h3>
      <dl>
        <dt>{say.compensation}</dt>
        <dd>{amount(compensation)}</dd>
        <dt>{say.handling}</dt>
        <dd>{amount(handling)}</dd>
      </dl>
      {isUnknown ? <p className="soon">{say.priceUnknown}</p> : null}
      <details open>
        <summary>{say.how}</summary>
        <StepList title={say.how} steps={explained} />
      </details>
    </section>
  )
}
