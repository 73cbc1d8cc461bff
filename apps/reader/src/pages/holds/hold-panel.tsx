import type { HoldView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { addressOf, go } from '../../navigation.ts'
import { Box, Press, Text } from '../../platform/elements'
import { useBranchName } from '../../session/library.ts'
import { Cover, type CoverFacts } from '../../ui/cover.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import { HoldActs } from './hold-acts.tsx'
import { Queue } from './queue.tsx'
import { ReadyUntil } from './ready-until.tsx'
import { turnWords } from './words.ts'

const COVER_WIDTH = 64

type Props = {
  readonly hold: HoldView
  readonly facts: CoverFacts
  readonly showOver: (over: ReactNode) => void
  readonly onChanged: () => void
}

export function HoldPanel({ hold, facts, showOver, onChanged }: Props): ReactNode {
  return (
    <Box as="li" className="panel hold">
      <HoldHead hold={hold} facts={facts} />
      {hold.status === 'ready' && <ReadyUntil hold={hold} />}
      {hold.status === 'waiting' && <Queue hold={hold} />}
      <HoldActs hold={hold} showOver={showOver} onChanged={onChanged} />
    </Box>
  )
}

/** What one looks for first: the place on the hold shelf, or the place in the queue. */
function Figure({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  const turn = useWordsOf(turnWords)
  const figure = hold.slot ?? hold.position
  if (figure === null) return null
  return (
    <Box className="hold__figure">
      <Text className="cap">{hold.slot === null ? words.position : turn.slot}</Text>
      <Box className="hold__place">{figure}</Box>
    </Box>
  )
}

function HoldHead({ hold, facts }: Pick<Props, 'hold' | 'facts'>): ReactNode {
  const place = { page: 'title', id: hold.title } as const
  return (
    <Box className="hold__head">
      <Press className="hold__open" href={addressOf(place)} onPress={() => go(place)}>
        <Cover facts={facts} width={COVER_WIDTH} />
        <Box className="grow">
          <StatusTag hold={hold} />
          <Box as="h2" className="hold__title">
            {hold.titleText}
          </Box>
          <Box as="p" className="cap">
            <Where hold={hold} />
          </Box>
        </Box>
      </Press>
      <Figure hold={hold} />
    </Box>
  )
}

function StatusTag({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  switch (hold.status) {
    case 'ready':
      return <Text className="tag tag--fill strong">{words.ready}</Text>
    case 'in_transit':
      return <Text className="tag info">{words.inTransit}</Text>
    case 'waiting':
      return <Text className="tag soon">{hold.suspendedUntil === null ? words.waiting : words.suspended}</Text>
    case 'requested':
      return <Text className="tag">{words.requested}</Text>
    default:
      return <Text className="tag dim">{words.ended[hold.status]}</Text>
  }
}

function Where({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().holds
  const branch = useBranchName()(hold.pickup)
  if (hold.status === 'ready') return words.onShelf(branch)
  return hold.status === 'in_transit' ? words.travelling(branch) : words.pickupAt(branch)
}
