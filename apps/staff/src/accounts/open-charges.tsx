import type { AccountLine, AccountView } from '@wenyuan/contract'
import { dayOf } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { refusalOf } from '../holds/verdict.ts'
import { lineName } from '../patrons/account-line.ts'
import { patronsWords } from '../patrons/words.ts'
import { Button } from '../ui/button.tsx'
import { StepList } from '../ui/reasons.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { ChargeCalendar } from './charge-calendar.tsx'
import { accountsWords } from './words.ts'

export type ChargeAct = 'pay' | 'waive' | 'correct'

type Props = {
  readonly charges: readonly AccountLine[]
  readonly may: AccountView['may']
  readonly onAct: (act: ChargeAct, line: AccountLine) => void
}

/** What is not settled yet, charge by charge, with the days that each came from and what can be done about it. */
export function OpenCharges({ charges, may, onAct }: Props) {
  const say = useWords(accountsWords)
  return (
    <section className="panel" aria-label={say.openCharges}>
      <header className="panel-head">
        <h2>{say.openCharges}</h2>
      </header>
      {charges.length === 0 ? <Empty title={say.noOpenCharges} note={say.noOpenNote} /> : null}
      {charges.map((line) => (
        <OpenCharge key={line.id} line={line} may={may} onAct={onAct} />
      ))}
    </section>
  )
}

function OpenCharge({ line, may, onAct }: Omit<Props, 'charges'> & { readonly line: AccountLine }) {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  const { money, day } = useSay()
  const { loan: loanId = '', open = line.amount, amount, explained, about, at } = line
  const loan = useAsk('getLoan', { params: { id: loanId } }, { enabled: loanId !== '' }).data
  const what = lineName(line, words)
  const name = lineName({ ...line, titleText: undefined }, words)
  const correct = refusalOf(may?.correct)
  return (
    <article className="open-charge" aria-label={what}>
      <header className="open-charge-head">
        <div className="grow">
          <h3 className="song long">{line.titleText ?? name}</h3>
          <p className="cap">
            {[line.titleText === undefined ? '' : name, day(at)].filter((part) => part !== '').join('　')}
          </p>
        </div>
        <p className="open-charge-sum">
          <b className="late">{money(open)}</b>
          {open === amount ? null : <span className="cap">{say.partOf(money(amount))}</span>}
        </p>
      </header>
      <div className="open-charge-why">
        {loan !== undefined && about === 'overdue' ? (
          <ChargeCalendar dueOn={dayOf(loan.due)} steps={explained} />
        ) : null}
        {explained.length === 0 ? null : <StepList title={words.lineWhy} of={`${what} ${day(at)}`} steps={explained} />}
      </div>
      <div className="row-acts">
        <Button reason={refusalOf(may?.pay)} aria-label={say.payOneOf(what)} onClick={() => onAct('pay', line)}>
          {say.payOne}
        </Button>
        <Button look="bare" aria-label={say.waiveOneOf(what)} onClick={() => onAct('waive', line)}>
          {say.waiveOne}
        </Button>
        <Button look="bare" reason={correct} aria-label={say.correctOf(what)} onClick={() => onAct('correct', line)}>
          {say.correct}
        </Button>
      </div>
    </article>
  )
}
