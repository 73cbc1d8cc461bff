import type { LoanView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { type DueTone, dueTone } from '../../ui/due-tone.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { LoanRow, type Refusal } from './loan-row.tsx'

const GROUPS = [
  { tone: 'late', shape: 'here' },
  { tone: 'soon', shape: 'out' },
  { tone: 'far', shape: 'aside' },
] as const satisfies readonly { tone: DueTone; shape: string }[]

type Props = {
  readonly loans: readonly LoanView[]
  readonly onOpen: (loan: LoanView, refusal: Refusal | null) => void
  readonly onRenewed: () => void
}

/** What is late stands first, then what is due soon. */
export function LoanGroups({ loans, onOpen, onRenewed }: Props): ReactNode {
  const words = useWords().loans
  const today = useToday()
  const sorted = [...loans].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  return GROUPS.map(({ tone, shape }) => {
    const group = sorted.filter((loan) => dueTone(loan.due, today) === tone)
    if (group.length === 0) return null
    return (
      <Box as="section" key={tone}>
        <Box as="h2" className={`group ${tone === 'far' ? '' : tone}`}>
          <StateMark shape={shape} tone={tone === 'far' ? 'ok' : tone} />
          {words[tone]}
        </Box>
        <Box as="ul">
          {group.map((loan) => (
            <LoanRow key={loan.id} loan={loan} tone={tone} onOpen={onOpen} onRenewed={onRenewed} />
          ))}
        </Box>
      </Box>
    )
  })
}
