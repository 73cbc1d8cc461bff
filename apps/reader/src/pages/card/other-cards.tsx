import type { CardView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { Head } from '../../ui/head.tsx'
import { useWords } from '../../words/use-words.ts'

/** Who has had several cards sees which of them works; what to do about a lost one stands below. */
export function OtherCards({ cards }: { readonly cards: readonly CardView[] }): ReactNode {
  const words = useWords().card
  return (
    <>
      {cards.length > 1 && (
        <>
          <Head title={words.cards} />
          <Box as="ul" className="panel">
            {cards.map(({ card, state }) => (
              <Box as="li" key={card} className="row">
                <Text className="grow">{card}</Text>
                <Text className={`cap ${state === 'active' ? 'ok' : ''}`}>{words.state[state]}</Text>
              </Box>
            ))}
          </Box>
        </>
      )}
      <Box className="panel entries">
        <Box className="row">
          <Icon name="no" className="entry__icon" />
          <Box className="grow">
            <Box className="row__strong">{words.lost}</Box>
            <Box as="p" className="cap">
              {words.lostNote}
            </Box>
          </Box>
        </Box>
      </Box>
    </>
  )
}
