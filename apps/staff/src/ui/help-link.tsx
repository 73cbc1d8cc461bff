import { Link, useMatches } from '@tanstack/react-router'
import { useWords } from '../words/language.ts'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

/** The help's topic of a page, where it is not named as the page is. */
const TOPICS: Readonly<Record<string, string>> = {
  '/': 'desk',
  '/titles/$id': 'title',
  '/items/$id': 'item',
  '/patrons/$id': 'patrons',
  '/disputes/$id': 'tasks',
  '/policy/scenarios': 'policy-scenarios',
  '/policy/simulations': 'policy-simulations',
  '/policy/simulations/$id': 'policy-simulations',
  '/help': '',
}

/** From a page to what the help says of it. */
export function HelpLink() {
  const words = useWords(uiWords)
  const page = useMatches({ select: (matches) => matches.at(-1)?.routeId ?? '' })
  const id = TOPICS[page] ?? page.slice(1)
  if (id === '') return null
  return (
    <Link className="help-link" to="/help" hash={`help-${id}`} aria-label={words.help} title={words.help}>
      <Icon name="help" size={18} />
    </Link>
  )
}
