import type { LoanView, PatronView } from '@wenyuan/contract'
import { lazy, Suspense, useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSend } from '../api/use-send.ts'
import { canLift } from '../holds/lift-reasons.tsx'
import { refusalOf } from '../holds/verdict.ts'
import { LoanNotes } from '../parties/loan-notes.tsx'
import { LoanState } from '../troubles/loan-state.tsx'
import { troubleWords } from '../troubles/words.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Listed } from '../ui/listed.tsx'
import { StepList } from '../ui/reasons.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { OverrideRenewal } from './override-renewal.tsx'
import { patronsWords } from './words.ts'

const LoanTrouble = lazy(() => import('../troubles/loan-trouble.tsx'))

/** What the patron has, the next due first as the server gives it. */
export function PatronLoans({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const loans = useAskPages('listPatronLoans', { params: { id: patron.id }, query: { state: 'open' } })
  const [lifting, setLifting] = useState<LoanView | null>(null)
  return (
    <section className="panel" aria-label={say.loans}>
      <header className="panel-head">
        <h2>{say.loans}</h2>
        <span className="cap grow">
          {patron.openLoans}
          {patron.overdueLoans === 0 ? null : <b className="late">　{say.overdueCount(patron.overdueLoans)}</b>}
        </span>
        {patron.openLoans === 0 ? null : <RenewAll patron={patron} />}
      </header>
      <Listed pages={loans} empty={<p className="panel-body cap">{say.noLoans}</p>}>
        {(items) => (
          <ul>
            {items.map((loan) => (
              <LoanRow key={loan.id} loan={loan} onLift={() => setLifting(loan)} />
            ))}
          </ul>
        )}
      </Listed>
      {lifting === null ? null : <OverrideRenewal loan={lifting} onClose={() => setLifting(null)} />}
    </section>
  )
}

function RenewAll({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const { busy, failure, send } = useSend('renewPatronLoans', ['listPatronLoans', 'getPatron', 'getAccount'])
  async function renew() {
    const done = await send({ params: { id: patron.id } })
    if (done === null) return
    const renewed = done.body.items.filter(({ loan }) => loan !== undefined).length
    toast({ text: say.renewAllResult(renewed, done.body.items.length - renewed) })
  }
  return (
    <>
      <Button busy={busy} busyLabel={say.renewing} onClick={renew}>
        {say.renewAll}
      </Button>
      <FailureNote failure={failure} />
    </>
  )
}

function dueLook({ overdueDays, due }: LoanView, today: string): string {
  if (overdueDays > 0) return 'late'
  return due.slice(0, today.length) === today ? 'soon' : ''
}

function LoanRow({ loan, onLift }: { readonly loan: LoanView; readonly onLift: () => void }) {
  const say = useWords(patronsWords)
  const sayTrouble = useWords(troubleWords)
  const [isTroubled, setTroubled] = useState(false)
  const { date, daysLeft, money, today } = useSay()
  const { busy, failure, send } = useSend('renewLoan', ['listPatronLoans', 'getPatron', 'getAccount'])
  const { id, titleText, item, due, dueExplained, renewals, renewalsLeft, charge, may } = loan
  const refusal = refusalOf(may?.renew)
  async function renew() {
    const done = await send({ params: { id } })
    if (done !== null) toast({ text: say.isRenewed(titleText, date(done.body.due)) })
  }
  return (
    <li className="loan-row">
      <div className="grow">
        <b className="song long">{titleText}</b>
        <p className="cap">
          {item}　{say.renewed(renewals, renewalsLeft)}
        </p>
        <LoanNotes loan={loan} />
        <LoanState {...(loan.trouble && { trouble: loan.trouble })} />
        <details>
          <summary>{say.dueWhy}</summary>
          <StepList title={say.dueWhy} steps={dueExplained} />
        </details>
      </div>
      <div className="loan-due">
        <b className={dueLook(loan, today)}>{date(due)}</b>
        <p className="cap">{daysLeft(due)}</p>
        {charge === '0.00' ? null : <p className="cap late">{say.running(money(charge))}</p>}
      </div>
      <div className="loan-acts">
        <Button
          aria-label={say.renewOf(titleText)}
          reason={refusal}
          busy={busy}
          busyLabel={say.renewing}
          onClick={renew}
        >
          {say.renew}
        </Button>
        <Button look="bare" aria-label={sayTrouble.troubleOf(titleText)} onClick={() => setTroubled(true)}>
          {sayTrouble.trouble}
        </Button>
        {refusal !== undefined && canLift(may?.renew?.findings ?? []) ? (
          <Button look="bare" aria-label={say.overrideOf(titleText)} onClick={onLift}>
            {say.override}
          </Button>
        ) : null}
      </div>
      <FailureNote failure={failure} />
      {isTroubled ? (
        <Suspense fallback={null}>
          <LoanTrouble loan={loan} onClose={() => setTroubled(false)} />
        </Suspense>
      ) : null}
    </li>
  )
}
