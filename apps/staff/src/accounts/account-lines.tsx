import type { AccountLine, AccountView } from '@wenyuan/contract'
import type { Pages } from '../api/use-ask-pages.ts'
import { refusalOf } from '../holds/verdict.ts'
import { isOwed, lineName } from '../patrons/account-line.ts'
import { patronsWords } from '../patrons/words.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { StepList } from '../ui/reasons.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { fenOf, yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { accountsWords } from './words.ts'

export type LineAct = 'correct' | 'reverse' | 'receipt'

type Acting = { readonly may: AccountView['may']; readonly onAct: (act: LineAct, line: AccountLine) => void }
type Props = Acting & { readonly pages: Pages<AccountLine> }

/** Every line there is: what it was, what it settled, and the paper that was given for it. */
export function AccountLines({ pages, ...acting }: Props) {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  return (
    <section className="panel" aria-label={say.lines}>
      <header className="panel-head">
        <h2>{say.lines}</h2>
      </header>
      <Listed pages={pages} empty={<Empty title={words.noLines} />}>
        {(lines) => (
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.at}</th>
                  <th scope="col">{words.what}</th>
                  <th scope="col" className="num">
                    {words.amount}
                  </th>
                  <th scope="col" className="num">
                    {words.after}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Row key={line.id} line={line} lines={lines} {...acting} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Listed>
    </section>
  )
}

type RowProps = Acting & { readonly line: AccountLine; readonly lines: readonly AccountLine[] }

function Row({ line, lines, ...acting }: RowProps) {
  const words = useWords(patronsWords)
  const { instant, amount, money } = useSay()
  const { at, open, explained } = line
  return (
    <tr className="top-row">
      <td className="nowrap">{instant(at)}</td>
      <td className="long">
        <b>{lineName(line, words)}</b>
        {open !== undefined && isOwed(open) ? <span className="cap late">　{words.open(money(open))}</span> : null}
        <Settles line={line} lines={lines} />
        {explained.length === 0 ? null : (
          <details>
            <summary>{words.lineWhy}</summary>
            <StepList
              title={words.lineWhy}
              of={`${lineName(line, words)} ${line.receipt ?? instant(at)}`}
              steps={explained}
            />
          </details>
        )}
        <Acts line={line} {...acting} />
      </td>
      <td className="num">{amount(line.amount)}</td>
      <td className="num">{amount(line.balance)}</td>
    </tr>
  )
}

/** Which charges a payment, waiver or correction went to; what is left over is credit. */
function Settles({ line: { settles = [], kind, amount }, lines }: Pick<RowProps, 'line' | 'lines'>) {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  const { money, day } = useSay()
  const left = -fenOf(amount) - settles.reduce((sum, settled) => sum + fenOf(settled.amount), 0)
  const isCredit = left > 0 && (kind === 'payment' || kind === 'correction')
  if (settles.length === 0 && !isCredit) return null
  return (
    <ul className="cap settles" aria-label={say.settled}>
      {settles.map((settled) => {
        const charge = lines.find(({ id }) => id === settled.charge)
        const name = charge === undefined ? words.kind.charge : `${lineName(charge, words)}　${day(charge.at)}`
        return <li key={settled.charge}>{`${name}　${money(settled.amount)}`}</li>
      })}
      {isCredit ? <li>{say.leftOver(money(yuanOf(left)))}</li> : null}
    </ul>
  )
}

function Acts({ line, may, onAct }: Omit<RowProps, 'lines'>) {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  const { kind, receipt, reversed = false } = line
  const name = lineName(line, words)
  if (kind === 'charge' && (line.open === undefined || !isOwed(line.open))) {
    const refused = refusalOf(may?.correct)
    return refused === undefined ? (
      <div className="row-acts line-acts">
        <Button look="bare" aria-label={say.correctOf(name)} onClick={() => onAct('correct', line)}>
          {say.correct}
        </Button>
      </div>
    ) : null
  }
  if (receipt === undefined) return null
  return (
    <div className="row-acts line-acts">
      <Button look="bare" aria-label={say.openOf(receipt)} onClick={() => onAct('receipt', line)}>
        {receipt}
      </Button>
      {reversed ? <span className="cap">{say.isReversed}</span> : null}
      {kind === 'payment' && !reversed && refusalOf(may?.reverse) === undefined ? (
        <Button look="bare" aria-label={say.reverseOf(receipt)} onClick={() => onAct('reverse', line)}>
          {say.reverse}
        </Button>
      ) : null}
    </div>
  )
}
