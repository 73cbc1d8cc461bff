import type { ReactNode } from 'react'
import { go } from '../../navigation.ts'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { Button } from '../../ui/button.tsx'
import { Head } from '../../ui/head.tsx'
import { useWords } from '../../words/use-words.ts'
import { forgetSearches, usePastSearches } from './past-searches.ts'

/** Before anything is typed: what was looked for last, and the other ways to a book. */
export function PastList({ onChoose }: { readonly onChoose: (words: string) => void }): ReactNode {
  const words = useWords()
  const past = usePastSearches()
  return (
    <>
      {past.length > 0 && (
        <Box as="section">
          <Head
            title={words.find.history}
            end={
              <Press className="head__more" onPress={forgetSearches}>
                {words.find.clearHistory}
              </Press>
            }
          />
          <Box as="ul">
            {past.map((text) => (
              <Box as="li" key={text}>
                <Press className="suggestion" onPress={() => onChoose(text)}>
                  <Box className="dim">
                    <Icon name="clock" className="icon--medium" />
                  </Box>
                  <Text className="grow clip">{text}</Text>
                </Press>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      <Box className="stack">
        <Button wide onPress={() => go({ page: 'browse' })}>
          {words.find.byClass}
        </Button>
      </Box>
    </>
  )
}
