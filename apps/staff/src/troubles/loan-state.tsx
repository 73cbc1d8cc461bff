import { Link } from '@tanstack/react-router'
import type { LoanView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { troubleWords } from './words.ts'

/** What stands between a loan and an ordinary return, and the way to where it is settled. */
export function LoanState({ trouble }: Pick<LoanView, 'trouble'>) {
  const say = useWords(troubleWords)
  const { day } = useSay()
  if (trouble === undefined) return null
  const { lostAt, claimedAt, disputedAt } = trouble
  const states = [
    ...(lostAt === undefined ? [] : [{ tab: 'losses', text: say.isLost(day(lostAt)) }]),
    ...(claimedAt === undefined ? [] : [{ tab: 'claims', text: say.isClaimed(day(claimedAt)) }]),
    ...(disputedAt === undefined ? [] : [{ tab: 'disputes', text: say.isDisputed(day(disputedAt)) }]),
  ]
  return (
    <p>
      {states.map(({ tab, text }) => (
        <Link key={tab} className="state state--half soon" to="/tasks" search={{ tab }}>
          {text}
        </Link>
      ))}
    </p>
  )
}
