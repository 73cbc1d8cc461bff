import type { Language } from '../words/language.ts'

type Both<Said> = { readonly zh: Said; readonly en: Said }

/** What each folder exports as `helpTopics` in its `help.ts`. */
export type HelpTopic = {
  readonly id: string
  readonly title: Both<string>
  readonly body: Both<readonly string[]>
}

export type SaidTopic = { readonly id: string; readonly title: string; readonly body: readonly string[] }

/** The order of the navigation; what is not named here comes after. */
const ORDER = [
  ...[
    'desk',
    'desk-refusal',
    'desk-return',
    'desk-slips',
    'holds',
    'transits',
    'patrons',
    'accounts',
    'titles',
    'title',
    'item',
    'imports',
  ],
  ...[
    'policy',
    'policy-scenarios',
    'policy-simulations',
    'calendar',
    'overview',
    'statistics',
    'record',
    'upkeep',
    'staff',
    'settings',
    'place',
  ],
]

export function inOrder(topics: readonly HelpTopic[]): HelpTopic[] {
  const placeOf = ({ id }: HelpTopic) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)
  return topics.toSorted((one, other) => placeOf(one) - placeOf(other))
}

export function saidIn(topic: HelpTopic, language: Language): SaidTopic {
  const { id, title, body } = topic
  return language === 'en' ? { id, title: title.en, body: body.en } : { id, title: title.zh, body: body.zh }
}

/** The topics that have every word of the question somewhere; case and width don't matter. */
export function findTopics(topics: readonly SaidTopic[], question: string): SaidTopic[] {
  const words = plain(question)
    .split(/\s+/)
    .filter((word) => word !== '')
  return topics.filter(({ title, body }) => {
    const text = plain([title, ...body].join('\n'))
    return words.every((word) => text.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
