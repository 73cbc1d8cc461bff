import type { PatronView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

/** First the answer: may the patron borrow, renew, place holds; and if not, everything that stands against it. */
export function PatronStanding({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const { day } = useSay()
  const { standing } = patron
  return (
    <section className="panel standing" aria-label={say.standing}>
      {standing.length === 0 ? (
        <p className="panel-body">
          <span className="state state--full ok">{say.allWell}</span>
        </p>
      ) : (
        <ol className="why panel-body">
          {standing.map(({ code, message, acts, until }) => (
            <li key={`${code}-${message}`}>
              <div>
                <strong>{message}</strong>
                <p className="cap">
                  {[
                    acts.length === 0 ? '' : `${say.stops} ${acts.map((act) => say.acts[act]).join('、')}`,
                    until === undefined ? '' : say.until(day(until)),
                  ]
                    .filter((part) => part !== '')
                    .join('　')}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
