import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { NoteField } from '../trouble/note-field.tsx'
import { PhotoField } from '../trouble/photo-field.tsx'
import { usePhotos } from '../trouble/use-photos.ts'
import { useTroubleWords } from '../trouble/use-trouble-words.ts'

type Props = { readonly disputeId: string; readonly onClose: () => void; readonly onAdded: () => void }
type Added = { readonly note: string; readonly photos: string[] }

/** More words or photos while nobody has decided. */
export function AddEvidence({ disputeId, onClose, onAdded }: Props): ReactNode {
  const words = useTroubleWords()
  const textOf = useTroubleText()
  const photos = usePhotos()
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const { busy, act } = useAct((key, added: Added) => {
    const body = {
      ...(added.note === '' ? {} : { note: added.note }),
      ...(added.photos.length === 0 ? {} : { photos: added.photos }),
    }
    return callServer('addDisputeEvidence', { params: { id: disputeId }, body, key })
  })
  async function add(): Promise<void> {
    const said = note.trim()
    if (said === '' && photos.ids.length === 0) return setWrong(words.noteMissing)
    const result = await act({ note: said, photos: photos.ids })
    if (result === null) return
    if (!result.ok) return setWrong(result.problem.errors?.[0]?.message ?? textOf(result.problem))
    showToast({ kind: 'done', text: words.added })
    onAdded()
    onClose()
  }
  return (
    <Sheet title={words.addEvidence} onClose={onClose}>
      <NoteField label={words.note} value={note} onInput={setNote} wrong={wrong} />
      <PhotoField photos={photos} />
      {!photos.isReady && (
        <Box id="evidence-wait" className="cap">
          {words.photosWait}
        </Box>
      )}
      <Box className="sheet__acts btns">
        <Button
          look="main"
          refusedBy={photos.isReady ? undefined : 'evidence-wait'}
          busy={busy && words.sending}
          onPress={() => void add()}
        >
          {words.add}
        </Button>
      </Box>
    </Sheet>
  )
}
