import { PASS_CODES, type PassCode, type PassReason as RuledReason } from '../holds/index.ts'
import { parseLocalDate } from '../kernel/index.ts'
import { findingSentence, type SpokenFinding } from './finding-sentence.ts'
import type { Language, Speech } from './language.ts'
import { sayDay } from './say-day.ts'

/** As explainPasses gives it, or as the record kept it. */
export type PassReason = RuledReason | SpokenFinding

type Said = { readonly reader: string; readonly staff: string }
/** `day`: of the reason, said already; empty where there is none. */
type PassWords = { readonly [Code in PassCode]: (day: string) => Said }

const both = (sentence: string): Said => ({ reader: sentence, staff: sentence })

const WORDS: { readonly [L in Language]: PassWords } = {
  'zh-CN': {
    SUSPENDED: (day) => both(day === '' ? '预约已暂停' : `预约暂停至 ${day}`),
    NOT_BEFORE: (day) => ({ reader: `你要求不早于 ${day} 取书`, staff: `读者要求不早于 ${day} 取书` }),
    PACED: () => ({ reader: '已到书的预约达到你自己定的数量', staff: '已到书的预约达到读者自己定的数量' }),
    KIND_NOT_LENT: () => ({ reader: '这一本不外借给你的读者类型', staff: '这一本不外借给此读者类型' }),
    BRANCH_FIRST: () => both('按本馆规则，这一本先给本馆的读者'),
    OWN_WISH: () => ({ reader: '你让了一位', staff: '读者让了一位' }),
  },
  en: {
    SUSPENDED: (day) => both(day === '' ? 'The hold was suspended' : `The hold was suspended until ${day}`),
    NOT_BEFORE: (day) => ({ reader: `You want it no earlier than ${day}`, staff: `Not wanted before ${day}` }),
    PACED: () => ({
      reader: 'As many of your holds are ready as you want at once',
      staff: 'As many holds are ready as the patron wants at once',
    }),
    KIND_NOT_LENT: () => ({
      reader: 'This copy is not lent to readers of your type',
      staff: 'This copy is not lent to patrons of this type',
    }),
    BRANCH_FIRST: () => both('By the rules of the branch this copy went to its own readers first'),
    OWN_WISH: () => ({ reader: 'You let the next one go first', staff: 'The patron let the next one go first' }),
  },
}

/** Why a copy went past a hold, as one sentence without a full stop. */
export function passSentence(reason: PassReason, speech: Speech): string {
  const code = PASS_CODES.find((known) => known === reason.code)
  if (code === undefined) return findingSentence(reason as SpokenFinding, speech)
  const on = 'on' in reason && reason.on !== undefined ? parseLocalDate(reason.on) : null
  const day = on === null ? '' : sayDay(on, speech.language, speech.today)
  return WORDS[speech.language][code](day)[speech.audience]
}
