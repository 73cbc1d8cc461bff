import type { HoldPass } from '@wenyuan/contract'
import { dayOf, formatDate } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box, Press, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { AskedView } from '../../ui/asked-view.tsx'
import { FishTail } from '../../ui/fish-tail.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { turnWords } from './words.ts'

/** The latest say why; a hold that was passed over more often is told of these. */
const MOST_SHOWN = 20

/** Copies went past: how often stands there, why is asked for when it is opened. */
export function PassedOver({ hold, count }: { readonly hold: string; readonly count: number }): ReactNode {
  const words = useWordsOf(turnWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <Box className="passed">
      <Press className="passed__open why__title" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <FishTail />
        <Text className="grow">{words.passed(count)}</Text>
      </Press>
      {isOpen && <Passes hold={hold} count={count} />}
    </Box>
  )
}

function Passes({ hold, count }: { readonly hold: string; readonly count: number }): ReactNode {
  const asked = useAnswer(`passes.${hold}.${count}`, () =>
    callServer('listHoldPasses', { params: { id: hold }, query: { limit: MOST_SHOWN } }),
  )
  return (
    <AskedView asked={asked}>
      {({ items }) => (
        <Box as="ol" className="steps">
          {items.map((pass, nth) => (
            <Pass key={`${pass.at}-${pass.item}`} pass={pass} isLast={nth === items.length - 1} />
          ))}
        </Box>
      )}
    </AskedView>
  )
}

function Pass({ pass, isLast }: { readonly pass: HoldPass; readonly isLast: boolean }): ReactNode {
  const today = useToday()
  const { language } = usePreferences()
  return (
    <Box as="li" className={`steps__one ${isLast ? 'steps__one--last' : ''}`}>
      <Text className="grow">{pass.reasons.map(({ message }) => message).join('；')}</Text>
      <Text className="steps__value">{formatDate(dayOf(pass.at), today, language)}</Text>
    </Box>
  )
}
