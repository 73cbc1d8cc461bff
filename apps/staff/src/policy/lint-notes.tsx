import type { PolicyLintView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { workbenchWords } from './workbench-words.ts'

export type Warning = PolicyLintView['warnings'][number]

type Props = {
  readonly warnings: readonly Warning[]
  /** Of the line that is looked at anyway, the number is not said. */
  readonly ownLine?: number | undefined
  readonly repair?: ((warning: Warning) => ReactNode) | undefined
}

/** What is allowed but surely not meant: the sentence, what would be right, and a way to it. */
export function LintNotes({ warnings, ownLine, repair }: Props) {
  const words = useWords(workbenchWords)
  return (
    <ul className="lint-notes">
      {warnings.map((warning) => {
        const { line, code, message, suggestion } = warning
        return (
          <li key={`${line}-${code}-${message}`}>
            <Icon name="alert" size={16} />
            <span>
              {line === ownLine ? '' : line === 0 ? words.lintAll : words.lintOfOther(String(line))}
              {message}
              {words.stop}
              {suggestion === undefined ? null : (
                <span className="lint-right">
                  {suggestion}
                  {words.stop}
                </span>
              )}
              {repair?.(warning)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The warnings that were not there before. */
export function newWarnings(now: readonly Warning[], before: readonly Warning[]): readonly Warning[] {
  const known = new Set(before.map(keyOf))
  return now.filter((warning) => !known.has(keyOf(warning)))
}

function keyOf({ line, code, message }: Warning): string {
  return `${line} ${code} ${message}`
}
