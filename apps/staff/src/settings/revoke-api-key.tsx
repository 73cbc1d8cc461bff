import type { ApiKeyView } from '@wenyuan/contract'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { settingsWords } from './words.ts'

type Props = { readonly apiKey: ApiKeyView; readonly onClose: () => void }

/** Says what stops before it does. */
export function RevokeApiKey({ apiKey, onClose }: Props) {
  const words = useWords(settingsWords)
  const { busy, failure, send } = useSend('deleteApiKey', ['listApiKeys'])
  const { id, name } = apiKey
  async function revoke() {
    if ((await send({ params: { id } })) === null) return
    toast({ text: words.revoked(name) })
    onClose()
  }
  return (
    <Dialog title={words.revokeOf(name)} onClose={onClose}>
      <p className="dialog-note">{words.revokeNote}</p>
      <FailureNote failure={failure} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button look="stop" busy={busy} busyLabel={words.revoking} onClick={revoke}>
          {words.revoke}
        </Button>
      </div>
    </Dialog>
  )
}
