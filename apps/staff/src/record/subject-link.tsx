import { Link } from '@tanstack/react-router'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { partsOf } from './subject.ts'
import { recordWords } from './words.ts'

/** What an entry is about, and the way to it: its page, or, where it has none, the rest of its record. */
export function SubjectLink({ subject }: { readonly subject: string }) {
  const words = useWords(recordWords)
  const branchName = useBranchName()
  const { kind, id } = partsOf(subject)
  const label = kind === 'branch' ? branchName(id) : (words.subjects[kind]?.(id) ?? subject)
  switch (kind) {
    case 'patron':
      return (
        <Link to="/patrons/$id" params={{ id }}>
          {label}
        </Link>
      )
    case 'item':
      return (
        <Link to="/items/$id" params={{ id }}>
          {label}
        </Link>
      )
    case 'title':
      return (
        <Link to="/titles/$id" params={{ id }}>
          {label}
        </Link>
      )
    case 'loan':
    case 'hold':
    case 'waiver':
      return (
        <Link to="/record" search={{ q: subject }}>
          {label}
        </Link>
      )
    case 'dispute':
      return (
        <Link to="/disputes/$id" params={{ id }}>
          {label}
        </Link>
      )
    case 'policy':
      return <Link to="/policy">{label}</Link>
    case 'branch':
      return (
        <Link to="/calendar" search={{ branch: id }}>
          {label}
        </Link>
      )
    case 'staff':
      return <Link to="/staff">{label}</Link>
    case 'import':
      return <Link to="/imports">{label}</Link>
    case 'settings':
      return <Link to="/settings">{label}</Link>
    default:
      return <span>{label}</span>
  }
}
