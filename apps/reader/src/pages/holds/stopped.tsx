import type { PatronView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { StateMark } from '../../ui/state-mark.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { turnWords } from './words.ts'

/** Why no new hold can be placed now and until when, in the server's words; the holds that are there go on. */
export function Stopped({ standing }: Pick<PatronView, 'standing'>): ReactNode {
  const words = useWordsOf(turnWords)
  const against = standing.filter(({ acts }) => acts.includes('hold'))
  if (against.length === 0) return null
  return (
    <Box as="section" className="panel" aria-label={words.stopped}>
      <Box className="row">
        <StateMark shape="aside" tone="soon" />
        <Box className="grow">
          <Text className="row__strong">{words.stopped}</Text>
          {against.map(({ code, message }) => (
            <Box as="p" key={code} className="cap">
              {message}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  )
}
