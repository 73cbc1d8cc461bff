import type { ClaimView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranch, useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { Outcomes } from './outcomes.tsx'
import { troubleWords } from './words.ts'

const CHANGED = ['listClaims', 'listTasks', 'listLosses', 'listPatronLoans', 'getPatron', 'getAccount'] as const
const OUTCOMES = ['found', 'goesOn', 'isLostNow'] as const
type Outcome = (typeof OUTCOMES)[number]

type Props = { readonly claim: ClaimView; readonly onClose: () => void }

/** Found, or not: and then the loan goes on, or is lost. */
export function EndClaim({ claim, onClose }: Props) {
  const say = useWords(troubleWords)
  const here = useBranch()
  const branches = useBranches()
  const { busy, failure, send } = useSend('endClaim', CHANGED)
  const faultAt = useFaults(failure)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isMissing, setMissing] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const note = String(form.get('note') ?? '').trim()
    setMissing(outcome === null)
    if (outcome === null) return
    const said =
      outcome === 'found'
        ? { outcome: 'found' as const, branch: String(form.get('branch') ?? '') }
        : { outcome: 'not-found' as const, lost: outcome === 'isLostNow' }
    const done = await send({ params: { id: claim.id }, body: { ...said, ...(note === '' ? {} : { note }) } })
    if (done === null) return
    toast({ text: say.claimEnded })
    onClose()
  }
  return (
    <Dialog title={say.endClaimOf(claim.titleText)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Outcomes
          label={say.endClaimTitle}
          outcomes={OUTCOMES.map((name) => ({ name, label: say[name], follows: say[`${name}Follows`] }))}
          chosen={outcome}
          onChoose={setOutcome}
          error={isMissing ? say.outcomeNeeded : undefined}
        />
        {outcome === 'found' ? (
          <Choice
            label={say.foundWhere}
            name="branch"
            defaultValue={here?.code}
            options={branches.map(({ code, name }) => ({ value: code, label: name }))}
            error={faultAt('branch')}
          />
        ) : null}
        <TextField label={say.noteOptional} name="note" error={faultAt('note')} />
        <FailureNote failure={failure} fields={['note', 'branch']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.sending}>
            {say.endAct}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
