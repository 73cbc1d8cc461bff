import type { PatronView } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { Choices } from '../../ui/choices.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { turnWords } from './words.ts'

/** Whoever wants more than these at once takes them as they come. */
const PACES = [1, 2, 3, 5] as const

type Props = {
  readonly patron: PatronView
  readonly showOver: (over: ReactNode) => void
  readonly onChanged: (patron: PatronView) => void
}

/** Who has many holds may say that they come a few at a time. */
export function Pace({ patron, showOver, onChanged }: Props): ReactNode {
  const words = useWordsOf(turnWords)
  const said = (pace: number | null) => (pace === null ? words.paceAny : words.paceOf(pace))
  const open = () =>
    showOver(<PaceSheet patron={patron} said={said} onChanged={onChanged} onClose={() => showOver(null)} />)
  return (
    <Box className="panel flush">
      <Press className="row entry" onPress={open}>
        <Text className="grow row__strong">{words.pace}</Text>
        <Text className="row__end cap">{said(patron.holdPace)}</Text>
        <Icon name="next" className="icon--small" />
      </Press>
    </Box>
  )
}

type SheetProps = Omit<Props, 'showOver'> & {
  readonly said: (pace: number | null) => string
  readonly onClose: () => void
}

/** One tap chooses and closes: it can be changed again in the same way. */
function PaceSheet({ patron, said, onChanged, onClose }: SheetProps): ReactNode {
  const words = useWordsOf(turnWords)
  const textOf = useTroubleText()
  const [problem, setProblem] = useState<string | null>(null)
  const { id, holdPace, version } = patron
  const { busy, act } = useAct((_key, pace: number | null) =>
    callServer('changePatron', {
      params: { id },
      body: { holdPace: pace },
      ...(version === undefined ? {} : { version }),
    }),
  )
  // One that staff set stays to be seen.
  const paces = [...new Set([...PACES, ...(holdPace === null ? [] : [holdPace])])].sort((a, b) => a - b)

  async function choose(value: string): Promise<void> {
    const pace = value === '' ? null : Number(value)
    if (pace === holdPace) return onClose()
    setProblem(null)
    const result = await act(pace)
    if (result === null) return
    if (!result.ok) return setProblem(textOf(result.problem))
    onChanged(result.body)
    showToast({ kind: 'done', text: words.paceSaved(said(pace)) })
    onClose()
  }

  return (
    <Sheet title={words.pace} onClose={onClose}>
      <Box as="p" className="cap">
        {words.paceNote}
      </Box>
      <Choices
        label={words.pace}
        value={holdPace === null ? '' : String(holdPace)}
        choices={[
          { value: '', text: words.paceAny },
          ...paces.map((pace) => ({ value: String(pace), text: words.paceOf(pace) })),
        ]}
        onChange={(value) => void choose(value)}
      />
      {busy && (
        <Box as="p" className="cap" role="status">
          {words.paceSaving}
        </Box>
      )}
      {problem !== null && (
        <Box as="p" className="field__wrong" role="alert">
          {problem}
        </Box>
      )}
    </Sheet>
  )
}
