import type { AuditBreachView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { eventWords } from '../record/event-words.ts'
import { sayValue } from '../record/say-value.ts'
import { SubjectLink } from '../record/subject-link.tsx'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { upkeepWords } from './words.ts'

const MINUTE_MS = 60_000

/** One thing that is not as it must be: what about, what was met, and the task that somebody has for it. */
export function Breach({ breach }: { readonly breach: AuditBreachView }) {
  const words = useWords(upkeepWords)
  const terms = useWords(eventWords)
  const say = useSay()
  const branchName = useBranchName()
  const now = useAsk('getLibrary', {}, { staleMs: MINUTE_MS }).data?.now ?? ''
  const { message, truth, subject, facts, foundAt, seenAt, task } = breach
  const context = { terms, say, sayFen: (fen: number) => say.money(yuanOf(fen)), branchName, now }
  return (
    <li className="upkeep-row">
      <div className="upkeep-line">
        <div className="grow">
          <b className="late">{message}</b>
          <p>
            <SubjectLink subject={subject} />
          </p>
        </div>
        <span className="cap">{words.truth(truth)}</span>
      </div>
      <dl className="upkeep-facts" aria-label={words.met}>
        {Object.entries(facts).map(([key, value]) => (
          <div key={key}>
            <dt>{terms.keys[key] ?? key}</dt>
            <dd className="long">{sayValue(key, value, context)}</dd>
          </div>
        ))}
      </dl>
      <p className="cap">
        {[
          words.foundAt(say.instant(foundAt)),
          words.seenAt(say.instant(seenAt)),
          ...(task === null ? [] : [words.task(task)]),
        ].join('　')}
      </p>
    </li>
  )
}
