import type { HoldView, Problem, TitlePageView } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useBranchName, useLibrary } from '../../session/library.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/use-words.ts'
import { Estimate } from '../holds/estimate.tsx'
import { CalledBack, HOLD_ANSWER, HoldAnswer, HoldNotPlaced } from './hold-answer.tsx'
import { keepPickup, keptPickup } from './pickup-branch.ts'
import { useHoldDecision } from './use-hold-decision.ts'

type Props = { readonly title: TitlePageView; readonly onClose: () => void; readonly onDone: () => void }

/** Where to pick it up, which place in the queue that gives or why not, and the act. */
export function HoldSheet({ title, onClose, onDone }: Props): ReactNode {
  const words = useWords().hold
  const [placed, setPlaced] = useState<HoldView | null>(null)
  return (
    <Sheet title={placed === null ? words.title : words.done(placed.position)} onClose={onClose}>
      {placed === null ? (
        <PlaceHold
          title={title}
          onClose={onClose}
          onPlaced={(hold) => {
            setPlaced(hold)
            onDone()
          }}
        />
      ) : (
        <Placed hold={placed} onClose={onClose} />
      )}
    </Sheet>
  )
}

type PlaceProps = Pick<Props, 'title' | 'onClose'> & { readonly onPlaced: (hold: HoldView) => void }

function PlaceHold({ title, onClose, onPlaced }: PlaceProps): ReactNode {
  const words = useWords().hold
  const { branches } = useLibrary()
  const places = branches.filter((branch) => branch.kind !== 'return-point')
  const [pickup, setPickup] = useState(() => keptPickup(places.map(({ code }) => code)))
  const [problem, setProblem] = useState<Problem | null>(null)
  const question = useHoldDecision(title.id, pickup)
  const { busy, act } = useAct((key, body: { title: string; pickup: string }) => callServer('placeHold', { body, key }))
  const isAllowed = question.kind === 'told' && question.decision.outcome === 'allowed'

  function choose(code: string): void {
    setProblem(null)
    setPickup(code)
    keepPickup(code)
  }
  async function place(): Promise<void> {
    setProblem(null)
    const result = await act({ title: title.id, pickup })
    if (result === null) return
    if (result.ok) onPlaced(result.body)
    else setProblem(result.problem)
  }

  return (
    <>
      <Choices
        label={words.pickup}
        value={pickup}
        choices={places.map(({ code, name }) => ({ value: code, text: name }))}
        onChange={choose}
      />
      {problem === null ? (
        <HoldAnswer question={question} leave={onClose} />
      ) : (
        <HoldNotPlaced problem={problem} leave={onClose} />
      )}
      <Box className="stack">
        <Button
          look="main"
          wide
          onPress={() => void place()}
          busy={busy && words.busy}
          {...(isAllowed ? {} : { refusedBy: HOLD_ANSWER })}
        >
          {words.submit}
        </Button>
      </Box>
    </>
  )
}

function Placed({ hold, onClose }: { readonly hold: HoldView; readonly onClose: () => void }): ReactNode {
  const words = useWords().hold
  const nameOf = useBranchName()
  return (
    <>
      <Box as="p" role="status">
        {words.doneText(nameOf(hold.pickup))}
      </Box>
      {hold.calledBackTo !== undefined && <CalledBack to={hold.calledBackTo} />}
      {hold.status === 'waiting' && <Estimate estimate={hold.estimate} estimateUnknown={hold.estimateUnknown} />}
      <Box className="stack">
        <Button look="main" wide onPress={onClose}>
          {words.finish}
        </Button>
        <Button
          wide
          onPress={() => {
            onClose()
            go({ page: 'holds' })
          }}
        >
          {words.toHolds}
        </Button>
      </Box>
    </>
  )
}
