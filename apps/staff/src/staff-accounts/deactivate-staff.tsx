import type { StaffView } from '@wenyuan/contract'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { staffWords } from './words.ts'

type Props = { readonly account: StaffView; readonly onClose: () => void }

/** Says what it does before it is done: someone at work is put out of the program at once. */
export function DeactivateStaff({ account, onClose }: Props) {
  const say = useWords(staffWords)
  const { busy, failure, send } = useSend('changeStaff', ['listStaff'])
  const { id, name, version } = account
  async function deactivate() {
    const done = await send({ params: { id }, body: { active: false }, ...(version === undefined ? {} : { version }) })
    if (done === null) return
    toast({ text: say.deactivated(name) })
    onClose()
  }
  return (
    <Dialog title={say.deactivateOf(name)} onClose={onClose}>
      <p className="dialog-note">{say.deactivateNote}</p>
      <FailureNote failure={failure} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{say.cancel}</Button>
        <Button look="stop" busy={busy} busyLabel={say.changing} onClick={deactivate}>
          {say.deactivate}
        </Button>
      </div>
    </Dialog>
  )
}
