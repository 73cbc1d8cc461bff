import { Link } from '@tanstack/react-router'
import type { ItemView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { StepList } from '../ui/reasons.tsx'
import { Stamp } from '../ui/stamp.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { itemWords } from './words.ts'

/** The loan that a copy is out on, for who may read patrons and the record: only the record knows which one it is. */
export function ItemLoan({ item }: { readonly item: ItemView }) {
  const words = useWords(itemWords)
  const say = useSay()
  const mayRead = useHas('event.read')
  const mayRecognise = useHas('patron.read')
  const isOut = item.status === 'on_loan' || item.status === 'claimed_returned'
  const created = useAsk(
    'listEvents',
    { query: { subject: `item:${item.id}`, kind: 'loan.created', limit: 1 } },
    { enabled: isOut && mayRead && mayRecognise },
  )
  const subjects = created.data?.items[0]?.subjects ?? []
  const loanId = idOf(subjects, 'loan')
  const patronId = idOf(subjects, 'patron')
  const loan = useAsk('getLoan', { params: { id: loanId ?? '' } }, { enabled: loanId !== undefined }).data
  if (!isOut || loan === undefined || loan.status !== 'open') return null
  const state = loan.overdueDays > 0 ? 'late' : 'ok'
  return (
    <section className="panel">
      <h2 className="panel-head">{words.loan}</h2>
      <div className="panel-body item-loan">
        <div className="grow">
          <p>
            {patronId === undefined ? (
              loan.patron
            ) : (
              <Link to="/patrons/$id" params={{ id: patronId }}>
                {loan.patron}
              </Link>
            )}
          </p>
          <p className="cap">{words.lentAt(say.instant(loan.checkedOutAt))}</p>
          <p className="cap">{words.renewed(loan.renewals)}</p>
          <p className={state === 'late' ? 'late' : 'cap'}>{say.daysLeft(loan.due)}</p>
        </div>
        <Stamp on={loan.due} state={state} label={`${words.due} ${say.date(loan.due)}`} />
      </div>
      {loan.dueExplained.length === 0 ? null : (
        <div className="panel-body">
          <StepList title={words.howDue} steps={loan.dueExplained} />
        </div>
      )}
    </section>
  )
}

function idOf(subjects: readonly string[], kind: string): string | undefined {
  return subjects.find((subject) => subject.startsWith(`${kind}:`))?.slice(kind.length + 1)
}
