import type { LoanView } from '@wenyuan/contract'
import { formatDate, formatDaysLeft } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { dueTone } from '../../ui/due-tone.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import { familyWords } from './words.ts'

type Props = { readonly loan: LoanView; readonly onRenewed: () => void }

/** One loan of somebody else: its day, and the button that renews it or why it can't. */
export function WardLoan({ loan, onRenewed }: Props): ReactNode {
  const words = useWords()
  const own = useWordsOf(familyWords)
  const today = useToday()
  const { language } = usePreferences()
  const textOf = useTroubleText()
  const [refused, setRefused] = useState<string | null>(null)
  const { id, titleText, due, may, member } = loan
  const { busy, act } = useAct((key) => callServer('renewLoan', { params: { id }, body: {}, key }))
  const against = (may?.renew?.findings ?? []).filter(({ level }) => level !== 'notice')
  const reason = refused ?? against.map(({ message }) => message).join(words.ui.listed)
  const isOff = may?.renew?.outcome === 'refused'
  const tone = dueTone(due, today)

  async function renew(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (result.ok) {
      setRefused(null)
      showToast({ kind: 'done', text: words.loans.renewed(formatDate(result.body.due, today, language)) })
      onRenewed()
    } else if (result.problem.reasons !== undefined) {
      setRefused(result.problem.reasons.map(({ message }) => message).join(words.ui.listed))
    } else showToast({ kind: 'failed', text: textOf(result.problem) })
  }
  return (
    <Box as="li" className="loan">
      <Stamp day={due} tone={tone} />
      <Box className="grow">
        <Box as="h3" className="book__title two-lines">
          {titleText}
        </Box>
        <Box className={`strong ${tone === 'far' ? '' : tone}`}>{formatDaysLeft(due, today, language)}</Box>
        {member !== undefined && <Box className="cap">{own.inHands(member.name)}</Box>}
        <Box id={`ward-${id}`} className="cap">
          {reason === '' ? '' : words.loans.notRenewable(reason)}
        </Box>
      </Box>
      {may?.renew !== undefined && (
        <Button
          look="small"
          label={words.loans.renewName(titleText)}
          refusedBy={isOff ? `ward-${id}` : undefined}
          busy={busy && words.loans.renewBusy}
          onPress={() => void renew()}
        >
          {words.loans.renew}
        </Button>
      )}
    </Box>
  )
}
