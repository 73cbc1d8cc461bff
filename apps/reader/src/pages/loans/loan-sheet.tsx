import type { LoanView } from '@wenyuan/contract'
import { dayOf, formatDate, formatDaysLeft } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { addressOf, go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useBranchName, useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Cover, type CoverFacts } from '../../ui/cover.tsx'
import { dueTone } from '../../ui/due-tone.ts'
import { HelpButton } from '../../ui/help-button.tsx'
import { HelpList, ReasonList } from '../../ui/reason-list.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { LoanNotes } from './loan-notes.tsx'
import type { Refusal } from './loan-row.tsx'

const COVER_WIDTH = 60

type Props = {
  readonly loan: LoanView
  readonly facts: CoverFacts
  /** What the last try met; otherwise what the server said beside the loan. */
  readonly refusal: Refusal | null
  readonly onClose: () => void
}

/** One loan: its date, how that came about, and why it can't be renewed where it can't. */
export function LoanSheet({ loan, facts, refusal, onClose }: Props): ReactNode {
  const words = useWords()
  const verdict = loan.may?.renew
  const findings = refusal?.findings ?? (verdict?.outcome === 'refused' ? verdict.findings : [])
  const helps = refusal?.helps.length ? refusal.helps : findings.flatMap((finding) => finding.helps ?? [])
  const place = { page: 'title', id: loan.title } as const
  const open = () => {
    onClose()
    go(place)
  }
  const trouble = { page: 'trouble', loan: loan.id } as const
  const report = () => {
    onClose()
    go(trouble)
  }
  return (
    <Sheet title={refusal === null ? words.loans.sheet : words.loans.verdictNotRenewed} onClose={onClose}>
      <LoanHead loan={loan} facts={facts} />
      {findings.length > 0 && (
        <Box as="section">
          <Box as="h3" className="sheet__head">
            {words.loans.whyNot}
          </Box>
          <ReasonList findings={findings} />
          <HelpList helps={helps} actFor={(help) => <HelpButton help={help} leave={onClose} />} />
        </Box>
      )}
      <LoanNotes loan={loan} whole />
      <StepList steps={loan.dueExplained} />
      <Button look="bare" href={addressOf(trouble)} onPress={report}>
        {words.loans.trouble}
      </Button>
      <Box className="sheet__acts btns">
        <Button href={addressOf(place)} onPress={open}>
          {words.loans.toTitle}
        </Button>
        <Button onPress={onClose}>{words.loans.finish}</Button>
      </Box>
    </Sheet>
  )
}

function LoanHead({ loan, facts }: { readonly loan: LoanView; readonly facts: CoverFacts }): ReactNode {
  const words = useWords()
  const today = useToday()
  const { language } = usePreferences()
  const nameOf = useBranchName()
  const tone = dueTone(loan.due, today)
  const counts = [
    loan.renewals > 0 ? words.loans.renewals(loan.renewals) : '',
    loan.renewalsLeft === null ? '' : words.loans.renewalsLeft(loan.renewalsLeft),
  ]
  return (
    <Box className="verdict">
      <Cover facts={facts} width={COVER_WIDTH} />
      <Box className="grow">
        <Box className={`strong ${tone === 'far' ? '' : tone}`}>{formatDaysLeft(loan.due, today, language)}</Box>
        <Box as="h3" className="verdict__title">
          {loan.titleText}
        </Box>
        <Box as="p" className="cap">
          {words.loans.borrowedAt(formatDate(dayOf(loan.checkedOutAt), today, language), nameOf(loan.branch))}
        </Box>
        <Box as="p" className="cap">
          {[...counts, words.loans.barcode(loan.item)].filter((part) => part !== '').join(words.separator)}
        </Box>
      </Box>
      <Stamp day={loan.due} tone={tone} />
    </Box>
  )
}
