import type { BackEntryConflictView } from '@wenyuan/contract'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { backEntryWords } from './words.ts'
import type { Act } from './written-acts.ts'

type Entry = Pick<
  BackEntryConflictView,
  'act' | 'at' | 'patron' | 'item' | 'title' | 'branch' | 'pickup' | 'reference' | 'row'
>

/** What the slip says, in a line, and where it stood. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const words = useWords(backEntryWords)
  const say = useSay()
  const branchName = useBranchName()
  const { act, at, patron, item, branch, reference, row } = entry
  const what = [words.acts[act as Act], patron, item].filter((part) => part !== null)
  const where = [
    at === null ? words.noTime : say.instant(at),
    ...(branch === null ? [] : [branchName(branch)]),
    ...(reference === null ? [] : [words.slip(reference)]),
    words.row(row),
  ]
  return (
    <>
      <b className="long">{what.join('　')}</b>
      <p className="cap long">{where.join('　')}</p>
    </>
  )
}
