import './troubles.css'
import '../tasks/tasks.css'
import type { LoanView } from '@wenyuan/contract'
import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { ClaimForm } from './claim-form.tsx'
import { DisputeForm } from './dispute-form.tsx'
import { LossForm } from './loss-form.tsx'
import { troubleWords } from './words.ts'

const KINDS = ['lose', 'claim', 'dispute'] as const
type Kind = (typeof KINDS)[number]

export type TroubledLoan = Pick<LoanView, 'id' | 'titleText' | 'patron'>
type Props = { readonly loan: TroubledLoan; readonly onClose: () => void }

/** What may be the matter with a loan: each with what it brings, before anything is done. */
export default function LoanTrouble({ loan, onClose }: Props) {
  const say = useWords(troubleWords)
  const [kind, setKind] = useState<Kind>('lose')
  return (
    <Dialog title={say.troubleOf(loan.titleText)} onClose={onClose}>
      <Tabs<Kind>
        label={say.what}
        tabs={KINDS.map((name) => ({ name, label: say[name] }))}
        chosen={kind}
        onChoose={setKind}
      >
        {kind === 'lose' ? (
          <LossForm loan={loan} onDone={onClose} />
        ) : kind === 'claim' ? (
          <ClaimForm loan={loan} onDone={onClose} />
        ) : (
          <DisputeForm card={loan.patron} of="loan" id={loan.id} onDone={onClose} />
        )}
      </Tabs>
    </Dialog>
  )
}
