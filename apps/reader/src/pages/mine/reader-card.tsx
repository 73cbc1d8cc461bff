import type { StandingView } from '@wenyuan/contract'
import { formatDate, sealDataUri } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { addressOf, go } from '../../navigation.ts'
import { Box, Picture, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { useLibrary, useToday } from '../../session/library.ts'
import { usePatronView } from '../../session/patron-view.ts'
import type { Patron } from '../../session/session.ts'
import { usePreferences } from '../../state/preferences.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { Stale } from '../../ui/states.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'

const SEAL_SIZE = 30

/** Black roof with a green edge: who is signed in, and the way to the card that the desk scans. */
export function ReaderCard({ patron }: { readonly patron: Patron }): ReactNode {
  const words = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { view } = useLibrary()
  const asked = usePatronView()
  const { data, at, problem, retry } = asked
  const until =
    data === null
      ? ''
      : data.expires === null
        ? words.mine.noEnd
        : words.mine.until(formatDate(data.expires, today, language))
  const place = { page: 'card' } as const
  return (
    <>
      {problem !== null && at !== null && <Stale problem={problem} at={at} retry={retry} />}
      <Press className="reader-card" href={addressOf(place)} onPress={() => go(place)}>
        <Box className="roof">
          <Picture className="place__seal" src={sealDataUri({ size: SEAL_SIZE })} alt="" />
          <Text className="grow clip">{view?.name ?? words.app}</Text>
          <Text className="roof__kind">{words.mine.card}</Text>
        </Box>
        <Box className="reader-card__body">
          <Box className="grow">
            <Box as="h2" className="reader-card__name">
              {data?.name ?? patron.name}
            </Box>
            <Box className="cap">{words.mine.cardNumber(data?.card ?? patron.card)}</Box>
            <Box className="cap">{until}</Box>
          </Box>
          <Box className="reader-card__show">
            <Icon name="scan" />
            <Text className="cap">{words.mine.cardNote}</Text>
          </Box>
        </Box>
      </Press>
      {data !== null && data.standing.length > 0 && <Standing standing={data.standing} />}
    </>
  )
}

/** What stands against the reader, in the server's words. */
function Standing({ standing }: { readonly standing: readonly StandingView[] }): ReactNode {
  const words = useWords().mine
  return (
    <Box as="section" className="standing" aria-label={words.standing}>
      {standing.map(({ code, message, explained = [] }) => (
        <Box key={code} className="standing__one">
          <StateMark shape="here" tone="late" />
          <Box className="grow">
            <Text>{message}</Text>
            {explained.length > 0 && <StepList steps={explained} title={words.stopWhy} />}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
