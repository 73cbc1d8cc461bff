import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language.ts'
import { helpWords } from './words.ts'

/** The page that a topic is about; a topic about a part of one leads to the whole. */
const PAGES = {
  desk: '/',
  'desk-refusal': '/',
  'desk-return': '/',
  'desk-slips': '/',
  holds: '/holds',
  transits: '/transits',
  patrons: '/patrons',
  accounts: '/accounts',
  titles: '/titles',
  title: '/titles',
  item: '/titles',
  imports: '/imports',
  policy: '/policy',
  'policy-scenarios': '/policy/scenarios',
  'policy-simulations': '/policy/simulations',
  calendar: '/calendar',
  overview: '/overview',
  statistics: '/statistics',
  record: '/record',
  staff: '/staff',
  settings: '/settings',
  place: '/place',
} as const

export function PageLink({ id, title }: { readonly id: string; readonly title: string }) {
  const words = useWords(helpWords)
  if (!hasPage(id)) return null
  return (
    <Link to={PAGES[id]} aria-label={words.openOf(title)}>
      {words.open}
    </Link>
  )
}

function hasPage(id: string): id is keyof typeof PAGES {
  return Object.hasOwn(PAGES, id)
}
