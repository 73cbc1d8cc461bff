import type { LoanView } from '@wenyuan/contract'
import { useSend } from '../api/use-send.ts'
import { type Lift, LiftReasons } from '../holds/lift-reasons.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ReasonList } from '../ui/reasons.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

type Props = { readonly loan: LoanView; readonly onClose: () => void }

/** Renews against the reasons, each named, by someone who may. */
export function OverrideRenewal({ loan, onClose }: Props) {
  const say = useWords(patronsWords)
  const { date } = useSay()
  const { busy, failure, send } = useSend('renewLoan', ['listPatronLoans', 'getPatron', 'getAccount'])
  const findings = loan.may?.renew?.findings ?? []
  async function renew({ override, reason }: Lift) {
    const body = { override, ...(reason === '' ? {} : { reason }) }
    const done = await send({ params: { id: loan.id }, body })
    if (done === null) return
    toast({ text: say.isRenewed(loan.titleText, date(done.body.due)) })
    onClose()
  }
  return (
    <Dialog title={say.overrideOf(loan.titleText)} onClose={onClose}>
      <ReasonList findings={findings} />
      <LiftReasons findings={findings} busy={busy} failure={failure} onLift={renew} />
    </Dialog>
  )
}
