import type { Finding, Help, Problem } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { troubleOf } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { HelpButton } from '../../ui/help-button.tsx'
import { HelpList, ReasonList } from '../../ui/reason-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { Estimate } from '../holds/estimate.tsx'
import type { HoldQuestion } from './use-hold-decision.ts'

export const HOLD_ANSWER = 'hold-answer'

/** The place in the queue, or every reason against it and what would help. */
export function HoldAnswer({
  question,
  leave,
}: {
  readonly question: HoldQuestion
  readonly leave: () => void
}): ReactNode {
  const words = useWords()
  const troubleText = useTroubleText()
  if (question.kind === 'asking') {
    return (
      <Box id={HOLD_ANSWER} className="cap note" role="status">
        {words.hold.asking}
      </Box>
    )
  }
  if (question.kind === 'failed') {
    return (
      <Box id={HOLD_ANSWER} className="note failed-line" role="alert">
        <Box className="grow">{troubleText(question.problem)}</Box>
        {troubleOf(question.problem) === 'signed-out' ? (
          <Button look="small" onPress={() => go({ page: 'sign-in' })}>
            {words.signIn.title}
          </Button>
        ) : (
          <Button look="small" onPress={question.retry}>
            {words.ui.retryShort}
          </Button>
        )}
      </Box>
    )
  }
  const { outcome, position, findings, helps, estimate, estimateUnknown, calledBackTo } = question.decision
  return (
    <Box id={HOLD_ANSWER} className="note" role="status">
      {outcome === 'allowed' ? (
        <>
          <Box className="strong">{position === undefined ? words.hold.ready : words.hold.position(position)}</Box>
          {calledBackTo !== undefined && <CalledBack to={calledBackTo} />}
          <Estimate estimate={estimate} estimateUnknown={estimateUnknown} />
        </>
      ) : (
        <Against findings={findings} helps={helps} leave={leave} />
      )}
    </Box>
  )
}

/** What placing it sets going for somebody else. */
export function CalledBack({ to }: { readonly to: string }): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  return (
    <Box as="p" className="cap">
      {words.calledBack(formatDate(to, today, language))}
    </Box>
  )
}

type AgainstProps = {
  readonly findings: readonly Finding[]
  readonly helps: readonly Help[]
  readonly leave: () => void
}

function Against({ findings, helps, leave }: AgainstProps): ReactNode {
  return (
    <>
      <ReasonList findings={findings} />
      <HelpList helps={helps} actFor={(help) => <HelpButton help={help} leave={leave} />} />
    </>
  )
}

/** Not done: refused although it was allowed a moment ago, or nobody knows. */
export function HoldNotPlaced({
  problem,
  leave,
}: {
  readonly problem: Problem
  readonly leave: () => void
}): ReactNode {
  const troubleText = useTroubleText()
  return (
    <Box className="note" role="alert">
      {problem.reasons === undefined ? (
        <Box className="field__wrong">{troubleText(problem)}</Box>
      ) : (
        <Against findings={problem.reasons} helps={problem.helps ?? []} leave={leave} />
      )}
    </Box>
  )
}
