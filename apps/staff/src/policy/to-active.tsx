import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language.ts'
import { policyWords } from './words.ts'

/** Back to the policy in force. */
export function ToActive() {
  const words = useWords(policyWords)
  return (
    <Link to="/policy" search={{}} className="btn btn--bare">
      {words.toActive}
    </Link>
  )
}
