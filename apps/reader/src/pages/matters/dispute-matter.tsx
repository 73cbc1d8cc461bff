import type { DisputeView } from '@wenyuan/contract'
import { dayOf, formatDay, formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useTroubleWords } from '../trouble/use-trouble-words.ts'
import { AddEvidence } from './add-evidence.tsx'
import { KeptPhotos } from './kept-photos.tsx'

type Props = {
  readonly dispute: DisputeView
  readonly showOver: (over: ReactNode) => void
  readonly onChanged: () => void
}

/** What the reader finds wrong, what was added since, and what was decided. */
export function DisputeMatter({ dispute, showOver, onChanged }: Props): ReactNode {
  const words = useTroubleWords()
  const { language } = usePreferences()
  const today = useToday()
  const { id, of, titleText, state, openedAt, note, evidence, photos, decisionNote, corrected, may } = dispute
  const day = (at: string) => formatDay(dayOf(at), today, language)
  const isOpen = state === 'open'
  const add = () => showOver(<AddEvidence disputeId={id} onClose={() => showOver(null)} onAdded={onChanged} />)
  return (
    <Box as="li" className="matter">
      <Box as="h3" className="matter__title">
        {titleText ?? words.disputeOf[of]}
      </Box>
      <Box className={isOpen ? 'strong soon' : 'strong'}>{words.states[state]}</Box>
      <Box className="cap">{[words.disputeOf[of], words.at(day(openedAt))].join('　')}</Box>
      <Box as="p" className="matter__note">
        {note}
      </Box>
      {evidence.map((one) => (
        <Box as="p" key={`${one.at}-${one.note}`} className="matter__note cap">
          {`${day(one.at)}　${one.note}`}
        </Box>
      ))}
      {corrected !== null && <Box className="strong ok">{words.takenBack(formatMoney(corrected, language))}</Box>}
      {decisionNote !== null && (
        <Box as="p" className="matter__note">
          {decisionNote}
        </Box>
      )}
      {isOpen && (
        <Box as="p" className="cap">
          {words.disputeNext}
        </Box>
      )}
      <KeptPhotos ids={photos} />
      {isOpen && (
        <Box className="btns">
          {may?.addEvidence !== undefined && <Button onPress={add}>{words.addEvidence}</Button>}
          {may?.withdraw !== undefined && <Withdraw id={id} onChanged={onChanged} />}
        </Box>
      )}
    </Box>
  )
}

function Withdraw({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }): ReactNode {
  const words = useTroubleWords()
  const textOf = useTroubleText()
  const { busy, act } = useAct((key) => callServer('withdrawDispute', { params: { id }, key }))
  async function withdraw(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (result.ok) showToast({ kind: 'done', text: words.withdrawn })
    else showToast({ kind: 'failed', text: textOf(result.problem) })
    onChanged()
  }
  return (
    <Button look="bare" busy={busy && words.withdrawing} onPress={() => void withdraw()}>
      {words.withdraw}
    </Button>
  )
}
