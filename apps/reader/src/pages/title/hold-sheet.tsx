import type { DecisionView, HoldView, Problem, TitlePageView } from '@wenyuan/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer, troubleOf } from '../../api/server.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useBranchName, useLibrary } from '../../session/library.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { HelpList, ReasonList } from '../../ui/reason-list.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/use-words.ts'
import { keepPickup, keptPickup } from './pickup-branch.ts'

type Props = { readonly title: TitlePageView; readonly onClose: () => void; readonly onDone: () => void }

/** Where to pick it up, which place in the queue that gives or why not, and the act. */
export function HoldSheet({ title, onClose, onDone }: Props): ReactNode {
  const words = useWords().hold
  const { branches } = useLibrary()
  const places = branches.filter((branch) => branch.kind !== 'return-point')
  const [pickup, setPickup] = useState(() => keptPickup(places.map(({ code }) => code)))
  const [placed, setPlaced] = useState<HoldView | null>(null)
  const decision = useDecision(title.id, placed === null ? pickup : null)
  const { busy, act } = useAct((key, body: { title: string; pickup: string }) => callServer('placeHold', { body, key }))
  const [problem, setProblem] = useState<Problem | null>(null)

  async function place(): Promise<void> {
    setProblem(null)
    const result = await act({ title: title.id, pickup })
    if (result === null) return
    if (!result.ok) return setProblem(result.problem)
    keepPickup(pickup)
    setPlaced(result.body)
    onDone()
  }

  if (placed !== null) return <Placed hold={placed} onClose={onClose} />
  const isAllowed = decision?.outcome === 'allowed'
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Choices
        label={words.pickup}
        value={pickup}
        choices={places.map(({ code, name }) => ({ value: code, text: name }))}
        onChange={(code) => {
          setProblem(null)
          setPickup(code)
        }}
      />
      <Answer decision={decision} />
      <Refused problem={problem} />
      <Box className="stack">
        <Button
          look="main"
          wide
          onPress={() => void place()}
          busy={busy && words.busy}
          {...(isAllowed ? {} : { refusedBy: 'hold-answer' })}
        >
          {words.submit}
        </Button>
      </Box>
    </Sheet>
  )
}

/** Asks whether it may be reserved for that branch; null while it is being asked or can't be. */
function useDecision(title: string, pickup: string | null): DecisionView | null {
  const [decision, setDecision] = useState<DecisionView | null>(null)
  useEffect(() => {
    setDecision(null)
    if (pickup === null || pickup === '') return
    let isLatest = true
    void callServer('decide', { body: { act: 'hold', title, pickup } }).then((result) => {
      if (isLatest && result.ok) setDecision(result.body)
    })
    return () => {
      isLatest = false
    }
  }, [title, pickup])
  return decision
}

function Answer({ decision }: { readonly decision: DecisionView | null }): ReactNode {
  const words = useWords().hold
  if (decision === null) {
    return (
      <Box id="hold-answer" className="cap note" role="status">
        {words.asking}
      </Box>
    )
  }
  if (decision.outcome === 'allowed') {
    return (
      <Box id="hold-answer" className="note strong" role="status">
        {decision.position === undefined ? words.ready : words.position(decision.position)}
      </Box>
    )
  }
  return (
    <Box id="hold-answer" role="status">
      <ReasonList findings={decision.findings} />
      <HelpList helps={decision.helps} />
    </Box>
  )
}

/** Refused at the act itself: something changed since it was asked. */
function Refused({ problem }: { readonly problem: Problem | null }): ReactNode {
  const words = useWords()
  if (problem === null) return null
  const trouble = troubleOf(problem)
  return (
    <Box role="alert">
      {problem.reasons === undefined ? (
        <Box className="field__wrong">{trouble === 'other' ? problem.title : words.trouble[trouble].text}</Box>
      ) : (
        <ReasonList findings={problem.reasons} />
      )}
      <HelpList helps={problem.helps ?? []} />
    </Box>
  )
}

function Placed({ hold, onClose }: { readonly hold: HoldView; readonly onClose: () => void }): ReactNode {
  const words = useWords().hold
  const nameOf = useBranchName()
  return (
    <Sheet title={words.done(hold.position)} onClose={onClose}>
      <Box as="p" role="status">
        {words.doneText(nameOf(hold.pickup))}
      </Box>
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
    </Sheet>
  )
}
