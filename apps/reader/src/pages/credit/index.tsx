import type { CreditView } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { Box, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { useOwnChange } from '../../session/own-changes.ts'
import { usePreferences } from '../../state/preferences.ts'
import '../../style/account.css'
import '../../style/own.css'
import '../../style/credit.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { Head } from '../../ui/head.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import { DisputeSheet } from './dispute-sheet.tsx'
import { MoveRow } from './move-row.tsx'
import { useCredit, useDisputedMoves } from './use-credit.ts'
import { creditWords } from './words.ts'

export default function CreditPage(): ReactNode {
  const words = useWordsOf(creditWords)
  const [over, setOver] = useState<ReactNode>(null)
  return (
    <OwnPage title={words.title} over={over}>
      {({ id }) => <Credit key={id} patron={id} showOver={setOver} />}
    </OwnPage>
  )
}

type Props = { readonly patron: string; readonly showOver: (over: ReactNode) => void }

function Credit({ patron, showOver }: Props): ReactNode {
  const words = useWordsOf(creditWords)
  const pages = useCredit(patron)
  const disputed = useDisputedMoves(patron)
  useOwnChange(['loans', 'account', 'notices'], pages.first.retry)
  return (
    <AskedView asked={pages.first}>
      {(credit) => (
        <>
          <Score credit={credit} />
          <Running credit={credit} />
          <Head title={words.moves} />
          {pages.items.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <>
              <Box as="ul" className="panel flush">
                {pages.items.map((move) => (
                  <MoveRow
                    key={move.id}
                    move={move}
                    isDisputed={disputed.ids.has(move.id)}
                    onDispute={() =>
                      showOver(<DisputeSheet move={move} onSent={disputed.retry} onClose={() => showOver(null)} />)
                    }
                  />
                ))}
              </Box>
              <MoreButton {...pages} />
            </>
          )}
        </>
      )}
    </AskedView>
  )
}

const LEVELS = ['A', 'B', 'C'] as const
const TONES = { A: 'ok', B: 'ok', C: 'soon', D: 'late' } as const

/** The answer first: the points and what they are; then what is missing to more. */
function Score({ credit: { score, level, levels, next } }: { readonly credit: CreditView }): ReactNode {
  const words = useWordsOf(creditWords)
  const { separator } = useWords()
  return (
    <Box as="section" className="panel credit">
      <Box className="credit__line">
        <Text className="credit__score">{words.score(score)}</Text>
        <Text className={`tag strong ${TONES[level]}`}>{words.level(level)}</Text>
      </Box>
      <Box as="p" className="strong">
        {next === null ? words.top : words.next(next.points, next.level)}
      </Box>
      <Box as="p" className="cap">
        {LEVELS.map((one) => words.scale(one, levels[one])).join(separator)}
      </Box>
      <Box as="p" className="cap">
        {words.meaning}
      </Box>
      <Box as="h2" className="credit__head">
        {words.raise}
      </Box>
      <Box as="ul" className="cap">
        {words.ways.map((way) => (
          <Box as="li" key={way}>
            {way}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function Running({ credit: { running } }: { readonly credit: CreditView }): ReactNode {
  const words = useWordsOf(creditWords)
  const { language } = usePreferences()
  const today = useToday()
  if (running.length === 0) return null
  return (
    <>
      <Head title={words.running} />
      <Box as="ul" className="panel flush">
        {running.map(({ loan, titleText, due, points }) => (
          <Box as="li" className="row" key={loan}>
            <Text className="grow">{words.runningOf(titleText, formatDate(due, today, language))}</Text>
            <Text className="row__end strong late">{words.points(`−${Math.abs(points)}`)}</Text>
          </Box>
        ))}
      </Box>
    </>
  )
}
