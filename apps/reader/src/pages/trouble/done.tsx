import type { ReactNode } from 'react'
import { addressOf, type Place, swap } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import type { TroubleKind } from './use-report.ts'
import { useTroubleWords } from './use-trouble-words.ts'

/** That it was taken, and what happens next. */
export function Done({ kind }: { readonly kind: TroubleKind }): ReactNode {
  const words = useTroubleWords()
  const said = {
    lose: [words.lostDone, words.lostNext],
    claim: [words.claimDone, words.claimNext],
    dispute: [words.disputeDone, words.disputeNext],
  }[kind]
  const next: Place = { page: kind === 'lose' ? 'account' : 'matters' }
  return (
    <Box role="status">
      <Box as="h2" className="trouble-book">
        {said[0]}
      </Box>
      <Box as="p" className="trouble-next">
        {said[1]}
      </Box>
      <Box className="btns">
        <Button look="main" href={addressOf(next)} onPress={() => swap(next)}>
          {kind === 'lose' ? words.toAccount : words.toMatters}
        </Button>
        <Button href={addressOf({ page: 'loans' })} onPress={() => swap({ page: 'loans' })}>
          {words.toLoans}
        </Button>
      </Box>
    </Box>
  )
}
