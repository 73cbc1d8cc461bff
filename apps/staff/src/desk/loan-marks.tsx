import type { LoanView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { visitWords } from './visit-words.ts'

/** Who has it, who fetched it: for the line below the title. */
export function useHandsOf(): (loan: LoanView) => string {
  const say = useWords(visitWords)
  return ({ member, fetchedBy }) =>
    [member === undefined ? '' : say.inHands(member.name), fetchedBy === undefined ? '' : say.fetchedBy(fetchedBy.name)]
      .filter((part) => part !== '')
      .join('　')
}

/** A loan to be used inside: the one thing to say before the item is taken away. */
export function InLibraryMark({ loan }: { readonly loan: LoanView }) {
  const say = useWords(visitWords)
  if (loan.inLibrary === undefined) return null
  return (
    <strong className="soon">
      {say.inLibrary}　{say.inLibraryNote}
    </strong>
  )
}
