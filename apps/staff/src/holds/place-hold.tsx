import type { DecisionView, TitleView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranch, useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { ReasonList } from '../ui/reasons.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { type Caller, type CallerFault, CallerFields, readCaller } from './caller-fields.tsx'
import { EstimatedDays } from './estimated-days.tsx'
import { type Lift, LiftReasons } from './lift-reasons.tsx'
import { holdsWords } from './words.ts'

type Props = { readonly title: Pick<TitleView, 'id' | 'title'>; readonly onClose: () => void }
type Wish = { readonly patron: string; readonly pickup: string; readonly identityCheck?: Caller }

const OUTDATED = ['listHolds', 'listPulls', 'getTitle'] as const

/** A hold for a reader at the desk: first what would be decided, then the act. */
export function PlaceHold({ title, onClose }: Props) {
  const say = useWords(holdsWords)
  const asking = useSend('decide')
  const placing = useSend('placeHold', OUTDATED)
  const [answer, setAnswer] = useState<{ readonly wish: Wish; readonly decision: DecisionView } | null>(null)

  async function askFirst(wish: Wish) {
    const done = await asking.send({ body: { act: 'hold', title: title.id, ...wish } })
    setAnswer(done === null ? null : { wish, decision: done.body })
  }
  async function place(wish: Wish, lift?: Lift) {
    const reason = lift === undefined || lift.reason === '' ? {} : { reason: lift.reason }
    const override = lift === undefined ? {} : { override: lift.override }
    const done = await placing.send({ body: { title: title.id, ...wish, ...override, ...reason } })
    if (done === null) return
    toast({ text: say.placed(done.body.position) })
    onClose()
  }
  return (
    <Dialog title={say.placeFor(title.title)} onClose={onClose}>
      <WishForm asking={asking} onAsk={askFirst} onChange={() => setAnswer(null)} />
      {answer === null ? null : (
        <div aria-live="polite" className="decision">
          {answer.decision.outcome === 'allowed' ? (
            <>
              <p className="song ok">{say.allowed(answer.decision.position)}</p>
              <EstimatedDays of={answer.decision} />
              <FailureNote failure={placing.failure} />
              <div className="dialog-actions">
                <Button look="main" busy={placing.busy} busyLabel={say.placing} onClick={() => place(answer.wish)}>
                  {say.place}
                </Button>
              </div>
            </>
          ) : (
            <>
              <p className="song late">{say.refused}</p>
              <ReasonList findings={answer.decision.findings} />
              <LiftReasons
                findings={answer.decision.findings}
                busy={placing.busy}
                failure={placing.failure}
                onLift={(lift) => place(answer.wish, lift)}
              />
            </>
          )}
        </div>
      )}
    </Dialog>
  )
}

type WishProps = {
  readonly asking: { readonly busy: boolean; readonly failure: Parameters<typeof useFaults>[0] }
  readonly onAsk: (wish: Wish) => void
  readonly onChange: () => void
}

function WishForm({ asking, onAsk, onChange }: WishProps) {
  const say = useWords(holdsWords)
  const faultAt = useFaults(asking.failure)
  const branches = useBranches()
  const here = useBranch()
  const [needsCard, setNeedsCard] = useState(false)
  const [callerFault, setCallerFault] = useState<CallerFault | null>(null)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const patron = String(form.get('patron') ?? '').trim()
    const caller = readCaller(form)
    setNeedsCard(patron === '')
    setCallerFault(typeof caller === 'string' ? caller : null)
    if (patron === '' || typeof caller === 'string') return
    const pickup = String(form.get('pickup') ?? '')
    onAsk({ patron, pickup, ...(caller === null ? {} : { identityCheck: caller }) })
  }
  return (
    <form className="form-grid" onSubmit={submit} onChange={onChange} noValidate>
      <Field
        label={say.card}
        help={say.cardHelp}
        name="patron"
        autoComplete="off"
        autoCapitalize="none"
        error={needsCard ? say.cardNeeded : faultAt('patron')}
        autoFocus
      />
      <Choice
        label={say.pickup}
        name="pickup"
        key={here?.code ?? ''}
        defaultValue={here?.code ?? ''}
        options={branches.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <CallerFields fault={callerFault} />
      <div className="wide">
        <Button type="submit" busy={asking.busy} busyLabel={say.asking}>
          {say.ask}
        </Button>
        <FailureNote failure={asking.failure} fields={['patron']} />
      </div>
    </form>
  )
}
