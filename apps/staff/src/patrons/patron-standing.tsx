import type { PatronView, StandingView, Verdict } from '@wenyuan/contract'
import { StepList } from '../ui/reasons.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

const ACTS = ['borrow', 'renew', 'hold'] as const

/** First the answer: may the patron borrow, renew, place holds; and if not, everything that stands against it. */
export function PatronStanding({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const { standing, may } = patron
  return (
    <section className="panel standing" aria-label={say.standing}>
      <p className="panel-body standing-acts">
        {ACTS.map((act) => (
          <Answer key={act} act={say.acts[act]} verdict={may?.[act]} />
        ))}
      </p>
      {standing.length === 0 ? null : (
        <ol className="why panel-body">
          {standing.map((one) => (
            <Against key={`${one.code}-${one.message}`} standing={one} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Answer({ act, verdict }: { readonly act: string; readonly verdict: Verdict | undefined }) {
  const say = useWords(patronsWords)
  if (verdict === undefined) return null
  return verdict.outcome === 'allowed' ? (
    <span className="state state--full ok">{say.may(act)}</span>
  ) : (
    <span className="state late">{say.mayNot(act)}</span>
  )
}

function Against({ standing: { message, acts, until, explained = [] } }: { readonly standing: StandingView }) {
  const say = useWords(patronsWords)
  const { day } = useSay()
  const stops = acts.length === 0 ? '' : `${say.stops} ${acts.map((act) => say.acts[act]).join('、')}`
  const end = until === undefined ? '' : say.until(day(until))
  return (
    <li>
      <div>
        <strong>{message}</strong>
        <p className="cap">{[stops, end].filter((part) => part !== '').join('　')}</p>
        {explained.length === 0 ? null : (
          <details>
            <summary>{say.stopWhy}</summary>
            <StepList title={say.stopWhy} steps={explained} />
          </details>
        )}
      </div>
    </li>
  )
}
