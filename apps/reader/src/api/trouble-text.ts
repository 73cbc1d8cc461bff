import type { Problem } from '@wenyuan/contract'
import { useWords } from '../words/use-words.ts'
import { troubleOf } from './server.ts'

/** One line about an act that got no answer, or one that is no decision: what did not happen, and what to do. */
export function useTroubleText(): (problem: Problem) => string {
  const words = useWords().trouble
  return (problem) => {
    const trouble = troubleOf(problem)
    if (trouble === 'other') return problem.detail ?? problem.title
    return trouble === 'unavailable' ? words.other.title : words[trouble].title
  }
}
