import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { POLICY_SHOWN_BY } from './use-draft.ts'
import { WhenFields } from './when-fields.tsx'
import { policyWords } from './words.ts'
import { workbenchWords } from './workbench-words.ts'

type Props = { readonly version: number; readonly onClose: () => void }

/** The lines of an earlier version again, as a new one, with why. */
export function RollBackDialog({ version, onClose }: Props) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const say = useSay()
  const navigate = useNavigate()
  const sending = useSend('rollBackPolicy', POLICY_SHOWN_BY)
  const faultAt = useFaults(sending.failure)
  const [reason, setReason] = useState('')
  const [isLater, setLater] = useState(false)
  const [day, setDay] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  async function rollBack(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isMissing || (isLater && day === '')) return
    const body = { reason: reason.trim(), ...(isLater ? { at: day } : {}) }
    const done = await sending.send({ params: { version: String(version) }, body })
    if (done === null) return
    const [made, old] = [String(done.body.version), String(version)]
    toast({
      text: isLater ? words.rolledBackLater(made, old, say.instant(done.body.activeFrom)) : words.rolledBack(made, old),
    })
    await navigate({ to: '/policy', search: {} })
  }
  return (
    <Dialog title={words.rollBackHead(String(version))} onClose={onClose}>
      <form onSubmit={rollBack} noValidate>
        <p className="dialog-note">{words.rollBackNote}</p>
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          error={isTried && isMissing ? words.reasonMissing : faultAt('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <WhenFields {...{ isLater, setLater, day, setDay }} isMissing={isTried && isLater && day === ''} />
        <FailureNote failure={sending.failure} fields={['reason']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={sending.busy} busyLabel={words.rollingBack}>
            {words.rollBack}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
