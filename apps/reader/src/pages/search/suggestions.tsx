import type { SuggestAnswer } from '@wenyuan/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { go } from '../../navigation.ts'
import { Box, Press, Text } from '../../platform/elements'
import { Marked } from '../../ui/marked.tsx'
import { useWords } from '../../words/use-words.ts'

const PAUSE_MS = 120
/** More would push the results, which come as one types, off the screen. */
const MOST_SHOWN = 3

type Suggestion = SuggestAnswer['items'][number]

/** Suggestions are a help only: where they can't be had, there are none. */
function useSuggestions(words: string): readonly Suggestion[] {
  const [items, setItems] = useState<readonly Suggestion[]>([])
  useEffect(() => {
    const q = words.trim()
    if (q === '') return setItems([])
    let isLatest = true
    const timer = setTimeout(async () => {
      const result = await callServer('suggest', { query: { q } })
      if (isLatest) setItems(result.ok ? result.body.items : [])
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [words])
  return items.slice(0, MOST_SHOWN)
}

type Props = { readonly words: string; readonly onChoose: (words: string) => void }

export function Suggestions({ words: typed, onChoose }: Props): ReactNode {
  const words = useWords().find
  const items = useSuggestions(typed)
  if (items.length === 0) return null
  return (
    <Box as="ul" className="suggestions" aria-label={words.suggestions}>
      {items.map((item) => (
        <Box as="li" key={`${item.kind}-${item.title ?? item.text}`}>
          <Press
            className="suggestion"
            onPress={() => {
              onChoose(item.text)
              if (item.title !== null) go({ page: 'title', id: item.title })
            }}
          >
            <Text className="cap dim suggestion__kind">
              {item.kind === 'title' ? words.suggestTitle : words.suggestAuthor}
            </Text>
            <Text className={`grow clip suggestion__text ${item.kind === 'title' ? 'song' : 'strong'}`}>
              <Marked text={item.text} query={typed} />
            </Text>
          </Press>
        </Box>
      ))}
    </Box>
  )
}
