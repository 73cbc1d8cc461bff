import './troubles.css'
import { Link } from '@tanstack/react-router'
import type { DisputeView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { TroubleFilters, useTroubleFilters } from './state-choice.tsx'
import { TroubleWho } from './trouble-who.tsx'
import { troubleWords } from './words.ts'

const STATES = ['open', 'ended'] as const

/** What readers do not accept, the oldest first. */
export function DisputeList() {
  const say = useWords(troubleWords)
  const query = useTroubleFilters(STATES)
  const disputes = useAskPages('listDisputes', { query })
  return (
    <section className="panel" aria-label={say.dispute}>
      <TroubleFilters states={STATES.map((value) => ({ value, label: say[value] }))} />
      <Listed pages={disputes} empty={<Empty title={say.noDisputes} note={say.noDisputesNote} />}>
        {(items) => (
          <ul>
            {items.map((dispute) => (
              <DisputeRow key={dispute.id} dispute={dispute} />
            ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}

function DisputeRow({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWords(troubleWords)
  const { instant } = useSay()
  const { id, of, state, patron, titleText, note, openedAt, openedBy } = dispute
  return (
    <li className="trouble">
      <TroubleWho titleText={titleText} patron={patron} />
      <div>
        <p>
          <b>{say.disputeOf[of]}</b>　{say.disputeStates[state]}
        </p>
        <p className="cap">{say.claimedOn(instant(openedAt), openedBy)}</p>
        <p className="cap long clamp">{note}</p>
      </div>
      <div className="task-acts">
        <Link className="btn" to="/disputes/$id" params={{ id }}>
          {say.disputeTitle(id)}
        </Link>
      </div>
    </li>
  )
}
