import type { PatronView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useWords } from '../words/language.ts'
import { WaiverToDecide } from './waiver-to-decide.tsx'
import { patronsWords } from './words.ts'

/** More than this never wait for one person: each is of an own charge. */
const MOST_LOOKED_AT = 50

/** Waivers of this patron that wait for a decision. */
export function PendingWaivers({ patron: { id } }: { readonly patron: Pick<PatronView, 'id'> }) {
  const say = useWords(patronsWords)
  const { items = [] } = useAskPages('listPatronWaivers', { params: { id }, query: { limit: MOST_LOOKED_AT } })
  const waiting = items.filter(({ status }) => status === 'requested')
  if (waiting.length === 0) return null
  return (
    <section className="pending" aria-label={say.waivers}>
      <h3>{say.waivers}</h3>
      {waiting.map((waiver) => (
        <WaiverToDecide key={waiver.id} waiver={waiver} />
      ))}
    </section>
  )
}
