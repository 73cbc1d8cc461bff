import type { WaiverView } from '@wenyuan/contract'
import { dayOf, formatDate, formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import type { Pages } from '../../cache/use-pages.ts'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Head } from '../../ui/head.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'
import { useAccountWords } from './account-words.ts'

type WaiverPage = { readonly items: readonly WaiverView[]; readonly nextCursor: string | null }

/** What was asked for, and what the library said to it. */
export function Waivers({ pages }: { readonly pages: Pages<WaiverPage> }): ReactNode {
  const words = useAccountWords()
  if (pages.items.length === 0) return null
  return (
    <>
      <Head title={words.waivers} />
      <Box as="ul" className="panel flush">
        {pages.items.map((waiver) => (
          <Waiver key={waiver.id} waiver={waiver} changed={pages.first.retry} />
        ))}
      </Box>
      <MoreButton {...pages} />
    </>
  )
}

const TONES: Readonly<Record<WaiverView['status'], string>> = {
  requested: 'soon',
  approved: 'ok',
  rejected: 'late',
  withdrawn: '',
}

function Waiver({ waiver, changed }: { readonly waiver: WaiverView; readonly changed: () => void }): ReactNode {
  const words = useAccountWords()
  const { separator } = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { amount, status, reason, reasonText = reason, requestedAt, decidedAt, note, evidence } = waiver
  const isAnswered = status === 'approved' || status === 'rejected'
  const day = (at: string) => formatDate(dayOf(at), today, language)
  const days = [
    words.askedOn(day(requestedAt)),
    ...(isAnswered && decidedAt !== null ? [words.decidedOn(day(decidedAt))] : []),
  ]
  return (
    <Box as="li" className="account-line">
      <Box className="row">
        <Box className="grow">
          <Box className="row__strong">{reasonText}</Box>
          <Box className="cap">{days.join(separator)}</Box>
          {evidence !== null && <Box className="cap">{`${words.evidence}：${evidence}`}</Box>}
          {note !== null && <Box className="cap strong">{words.noteIs(note)}</Box>}
          {waiver.may?.withdraw?.outcome === 'allowed' && <Withdraw waiver={waiver} changed={changed} />}
        </Box>
        <Box className="row__end waiver__end">
          <Text className="strong">{formatMoney(amount, language)}</Text>
          <Text className={`cap strong ${TONES[status]}`}>{words.statuses[status]}</Text>
        </Box>
      </Box>
    </Box>
  )
}

function Withdraw({ waiver: { id, amount }, changed }: { readonly waiver: WaiverView; readonly changed: () => void }) {
  const words = useAccountWords()
  const { language } = usePreferences()
  const troubleText = useTroubleText()
  const { busy, act } = useAct((key) => callServer('withdrawWaiver', { params: { id }, key }))
  async function withdraw(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (result.ok) showToast({ kind: 'done', text: words.withdrawn })
    else showToast({ kind: 'failed', text: troubleText(result.problem) })
    changed()
  }
  return (
    <Button
      look="small"
      label={words.withdrawOf(formatMoney(amount, language))}
      busy={busy && words.withdrawing}
      onPress={() => void withdraw()}
    >
      {words.withdraw}
    </Button>
  )
}
