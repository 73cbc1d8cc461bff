import type { Step } from '@wenyuan/contract'
import { formatDay, timeOf } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../platform/elements'
import { useToday } from '../session/library.ts'
import { usePreferences } from '../state/preferences.ts'
import { useWords } from '../words/use-words.ts'
import { FishTail } from './fish-tail.tsx'

/** How a date or an amount came about, as the server tells it: one step per line, its result at the right. */
export function StepList({ steps, title }: { readonly steps: readonly Step[]; readonly title?: string }): ReactNode {
  const words = useWords().ui
  return (
    <Box className="why">
      <Box as="h3" className="why__title">
        <FishTail />
        {title ?? words.why}
      </Box>
      <Box as="ol" className="steps">
        {steps.map((step, nth) => (
          <Box
            as="li"
            key={`${step.code}-${step.on ?? step.amount ?? step.text}`}
            className={`steps__one ${nth === steps.length - 1 ? 'steps__one--last' : ''}`}
          >
            <Text className="grow">{step.text}</Text>
            <StepResult step={step} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function StepResult({ step }: { readonly step: Step }): ReactNode {
  const { language } = usePreferences()
  const today = useToday()
  if (step.amount !== undefined) return <Text className="steps__value">{step.amount.replace('-', '−')}</Text>
  if (step.on === undefined) return null
  const time = step.on.includes('T') ? ` ${timeOf(step.on)}` : ''
  return <Text className="steps__value">{`${formatDay(step.on, today, language)}${time}`}</Text>
}
