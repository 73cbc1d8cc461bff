import { actorName } from '@wenyuan/domain/access'
import type { StoredAnswer } from './act-facts.ts'
import type { ActCommand, ActResult } from './acts.ts'

/** A command whose key was used with another body. */
export type KeyReused = { readonly kind: 'key-reused' }
export type Performed = ActResult | KeyReused

export type KeptAnswers = { find(command: ActCommand): Performed | 'in-this-list' | null }

/** Answers given before to the same keys. The same key twice in one list: the second asks again, after the first. */
export function keptAnswers(stored: readonly StoredAnswer[]): KeptAnswers {
  const known = new Map(stored.map((row) => [`${row.actor}\n${row.key}`, row]))
  const seen = new Set<string>()
  return {
    find(command) {
      if (command.key === undefined) return null
      const name = `${actorName(command.actor)}\n${command.key.key}`
      const before = known.get(name)
      if (before === undefined) {
        if (seen.has(name)) return 'in-this-list'
        seen.add(name)
        return null
      }
      if (!before.bodyHash.equals(command.key.bodyHash)) return { kind: 'key-reused' }
      return { outcome: { kind: 'repeated' }, rendered: { status: before.status, value: JSON.parse(before.text) } }
    },
  }
}
