import { PERMISSIONS } from '../access/index.ts'
import type { Finding } from '../circulation/index.ts'
import { parseLocalDate } from '../kernel/index.ts'
import type { Audience, Speech } from './language.ts'
import { sayDay } from './say-day.ts'
import { VOCABULARIES } from './vocabularies.ts'
import { type Met, type ReasonCode, SAID_ACTS, type Sentence, type Vocabulary } from './vocabulary.ts'

/** A finding of any act; `act` is that of NOT_PERMITTED: `override`, `backdate`, `proof`, `new-proof`, `own-waiver` or the permission that is missing. */
export type SpokenFinding = Finding<ReasonCode> & { readonly act?: string }

/** What a decision found, as one sentence without a full stop. */
export function findingSentence(finding: SpokenFinding, speech: Speech): string {
  const words = VOCABULARIES[speech.language]
  const sentence = sentenceFor(words.findings[finding.code], speech.audience)
  return typeof sentence === 'string' ? sentence : sentence(whatWasMet(finding, speech, words))
}

function sentenceFor(entry: Vocabulary['findings'][ReasonCode], audience: Audience): Sentence {
  return typeof entry === 'object' ? entry[audience] : entry
}

function whatWasMet(finding: SpokenFinding, speech: Speech, words: Vocabulary): Met {
  const { actual, limit, act } = finding
  const permission = PERMISSIONS.find((name) => name === act)
  return {
    level: finding.level,
    parameter: finding.parameter ?? null,
    actual: typeof actual === 'number' ? actual : null,
    limit: typeof limit === 'number' ? limit : null,
    actualDay: dayOf(actual, speech),
    limitDay: dayOf(limit, speech),
    day: dayOf(finding.on, speech),
    note: finding.note ?? null,
    branch: typeof actual === 'string' ? speech.names.branch(actual) : null,
    act: SAID_ACTS.find((name) => name === act) ?? null,
    permission: permission === undefined ? null : words.permissions[permission],
  }
}

function dayOf(value: number | string | undefined, { language, today }: Speech): string | null {
  const on = typeof value === 'string' ? parseLocalDate(value) : null
  return on === null ? null : sayDay(on, language, today)
}
