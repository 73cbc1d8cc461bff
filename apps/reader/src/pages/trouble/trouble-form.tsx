import type { Problem } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { HelpList, ReasonList } from '../../ui/reason-list.tsx'
import { Costs } from './costs.tsx'
import { NoteField } from './note-field.tsx'
import { PhotoField } from './photo-field.tsx'
import { usePhotos } from './use-photos.ts'
import { type TroubleKind, type TroubleSubject, useReport } from './use-report.ts'
import { useTroubleWords } from './use-trouble-words.ts'

type Props = {
  readonly kind: TroubleKind
  readonly subject: TroubleSubject
  readonly onDone: (kind: TroubleKind) => void
}

/** Words, photos and the one button; what was typed stays when it was refused. */
export function TroubleForm({ kind, subject, onDone }: Props): ReactNode {
  const words = useTroubleWords()
  const photos = usePhotos()
  const { busy, act } = useReport()
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const needsNote = kind === 'dispute'

  async function send(): Promise<void> {
    const said = note.trim()
    setMissing(needsNote && said === '')
    if (needsNote && said === '') return
    const result = await act({ kind, ...subject, note: said, photos: photos.ids })
    if (result === null) return
    if (result.ok) onDone(kind)
    else setProblem(result.problem)
  }

  const acts = { lose: words.loseAct, claim: words.claimAct, dispute: words.disputeAct }
  return (
    <>
      {kind === 'lose' && <Costs loanId={subject.id} />}
      {kind === 'claim' && (
        <Box as="p" className="trouble-next">
          {words.claimNext}
        </Box>
      )}
      {kind === 'dispute' && (
        <Box as="p" className="trouble-next">
          {words.disputeNext}
        </Box>
      )}
      <NoteField
        label={needsNote ? words.noteNeeded : words.note}
        value={note}
        onInput={setNote}
        wrong={isMissing && note.trim() === '' ? words.noteMissing : null}
      />
      <PhotoField photos={photos} />
      <Refused problem={problem} />
      {!photos.isReady && (
        <Box id="photos-wait" className="cap">
          {words.photosWait}
        </Box>
      )}
      <Box className="trouble-send">
        <Button
          look={kind === 'lose' ? 'stop' : 'main'}
          wide
          refusedBy={photos.isReady ? undefined : 'photos-wait'}
          busy={busy && words.sending}
          onPress={() => void send()}
        >
          {acts[kind]}
        </Button>
      </Box>
    </>
  )
}

/** Every reason in the server's words, or what kept it from arriving. */
function Refused({ problem }: { readonly problem: Problem | null }): ReactNode {
  const textOf = useTroubleText()
  const reasons = problem?.reasons ?? []
  const faults = problem?.errors ?? []
  return (
    <Box role="alert">
      {problem === null ? null : reasons.length > 0 ? (
        <>
          <ReasonList findings={reasons} />
          <HelpList helps={problem.helps ?? []} />
        </>
      ) : (
        <Box as="p" className="late strong">
          {faults.length > 0 ? faults.map(({ message }) => message).join('；') : textOf(problem)}
        </Box>
      )}
    </Box>
  )
}
