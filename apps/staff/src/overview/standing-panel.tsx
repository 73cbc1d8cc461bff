import { Link } from '@tanstack/react-router'
import type { OverviewView } from '@wenyuan/contract'
import { useHas } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { sayFigure } from './tally-figures.tsx'
import { overviewWords } from './words.ts'

type Now = OverviewView['now']

const SHOWN = [
  { name: 'readyHolds', tab: 'shelf' },
  { name: 'waitingHolds', tab: 'pulls' },
  { name: 'overdueLoans', tone: 'late' },
  { name: 'inTransit' },
  { name: 'openLoans' },
  { name: 'owed', tone: 'soon' },
] as const satisfies readonly { readonly name: keyof Now; readonly tab?: string; readonly tone?: string }[]

/** How things stand at this moment, and where there is something to do about it. */
export function StandingPanel({ now }: { readonly now: Now }) {
  const words = useWords(overviewWords)
  const mayHold = useHas('hold.create')
  return (
    <section className="panel" aria-label={words.standing}>
      <header className="panel-head">
        <h2>{words.standing}</h2>
      </header>
      <ul className="standing">
        {SHOWN.map((entry) => {
          const value = now[entry.name]
          const isNone = Number(value) === 0
          const tone = 'tone' in entry && !isNone ? entry.tone : ''
          return (
            <li key={entry.name}>
              <b className={tone}>{sayFigure(value)}</b>
              <span className="grow">{words.standings[entry.name]}</span>
              {'tab' in entry && mayHold && !isNone ? (
                <Link to="/holds" search={{ tab: entry.tab }} aria-label={words.lookAt(words.standings[entry.name])}>
                  {words.look}
                </Link>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
