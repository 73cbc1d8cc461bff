import './troubles.css'
import type { ClaimView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { refusalOf } from '../holds/verdict.ts'
import { KeptPhotos } from '../photos/kept-photos.tsx'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { EndClaim } from './end-claim.tsx'
import { TroubleFilters, useTroubleFilters } from './state-choice.tsx'
import { TroubleWho } from './trouble-who.tsx'
import { troubleWords } from './words.ts'

const STATES = ['open', 'found', 'not-found'] as const

/** What readers say they have returned. */
export function ClaimList() {
  const say = useWords(troubleWords)
  const query = useTroubleFilters(STATES)
  const claims = useAskPages('listClaims', { query })
  const [ending, setEnding] = useState<ClaimView | null>(null)
  return (
    <section className="panel" aria-label={say.claim}>
      <TroubleFilters states={STATES.map((value) => ({ value, label: say.claimStates[value] }))} />
      <Listed pages={claims} empty={<Empty title={say.noClaims} note={say.noClaimsNote} />}>
        {(items) => (
          <ul>
            {items.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} onEnd={() => setEnding(claim)} />
            ))}
          </ul>
        )}
      </Listed>
      {ending === null ? null : <EndClaim claim={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function ClaimRow({ claim, onEnd }: { readonly claim: ClaimView; readonly onEnd: () => void }) {
  const say = useWords(troubleWords)
  const { instant } = useSay()
  const { titleText, item, patron, claimedAt, claimedBy, note, photos, endedAt, endedBy, outcomeNote, state, may } =
    claim
  return (
    <li className="trouble">
      <TroubleWho titleText={titleText} item={item} patron={patron} />
      <div>
        <p>{say.claimedOn(instant(claimedAt), claimedBy)}</p>
        {note === null ? null : <p className="cap long">{note}</p>}
        {endedAt === null ? null : (
          <p className="cap">
            {say.claimStates[state]}　{say.endedBy(endedBy ?? '', instant(endedAt))}
          </p>
        )}
        {outcomeNote === null ? null : <p className="cap long">{outcomeNote}</p>}
        <KeptPhotos ids={photos} />
      </div>
      <div className="task-acts">
        {may?.end === undefined ? null : (
          <Button aria-label={say.endClaimOf(titleText)} reason={refusalOf(may.end)} onClick={onEnd}>
            {say.endClaim}
          </Button>
        )}
      </div>
    </li>
  )
}
