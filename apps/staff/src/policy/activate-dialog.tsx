import { useNavigate } from '@tanstack/react-router'
import type { PolicyDraftView, PolicyTableView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { isStale } from '../ui/stale-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { changedCells } from './changed-cells.ts'
import { PolicyFaults } from './policy-faults.tsx'
import { POLICY_SHOWN_BY, useSaveDraft } from './use-draft.ts'
import { WhenFields } from './when-fields.tsx'
import { policyWords } from './words.ts'

const CHANGES_SHOWN = 30

type Props = { readonly draft: PolicyDraftView; readonly table: PolicyTableView; readonly onClose: () => void }

/** Puts a draft in force, at once or from a day on, with everything it changes before one's eyes. */
export function ActivateDialog({ draft, table, onClose }: Props) {
  const words = useWords(policyWords)
  const say = useSay()
  const navigate = useNavigate()
  const sending = useSend('activatePolicyDraft', POLICY_SHOWN_BY)
  const [isLater, setLater] = useState(false)
  const [day, setDay] = useState('')
  const [isTried, setTried] = useState(false)
  const stale = isStale(sending.failure)

  async function activate(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isLater && day === '') return
    const done = await sending.send({
      params: { id: draft.id },
      body: isLater ? { at: day } : {},
      ...(draft.version === undefined ? {} : { version: draft.version }),
    })
    if (done === null) return
    const { version, activeFrom } = done.body
    toast({
      text: isLater ? words.activatedLater(String(version), say.instant(activeFrom)) : words.activated(String(version)),
    })
    await navigate({ to: '/policy', search: {} })
  }
  return (
    <Dialog title={words.activateHead(words.draft(draft.id))} onClose={onClose} wide>
      <form onSubmit={activate} noValidate>
        <Changes table={table} />
        <p className="dialog-note">{words.activateNote}</p>
        <WhenFields {...{ isLater, setLater, day, setDay }} isMissing={isTried && isLater && day === ''} />
        {stale ? <Rebase draft={draft} onDone={sending.clear} /> : <PolicyFaults failure={sending.failure} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          {stale ? null : (
            <Button look="main" type="submit" busy={sending.busy} busyLabel={words.activating}>
              {words.activateNow}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function Changes({ table }: { readonly table: PolicyTableView }) {
  const words = useWords(policyWords)
  const inForce = useAsk('getPolicyTable', { query: {} })
  const cells = changedCells(table, inForce.data)
  if (cells.length === 0) return <p>{words.noChanges}</p>
  return (
    <ul className="policy-changes">
      {cells.slice(0, CHANGES_SHOWN).map(({ row, label, before, after }) => (
        <li key={`${row}-${label}`}>
          <span>
            {row}　{label}
          </span>
          <b>{before === null ? after : words.changeFrom(before, after)}</b>
        </li>
      ))}
      {cells.length > CHANGES_SHOWN ? <li>{words.moreChanges(cells.length - CHANGES_SHOWN)}</li> : null}
    </ul>
  )
}

/** Saved again, a draft is meant for what is in force by now; its differences are then shown against that. */
function Rebase({ draft, onDone }: { readonly draft: PolicyDraftView; readonly onDone: () => void }) {
  const words = useWords(policyWords)
  const saving = useSaveDraft(draft)
  async function rebase() {
    if ((await saving.save({})) !== null) onDone()
  }
  return (
    <div className="policy-stale" role="alert">
      <strong>{words.staleHead}</strong>
      <p>{words.staleNote}</p>
      <Button busy={saving.busy} busyLabel={words.saving} onClick={rebase}>
        {words.rebase}
      </Button>
      <PolicyFaults failure={saving.failure} />
    </div>
  )
}
