import type { HoldView } from '@wenyuan/contract'
import { daysBetween, formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import { Estimate } from './estimate.tsx'
import { PassedOver } from './passed-over.tsx'
import { turnWords } from './words.ts'

/** Longer queues are said in the sentence only. */
const MAX_BARS = 12

/** My place among those before me, what moves it, and when my turn may come. */
export function Queue({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  const { position, hopeless, estimate, estimateUnknown, passedOver = 0 } = hold
  if (position === null) return null
  return (
    <>
      {position <= MAX_BARS && (
        <Box className="queue" aria-hidden>
          {Array.from({ length: position }, (_, nth) => nth + 1).map((nth) => (
            <Box key={nth} className={`queue__one ${nth === position ? 'queue__one--mine' : ''}`} />
          ))}
        </Box>
      )}
      <Box as="p" className="cap">
        {words.before(position - 1)}
      </Box>
      <Days hold={hold} />
      {/* Why nothing is said stands there already where no copy is left. */}
      {!hopeless && <Estimate estimate={estimate} estimateUnknown={estimateUnknown} />}
      {passedOver > 0 && <PassedOver hold={hold.id} count={passedOver} />}
    </>
  )
}

/** A request that ends sooner than this many days from now says so. */
const ENDING_DAYS = 14

/** From when and until when it waits, and what it has set going. */
function Days({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  const turn = useWordsOf(turnWords)
  const today = useToday()
  const { language } = usePreferences()
  const { suspendedUntil, from, requestUntil, calledBackTo, hopeless } = hold
  const day = (on: string) => formatDate(on, today, language)
  return (
    <>
      {hopeless && <Line soon>{turn.hopeless}</Line>}
      {suspendedUntil !== null && <Line soon>{words.suspendedUntil(day(suspendedUntil))}</Line>}
      {from !== null && from > today && <Line>{turn.notBefore(day(from))}</Line>}
      {calledBackTo !== undefined && calledBackTo >= today && <Line>{words.calledBack(day(calledBackTo))}</Line>}
      {requestUntil !== null && daysBetween(today, requestUntil) <= ENDING_DAYS && (
        <Line soon>{turn.requestUntil(day(requestUntil))}</Line>
      )}
    </>
  )
}

function Line({ soon, children }: { readonly soon?: boolean; readonly children: string }): ReactNode {
  return (
    <Box as="p" className={soon ? 'cap soon strong' : 'cap'}>
      {children}
    </Box>
  )
}
