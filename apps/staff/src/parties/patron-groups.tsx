import type { PatronView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useWords } from '../words/language.ts'
import { PartyLink } from './party-link.tsx'
import { partiesWords } from './words.ts'

/** The groups that the patron belongs to or answers for; nothing where there is none. */
export function PatronGroups({ patron }: { readonly patron: PatronView }) {
  const say = useWords(partiesWords)
  const groups = useAsk('listGroups', { params: { id: patron.id } }).data?.items ?? []
  if (groups.length === 0) return null
  return (
    <section className="panel" aria-label={say.groups}>
      <header className="panel-head">
        <h2>{say.groups}</h2>
      </header>
      <ul>
        {groups.map((group) => (
          <li key={`${group.id}-${group.as}`} className="side-row">
            <div className="grow">
              <PartyLink party={group} />
              <p className="cap">
                {say.as[group.as]}
                {group.as === 'member' ? `　${say.openLoans(group.openLoans)}` : ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
