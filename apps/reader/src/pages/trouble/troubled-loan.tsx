import { formatDay } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { AskedView } from '../../ui/asked-view.tsx'
import { Choices } from '../../ui/choices.tsx'
import { TroubleForm } from './trouble-form.tsx'
import type { TroubleKind } from './use-report.ts'
import { useTroubleWords } from './use-trouble-words.ts'

type Props = { readonly loanId: string; readonly onDone: (kind: TroubleKind) => void }

/** What stands already, and what can be said beside it. */
export function TroubledLoan({ loanId, onDone }: Props): ReactNode {
  const words = useTroubleWords()
  const { language } = usePreferences()
  const today = useToday()
  const asked = useAnswer(`loan.${loanId}`, () => callServer('getLoan', { params: { id: loanId } }))
  const [chosen, setKind] = useState<TroubleKind | null>(null)
  return (
    <AskedView asked={asked}>
      {({ titleText, trouble, status }) => {
        const { lostAt, claimedAt, disputedAt } = trouble ?? {}
        const isOpen = status === 'open'
        const day = (at: string) => formatDay(at, today, language)
        const standing = [
          lostAt === undefined ? '' : words.isLost(day(lostAt)),
          claimedAt === undefined ? '' : words.isClaimed(day(claimedAt)),
          disputedAt === undefined ? '' : words.isDisputed(day(disputedAt)),
        ].filter((text) => text !== '')
        const choices = [
          ...(isOpen && lostAt === undefined && disputedAt === undefined
            ? [{ value: 'lose' as const, text: words.lose, help: words.loseHelp }]
            : []),
          ...(isOpen && lostAt === undefined && claimedAt === undefined && disputedAt === undefined
            ? [{ value: 'claim' as const, text: words.claim, help: words.claimHelp }]
            : []),
          ...(disputedAt === undefined
            ? [{ value: 'dispute' as const, text: words.dispute, help: words.disputeHelp }]
            : []),
        ]
        const kind = choices.find(({ value }) => value === chosen)?.value ?? choices[0]?.value
        return (
          <>
            <Box as="h2" className="trouble-book">
              {titleText}
            </Box>
            {standing.map((text) => (
              <Box as="p" key={text} className="strong soon">
                {text}
              </Box>
            ))}
            {kind === undefined ? null : (
              <>
                <Choices label={words.what} value={kind} choices={choices} onChange={setKind} />
                <TroubleForm key={kind} kind={kind} subject={{ of: 'loan', id: loanId }} onDone={onDone} />
              </>
            )}
          </>
        )
      }}
    </AskedView>
  )
}
