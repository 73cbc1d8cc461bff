import { useAskPages } from '../api/use-ask-pages.ts'
import { WaiverToDecide } from '../patrons/waiver-to-decide.tsx'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { DecidedWaiver } from './decided-waiver.tsx'
import { accountsWords } from './words.ts'

/** What was asked for this patron and what became of it. */
export function PatronWaivers({ patronId }: { readonly patronId: string }) {
  const say = useWords(accountsWords)
  const waivers = useAskPages('listPatronWaivers', { params: { id: patronId } })
  return (
    <section className="panel" aria-label={say.waivers}>
      <header className="panel-head">
        <h2>{say.waivers}</h2>
      </header>
      <Listed pages={waivers} empty={<p className="panel-body cap">{say.noWaivers}</p>}>
        {(items) => (
          <ul>
            {items.map((waiver) => (
              <li key={waiver.id} className="waiver-row">
                {waiver.status === 'requested' ? <WaiverToDecide waiver={waiver} /> : <DecidedWaiver waiver={waiver} />}
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}
