import './parties.css'
import { Link } from '@tanstack/react-router'
import type { CreditMove, CreditView, PatronView } from '@wenyuan/contract'
import { useHas } from '../session/use-me.ts'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { formatSigned } from './signed.ts'
import { useCredit } from './use-credit.ts'
import { partiesWords } from './words.ts'

/** Score and level with all that made them: what is being lost now, and each move with its cause. */
export function PatronCredit({ patron }: { readonly patron: PatronView }) {
  const say = useWords(partiesWords)
  const { credit, moves } = useCredit(patron.id)
  return (
    <section className="panel" id="credit" aria-label={say.credit}>
      <header className="panel-head">
        <h2 className="grow">{say.credit}</h2>
        {credit === undefined ? null : <Score credit={credit} />}
      </header>
      {credit === undefined ? null : <Standing credit={credit} />}
      <Listed pages={moves} empty={<p className="panel-body cap">{say.noMoves}</p>}>
        {(items) => <Moves moves={items} />}
      </Listed>
    </section>
  )
}

function Score({ credit: { score, level } }: { readonly credit: CreditView }) {
  const say = useWords(partiesWords)
  return (
    <p className="credit-score">
      <b className="song">{score}</b>
      <span className={`tag ${LEVEL_LOOKS[level]}`}>{say.level(level)}</span>
    </p>
  )
}

const LEVEL_LOOKS = { A: 'ok', B: 'ok', C: 'soon', D: 'late' } as const

function Standing({ credit: { levels, next, running } }: { readonly credit: CreditView }) {
  const say = useWords(partiesWords)
  const { date } = useSay()
  const steps = (['A', 'B', 'C'] as const).map((level) => say.levelFrom(level, levels[level]))
  return (
    <div className="panel-body credit-standing">
      <p>
        <b>{next === null ? say.topLevel : say.nextLevel(next.points, next.level)}</b>
        <span className="cap">　{steps.join('　')}</span>
      </p>
      {running.length === 0 ? null : (
        <ul className="credit-running" aria-label={say.runningLate}>
          {running.map(({ loan, titleText, due, points }) => (
            <li key={loan} className="late">
              <span className="grow long">
                {say.runningLate}　{say.runningOf(titleText, date(due))}
              </span>
              <b>{say.points(formatSigned(-Math.abs(points)))}</b>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say.howToRaise}</summary>
        <ul className="credit-raise">
          {say.raise.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function Moves({ moves }: { readonly moves: readonly CreditMove[] }) {
  const say = useWords(partiesWords)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.at}</th>
            <th scope="col">{say.what}</th>
            <th scope="col" className="num">
              {say.change}
            </th>
            <th scope="col" className="num">
              {say.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <MoveRow key={move.id} move={move} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MoveRow({ move }: { readonly move: CreditMove }) {
  const say = useWords(partiesWords)
  const { day } = useSay()
  const { at, before, after, text, reversed } = move
  return (
    <tr className={reversed ? 'taken-back' : undefined}>
      <td className="nowrap">{day(at)}</td>
      <td className="long">
        {text}
        {reversed ? <span className="cap">　{say.takenBack}</span> : null}
        <MoveRecord move={move} />
      </td>
      <td className={`num ${after < before ? 'late' : 'ok'}`}>{formatSigned(after - before)}</td>
      <td className="num">{say.moved(before, after)}</td>
    </tr>
  )
}

/** The way to what it came from, for who may read the record. */
function MoveRecord({ move: { loan, hold, text } }: { readonly move: CreditMove }) {
  const say = useWords(partiesWords)
  const mayRead = useHas('event.read')
  const subject = loan !== null ? `loan:${loan}` : hold !== null ? `hold:${hold}` : null
  if (!mayRead || subject === null) return null
  const visible = loan === null ? say.holdRecord : say.loanRecord
  return (
    <p className="cap">
      <Link to="/record" search={{ q: subject }} aria-label={say.recordOf(visible, text)}>
        {visible}
      </Link>
    </p>
  )
}
