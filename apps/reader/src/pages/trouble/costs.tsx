import { formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box } from '../../platform/elements'
import { usePreferences } from '../../state/preferences.ts'
import { AskedView } from '../../ui/asked-view.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { sumOfYuan } from './sum-of-yuan.ts'
import { useTroubleWords } from './use-trouble-words.ts'

/** What a loss would cost, step by step, before it is reported. */
export function Costs({ loanId }: { readonly loanId: string }): ReactNode {
  const words = useTroubleWords()
  const { language } = usePreferences()
  const asked = useAnswer(`compensation.${loanId}`, () => callServer('getCompensation', { params: { id: loanId } }))
  return (
    <AskedView asked={asked}>
      {({ compensation, handling, explained }) => (
        <Box as="section" className="panel charge trouble-costs">
          <Box as="h2" className="charge__title">
            {words.costs(formatMoney(sumOfYuan(compensation, handling), language))}
          </Box>
          <Box as="p" className="cap">
            {words.compensation(formatMoney(compensation, language))}
          </Box>
          {handling !== '0.00' && (
            <Box as="p" className="cap">
              {words.handling(formatMoney(handling, language))}
            </Box>
          )}
          {explained.some(({ code }) => code === 'PRICE_UNKNOWN') && (
            <Box as="p" className="soon">
              {words.priceUnknown}
            </Box>
          )}
          <Box as="p" className="cap">
            {words.costsText}
          </Box>
          <StepList steps={explained} title={words.how} />
        </Box>
      )}
    </AskedView>
  )
}
