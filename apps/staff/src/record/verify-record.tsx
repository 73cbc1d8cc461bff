import type { VerifyAnswer } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { recordWords } from './words.ts'

/** Walks the whole chain on the server and says plainly how it came out. */
export function VerifyRecord() {
  const words = useWords(recordWords)
  const { busy, failure, clear, send } = useSend('verifyEvents')
  const [answer, setAnswer] = useState<VerifyAnswer | null>(null)
  async function verify() {
    const done = await send({})
    if (done !== null) setAnswer(done.body)
  }
  function close() {
    setAnswer(null)
    clear()
  }
  return (
    <>
      <Button busy={busy} busyLabel={words.verifying} onClick={verify}>
        {words.verify}
      </Button>
      {answer === null && failure === null ? null : (
        <Dialog title={words.verify} onClose={close}>
          <FailureNote failure={failure} />
          {answer === null ? null : <Outcome answer={answer} />}
        </Dialog>
      )}
    </>
  )
}

function Outcome({ answer }: { readonly answer: VerifyAnswer }) {
  const words = useWords(recordWords)
  const { ok, count, sealedTo, unsealed, firstBroken } = answer
  if (ok || firstBroken === undefined) {
    return (
      <div className="verified" role="status">
        <Icon name="check" size={28} />
        <p className="song">{words.whole(formatNumber(count))}</p>
        <p>{words.wholeNote(formatNumber(sealedTo))}</p>
        {unsealed === 0 ? null : <p className="cap">{words.wholeWaiting(formatNumber(unsealed))}</p>}
      </div>
    )
  }
  const { sequence, event, what } = firstBroken
  return (
    <div className="verified verified--broken" role="alert">
      <Icon name="alert" size={28} />
      <p className="song">{words.broken(words.breaks[what])}</p>
      <p>
        {sequence === 0 ? null : words.brokenAt(formatNumber(sequence))}
        {event === null ? null : words.brokenEvent(event)}
      </p>
      <p>{words.brokenNote}</p>
    </div>
  )
}
