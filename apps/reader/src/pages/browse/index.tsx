import { CLASS_LETTERS, className, formatNumber } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { addressOf, go } from '../../navigation.ts'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { usePreferences } from '../../state/preferences.ts'
import { AskedView } from '../../ui/asked-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** The main classes of which the library has something, each with how much. */
export default function BrowsePage(): ReactNode {
  const words = useWords().find
  const asked = useAnswer('classes', () => callServer('search', { query: { limit: 1 } }))
  return (
    <Page title={words.classesTitle}>
      <AskedView asked={asked}>
        {({ facets }) => (
          <Box as="ul" className="panel flush">
            {(facets['class'] ?? [])
              .filter(({ value }) => CLASS_LETTERS.includes(value))
              .sort((a, b) => a.value.localeCompare(b.value))
              .map(({ value, count }) => (
                <ClassRow key={value} letter={value} count={count} />
              ))}
          </Box>
        )}
      </AskedView>
    </Page>
  )
}

function ClassRow({ letter, count }: { readonly letter: string; readonly count: number }): ReactNode {
  const words = useWords().find
  const { language } = usePreferences()
  const to = { page: 'search', class: letter } as const
  return (
    <Box as="li" className="panel__item">
      <Press className="row" href={addressOf(to)} onPress={() => go(to)}>
        <Text className="song class-letter" aria-hidden>
          {letter}
        </Text>
        <Text className="grow row__strong">{className(letter, language)}</Text>
        <Text className="cap">{words.classCount(formatNumber(count))}</Text>
        <Icon name="next" className="icon--small dim" />
      </Press>
    </Box>
  )
}
