import type { PatronView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useWords } from '../words/language.ts'
import { WaiverToDecide } from './waiver-to-decide.tsx'
import { patronsWords } from './words.ts'

/** The most that one answer has; a branch with more waiting decides in the list of all. */
const MOST_LOOKED_AT = 200

/** Waivers of this patron that wait for a decision, oldest first. */
export function PendingWaivers({ patron: { id, branch } }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const { items = [] } = useAskPages('listWaivers', { query: { status: 'requested', branch, limit: MOST_LOOKED_AT } })
  const theirs = items.filter(({ patronId }) => patronId === id)
  if (theirs.length === 0) return null
  return (
    <section className="pending" aria-label={say.waivers}>
      <h3>{say.waivers}</h3>
      {theirs.map((waiver) => (
        <WaiverToDecide key={waiver.id} waiver={waiver} />
      ))}
    </section>
  )
}
