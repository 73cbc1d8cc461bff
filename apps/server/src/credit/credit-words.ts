import type { CreditCause } from '@wenyuan/domain/credit'
import { inMarks } from '@wenyuan/domain/words'
import type { Language } from '../platform/index.ts'

/** What a move was for; `title` is already in its marks, or empty. */
const CAUSES: Readonly<
  Record<Language, Readonly<Record<Exclude<CreditCause, 'reversal'>, (title: string) => string>>>
> = {
  'zh-CN': {
    'on-time': (title) => `按时归还${title}`,
    overdue: (title) => `超期${title}`,
    'hold-missed': (title) => `预约到书未取${title}`,
    damage: (title) => `损坏${title}`,
    loss: (title) => `丢失${title}`,
    'loss-paid': (title) => `丢失已赔付${title}`,
  },
  en: {
    'on-time': (title) => `returned on time${title}`,
    overdue: (title) => `overdue${title}`,
    'hold-missed': (title) => `hold not collected${title}`,
    damage: (title) => `damaged${title}`,
    loss: (title) => `lost${title}`,
    'loss-paid': (title) => `loss paid for${title}`,
  },
}

const REVERSED: Readonly<Record<Language, (cause: string) => string>> = {
  'zh-CN': (cause) => `更正：撤销“${cause}”`,
  en: (cause) => `corrected: “${cause}” taken back`,
}

type Said = {
  readonly cause: CreditCause
  readonly reversedCause: CreditCause | null
  readonly title: string | null
}

/** A move in words: `按时归还《围城》`, `corrected: “overdue 《围城》” taken back`. */
export function sayCreditMove({ cause, reversedCause, title }: Said, language: Language): string {
  const of = (one: CreditCause) => (one === 'reversal' ? '' : CAUSES[language][one](sayTitle(title, language)))
  return cause === 'reversal' ? REVERSED[language](of(reversedCause ?? 'overdue')) : of(cause)
}

function sayTitle(title: string | null, language: Language): string {
  if (title === null) return ''
  return language === 'en' ? ` ${inMarks(title)}` : inMarks(title)
}
