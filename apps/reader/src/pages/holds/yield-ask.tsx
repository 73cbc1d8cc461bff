import type { HoldView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import type { HoldChange } from './use-hold-change.ts'
import { turnWords } from './words.ts'

type Props = { readonly hold: HoldView; readonly changes: HoldChange; readonly onEnd: () => void }

/** What letting the next one go first means, said before it is done: a ready copy is on its way to them at once. */
export function YieldAsk({ hold, changes, onEnd }: Props): ReactNode {
  const words = useWords().holds
  const turn = useWordsOf(turnWords)
  const { status, passesLeft, titleText } = hold

  async function go(): Promise<void> {
    await changes.yieldTurn(({ position }) => turn.yielded(position))
    onEnd()
  }

  return (
    <Box className="hold__ask" role="group" aria-label={words.actName(turn.yieldTurn, titleText)}>
      <Box as="p">{status === 'ready' ? turn.yieldReady(passesLeft) : turn.yieldWaiting(passesLeft)}</Box>
      <Box className="btns">
        <Button onPress={onEnd}>{turn.yieldNo}</Button>
        <Button look="main" busy={changes.busy && turn.yielding} onPress={() => void go()}>
          {turn.yieldYes}
        </Button>
      </Box>
    </Box>
  )
}
