import type { Help } from '../circulation/index.ts'
import type { Names, Speech } from './language.ts'
import { sayDay } from './say-day.ts'
import { inMarks } from './say-title.ts'
import { VOCABULARIES } from './vocabularies.ts'
import type { HelpContext, NamedLoans, Vocabulary } from './vocabulary.ts'

/** More names than these make no one wiser; the rest are counted. */
export const MAX_NAMES_SAID = 3

/** What would make a refusal a yes, as a phrase: `归还《红楼梦》后可借`, `after returning 《红楼梦》`. */
export function helpSentence(help: Help, speech: Speech): string {
  const { language, names, today } = speech
  const context: HelpContext = {
    forReader: speech.audience === 'reader',
    act: speech.act ?? null,
    loans: nameLoans(loansOf(help), names),
    branches: nameBranches(help.code === 'PICKUP_AT' ? help.branches : [], names),
    day: (on) => sayDay(on, language, today),
  }
  return sayHelp(VOCABULARIES[language].helps, help, context)
}

function sayHelp<H extends Help>(helps: Vocabulary['helps'], help: H, context: HelpContext): string {
  // The table's type pairs each code with its own help; the compiler can't follow that through a union.
  const say = helps[help.code] as (help: Help, context: HelpContext) => string
  return say(help, context)
}

function loansOf(help: Help): readonly string[] {
  if (help.code === 'RENEW_LOAN') return [help.loanId]
  return help.code === 'RETURN_LOANS' || help.code === 'RETURN_OVERDUE' ? help.loanIds : []
}

function nameLoans(loanIds: readonly string[], names: Names): NamedLoans {
  const found = loanIds.map((loanId) => names.title(loanId))
  const titles = [...new Set(found.filter((title) => title !== null))].slice(0, MAX_NAMES_SAID)
  const others = found.filter((title) => title === null || !titles.includes(title)).length
  return { titles: titles.map(inMarks), others }
}

function nameBranches(codes: readonly string[], names: Names): HelpContext['branches'] {
  const found = codes.map((code) => names.branch(code)).filter((name) => name !== null)
  return { names: found.slice(0, MAX_NAMES_SAID), more: found.length > MAX_NAMES_SAID }
}
