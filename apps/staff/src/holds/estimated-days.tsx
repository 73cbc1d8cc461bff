import type { HoldView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { holdsWords } from './words.ts'

type Props = {
  readonly of: {
    readonly estimate?: HoldView['estimate'] | undefined
    readonly estimateUnknown?: HoldView['estimateUnknown']
    readonly calledBackTo?: string | undefined
  }
}

/** When a hold can be expected, as its reader is told; or why nothing is said. And what it set going. */
export function EstimatedDays({ of: { estimate, estimateUnknown, calledBackTo } }: Props) {
  const say = useWords(holdsWords)
  const { date, today } = useSay()
  return (
    <>
      {estimate ? <p className="cap">{say.estimated(date(estimate.from), date(estimate.to))}</p> : null}
      {estimateUnknown === undefined ? null : <p className="cap">{say.estimateUnknown[estimateUnknown]}</p>}
      {calledBackTo === undefined || calledBackTo < today ? null : (
        <p className="cap">{say.calledBack(date(calledBackTo))}</p>
      )}
    </>
  )
}
