import type { LoanView } from '@wenyuan/contract'
import { daysBetween, formatDay, formatDaysLeft, timeOf } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage, useWords } from '../words/language.ts'
import type { Reader } from './answer.ts'
import { useDesk } from './desk-state.ts'
import { useLibraryClock } from './library-clock.ts'
import { deskWords } from './words.ts'

/** As many as one takes in at a glance beside the result; the patron's page has them all. */
const SHOWN = 12
const SOON_DAYS = 7

export function ReaderLoans({ reader }: { readonly reader: Reader }) {
  const words = useWords(deskWords)
  const { answer } = useDesk()
  const asked = useAsk('listPatronLoans', { params: { id: reader.id }, query: { limit: 200 } }, { keep: true })
  const loans = (asked.data?.items ?? []).filter(
    ({ patron }) => patron === reader.card || asked.isPlaceholderData === false,
  )
  const [first, ...others] = [...loans].sort(byDue)
  if (first === undefined) return null
  const justLent = answer?.kind === 'lent' || answer?.kind === 'renewed' ? answer.loan.id : null
  const shown = [first, ...others].slice(0, SHOWN)
  return (
    <ul className="rl" aria-label={words.loans}>
      {shown.map((loan) => (
        <li key={loan.id} className="rl-line">
          <span className="song">{loan.titleText}</span>
          {loan.member === undefined ? null : <span className="cap rl-hands">{loan.member.name}</span>}
          <Due loan={loan} isNew={loan.id === justLent} />
        </li>
      ))}
      {loans.length > SHOWN ? <li className="cap">{words.moreLoans(loans.length - SHOWN)}</li> : null}
    </ul>
  )
}

/** What is due first stands first: it is what the desk has to talk about. */
function byDue(one: LoanView, other: LoanView): number {
  return one.dueAt < other.dueAt ? -1 : 1
}

function Due({ loan, isNew }: { readonly loan: LoanView; readonly isNew: boolean }) {
  const language = useLanguage()
  const clock = useLibraryClock()
  if (clock === null) return null
  if (loan.overdueDays > 0 || loan.due.slice(0, 10) < clock.today) {
    return <span className="late">{formatDaysLeft(loan.due, clock.today, language)}</span>
  }
  const day = formatDay(loan.due, clock.today, language)
  const text = loan.due.includes('T') ? `${day} ${timeOf(loan.due)}` : day
  if (daysBetween(clock.today, loan.due) > SOON_DAYS) return <span className={isNew ? 'ok' : ''}>{text}</span>
  return (
    <span className="soon">
      {text}　{formatDaysLeft(loan.due, clock.today, language)}
    </span>
  )
}
