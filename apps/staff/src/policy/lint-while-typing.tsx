import type { PolicyLintView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { LintNotes, type Warning } from './lint-notes.tsx'
import { workbenchWords } from './workbench-words.ts'

/** Unreadable lines told at once; more are read in the answer to saving. */
const PROBLEMS_SHOWN = 6

type Props = {
  readonly lint: PolicyLintView | null
  readonly warnings: readonly Warning[]
  readonly ownLine?: number | undefined
}

/** Below what is typed: faults of what can't be read, or else what is surely not meant. */
export function LintWhileTyping({ lint, warnings, ownLine }: Props) {
  const words = useWords(workbenchWords)
  return (
    <div className="lint-typed" aria-live="polite">
      {lint === null ? null : lint.problems.length > 0 ? (
        <ul className="policy-faults">
          {lint.problems.slice(0, PROBLEMS_SHOWN).map(({ line, key, message }) => (
            <li key={`${line}-${key}-${message}`}>{message}</li>
          ))}
        </ul>
      ) : warnings.length === 0 ? (
        <p className="cap">{words.lintNone}</p>
      ) : (
        <LintNotes warnings={warnings} ownLine={ownLine} />
      )}
    </div>
  )
}
