import type { HoldView } from '@wenyuan/contract'
import { formatDay } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { useBranch, useBranchName } from '../session/branch.ts'
import { useLanguage, useWords } from '../words/language.ts'
import type { Reader } from './answer.ts'
import { useLibraryClock } from './library-clock.ts'
import { deskWords } from './words.ts'

/** What waits for the reader on the hold shelf, first of all; then how many more are queued. */
export function ReaderHolds({ reader }: { readonly reader: Reader }) {
  const words = useWords(deskWords)
  const holds = useAsk('listPatronHolds', { params: { id: reader.id }, query: { limit: 50 } }).data?.items ?? []
  const ready = holds.filter(({ status }) => status === 'ready')
  const others = holds.filter(({ status }) => status !== 'ready')
  return (
    <>
      {ready.length === 0 ? null : (
        <ul className="rl rl--ready" aria-label={words.readyToTake}>
          {ready.map((hold) => (
            <li key={hold.id} className="rl-line">
              <span className="tag ok">{words.readyToTake}</span>
              <span className="song">{hold.titleText}</span>
              <Until hold={hold} />
            </li>
          ))}
        </ul>
      )}
      <dl className="kv">
        <dt>{words.holds}</dt>
        <dd>
          {others.length === 0
            ? ready.length === 0
              ? words.noHolds
              : words.loansCount(ready.length)
            : others.map(({ titleText, position }) => words.queueLine(titleText, position)).join('；')}
        </dd>
      </dl>
    </>
  )
}

function Until({ hold }: { readonly hold: HoldView }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const here = useBranch()?.code
  const branchName = useBranchName()
  if (hold.pickup !== here) return <span className="info">{words.atBranch(branchName(hold.pickup))}</span>
  if (hold.until === null || clock === null) return null
  return <span>{words.takeUntil(formatDay(hold.until, clock.today, language))}</span>
}
