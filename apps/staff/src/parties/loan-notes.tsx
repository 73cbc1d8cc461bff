import type { LoanView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { PartyLink } from './party-link.tsx'
import { partiesWords } from './words.ts'

/** What is not plain about a loan: who has it or fetched it, that it stays inside, that a hold called it back. */
export function LoanNotes({ loan }: { readonly loan: LoanView }) {
  const say = useWords(partiesWords)
  const { date } = useSay()
  const { member, fetchedBy, inLibrary, recalledAt } = loan
  return (
    <>
      {member === undefined ? null : (
        <p className="cap">
          {say.inHandsOf} <PartyLink party={member} />
        </p>
      )}
      {fetchedBy === undefined ? null : (
        <p className="cap">
          {say.fetchedBy} <PartyLink party={fetchedBy} />
        </p>
      )}
      {inLibrary === undefined ? null : <p className="cap soon">{say.inLibrary}</p>}
      {recalledAt === undefined ? null : <p className="cap soon">{say.recalled(date(recalledAt))}</p>}
    </>
  )
}
