import type { Finding, Help, LoanView } from '@wenyuan/contract'
import { formatDate, formatDaysLeft, formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box, Press, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import type { DueTone } from '../../ui/due-tone.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'
import { toReturn } from '../scan/intent.ts'
import { LoanNotes } from './loan-notes.tsx'
import { useRenewal } from './renewal.ts'

/** Why it was not renewed, and what would help. */
export type Refusal = { readonly findings: readonly Finding[]; readonly helps: readonly Help[] }

type Props = {
  readonly loan: LoanView
  readonly tone: DueTone
  readonly onOpen: (loan: LoanView, refusal: Refusal | null) => void
  readonly onRenewed: () => void
}

export function LoanRow({ loan, tone, onOpen, onRenewed }: Props): ReactNode {
  const words = useWords().loans
  const today = useToday()
  const { language } = usePreferences()
  return (
    <Box as="li" className="loan">
      <Press className="loan__open" onPress={() => onOpen(loan, null)}>
        <Stamp day={loan.due} tone={tone} />
        <Box className="grow">
          <Box as="h3" className="book__title two-lines">
            {loan.titleText}
          </Box>
          <Box className={`strong ${tone === 'far' ? '' : tone}`}>{formatDaysLeft(loan.due, today, language)}</Box>
          <LoanNotes loan={loan} />
          <Box id={`loan-${loan.id}`} className="cap">
            <LoanLine loan={loan} />
          </Box>
        </Box>
      </Press>
      {tone === 'late' && loan.may?.renew?.outcome !== 'allowed' ? (
        <Button look="small" label={words.toReturnName(loan.titleText)} onPress={() => toReturn(loan.item)}>
          {words.toReturn}
        </Button>
      ) : (
        <RenewButton loan={loan} onRefused={(refusal) => onOpen(loan, refusal)} onRenewed={onRenewed} />
      )}
    </Box>
  )
}

/** What it costs by now, or why it can't be renewed. */
function LoanLine({ loan }: { readonly loan: LoanView }): ReactNode {
  const words = useWords().loans
  const { language } = usePreferences()
  const { may, charge, chargeBooked, trouble } = loan
  const against = (may?.renew?.findings ?? []).filter(({ level }) => level !== 'notice')
  const [first, ...others] = against
  const runs = !chargeBooked && charge !== '0.00'
  if (trouble?.lostAt !== undefined) return <Text className="soon">{words.isLost}</Text>
  if (trouble?.claimedAt !== undefined) return <Text className="soon">{words.isClaimed}</Text>
  if (trouble?.disputedAt !== undefined) return <Text className="soon">{words.isDisputed}</Text>
  if (runs) return <Text>{words.runningCharge(formatMoney(charge, language))}</Text>
  if (may?.renew?.outcome === 'allowed') return <RenewalPreview loan={loan} />
  if (first === undefined) return null
  const more = others.length > 0 ? words.otherReasons(others.length) : ''
  return <Text>{`${words.notRenewable(first.message)}${more}`}</Text>
}

/** To which day a renewal would lead, as the server decides it. */
function RenewalPreview({ loan: { id, due } }: { readonly loan: LoanView }): ReactNode {
  const words = useWords().loans
  const today = useToday()
  const { language } = usePreferences()
  const { data } = useAnswer(`renewal.${id}.${due}`, () =>
    callServer('decideForLoan', { params: { id }, body: { act: 'renew' } }),
  )
  if (data?.outcome !== 'allowed' || data.due === undefined) return null
  return <Text>{words.renewedTo(formatDate(data.due, today, language))}</Text>
}

type RenewProps = {
  readonly loan: LoanView
  readonly onRefused: (refusal: Refusal) => void
  readonly onRenewed: () => void
}

function RenewButton({ loan, onRefused, onRenewed }: RenewProps): ReactNode {
  const words = useWords().loans
  const today = useToday()
  const { language } = usePreferences()
  const { busy, renew } = useRenewal()
  const verdict = loan.may?.renew
  if (verdict === undefined) return null

  async function run(): Promise<void> {
    const result = await renew(loan)
    if (result === null) return
    if (result.kind === 'renewed') {
      showToast({ kind: 'done', text: words.renewed(formatDate(result.loan.due, today, language)) })
      onRenewed()
    } else if (result.kind === 'refused') onRefused(result)
    else showToast({ kind: 'failed', text: result.text, act: { text: words.renew, run: () => void run() } })
  }

  return (
    <Button
      look="small"
      label={words.renewName(loan.titleText)}
      refusedBy={verdict.outcome === 'refused' ? `loan-${loan.id}` : undefined}
      busy={busy && words.renewBusy}
      onPress={() => void run()}
    >
      {words.renew}
    </Button>
  )
}
