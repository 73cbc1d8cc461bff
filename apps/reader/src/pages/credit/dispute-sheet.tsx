import type { CreditMove } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { creditWords } from './words.ts'

/** The contract's MAX_NOTE_LENGTH. */
const MAX_NOTE = 2_000

type Props = { readonly move: CreditMove; readonly onSent: () => void; readonly onClose: () => void }

/** Says in a sentence what is wrong; somebody else decides. What was typed stays until it was taken. */
export function DisputeSheet({ move, onSent, onClose }: Props): ReactNode {
  const words = useWordsOf(creditWords)
  const textOf = useTroubleText()
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const { busy, act } = useAct((key, said: string) =>
    callServer('openDispute', { body: { of: 'credit', id: move.id, note: said }, key }),
  )
  async function send(): Promise<void> {
    const said = note.trim()
    setWrong(said === '' ? words.whyMissing : null)
    if (said === '') return
    const result = await act(said)
    if (result === null) return
    if (!result.ok) return setWrong(textOf(result.problem))
    showToast({ kind: 'done', text: words.sent })
    onSent()
    onClose()
  }
  return (
    <Sheet title={words.disputeTitle} onClose={onClose}>
      <Box as="p" className="row__strong">
        {move.text}
      </Box>
      <Box as="p" className="cap">
        {words.disputeNote}
      </Box>
      <Box as="form">
        <Field
          id={`dispute-${move.id}`}
          label={words.why}
          help={words.whyHelp}
          wrong={wrong}
          value={note}
          maxLength={MAX_NOTE}
          onInput={setNote}
          onConfirm={() => void send()}
        />
        <Box className="sheet__acts">
          <Button look="main" wide busy={busy && words.sending} onPress={() => void send()}>
            {words.send}
          </Button>
        </Box>
      </Box>
    </Sheet>
  )
}
