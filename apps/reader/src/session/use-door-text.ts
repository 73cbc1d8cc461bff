import type { BranchView } from '@wenyuan/contract'
import { useWords } from '../words/use-words.ts'
import { closingTime, doorState } from './opening.ts'

/** `今天开到 21:00`: one line about this day, beside a name. */
export function useDoorText(): (branch: BranchView) => string {
  const words = useWords().home
  return (branch) => {
    const state = doorState(branch)
    if (state === 'open') return words.todayOpen(closingTime(branch.today) ?? '')
    return state === 'later' ? words.todayOver : words.todayClosed
  }
}
