import type { SearchAnswer } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { type Asked, useAnswer } from '../../cache/use-answer.ts'
import { addressOf, go } from '../../navigation.ts'
import { Box, Press, Sideways, Text } from '../../platform/elements'
import { AskedView } from '../../ui/asked-view.tsx'
import { Cover } from '../../ui/cover.tsx'
import { Head } from '../../ui/head.tsx'
import { useWords } from '../../words/use-words.ts'
import { CoverBones } from './cover-bones.tsx'

const MOST_SHOWN = 10
const COVER_WIDTH = 108

export function useMostBorrowed(): Asked<SearchAnswer> {
  return useAnswer('popular', () => callServer('search', { query: { sort: 'popular', limit: MOST_SHOWN } }))
}

export function MostBorrowed({ asked }: { readonly asked: Asked<SearchAnswer> }): ReactNode {
  const words = useWords()
  if (asked.data?.items.length === 0) return null
  const more = { text: words.ui.more, label: words.home.mostBorrowed }
  return (
    <Box as="section">
      <Head title={words.home.mostBorrowed} more={{ ...more, to: { page: 'search', sort: 'popular' } }} />
      <AskedView asked={asked} quiet loading={<CoverBones count={4} width={COVER_WIDTH} />}>
        {({ items }) => (
          <Sideways className="pops" aria-label={words.home.mostBorrowed}>
            {items.map((item, nth) => (
              <Popular key={item.title.id} item={item} rank={nth + 1} />
            ))}
          </Sideways>
        )}
      </AskedView>
    </Box>
  )
}

function Popular({ item, rank }: { readonly item: SearchAnswer['items'][number]; readonly rank: number }): ReactNode {
  const words = useWords().find
  const { title, availability } = item
  const place = { page: 'title', id: title.id } as const
  const isFree = availability.available > 0
  return (
    <Press className="pop" href={addressOf(place)} onPress={() => go(place)}>
      <Cover facts={title} width={COVER_WIDTH} />
      <Box className="pop__title song clip">
        <Text className="pop__rank">{rank}</Text>
        {title.title}
      </Box>
      <Box className={`cap clip ${isFree ? 'ok' : 'soon'}`}>
        {isFree ? words.free(availability.available) : words.noneFree}
      </Box>
    </Press>
  )
}
