import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { addressOf, go } from '../../navigation.ts'
import { Box, Press } from '../../platform/elements'
import { AskedView } from '../../ui/asked-view.tsx'
import { Cover } from '../../ui/cover.tsx'
import { Head } from '../../ui/head.tsx'
import { useWords } from '../../words/use-words.ts'
import { CoverBones } from './cover-bones.tsx'

/** On a narrow screen the last two stay away. */
const MOST_SHOWN = 6

/** The newest that can be taken from a shelf now, standing on one. */
export function NewArrivals(): ReactNode {
  const words = useWords()
  const asked = useAnswer('newest', () =>
    callServer('search', { query: { sort: 'newest', available: 'true', limit: MOST_SHOWN } }),
  )
  if (asked.data?.items.length === 0) return null
  const more = {
    text: words.ui.more,
    label: words.home.arrivals,
    to: { page: 'search', sort: 'newest' },
  } as const
  return (
    <Box as="section">
      <Head title={words.home.arrivals} more={more} />
      <AskedView asked={asked} quiet loading={<CoverBones count={MOST_SHOWN} />}>
        {({ items }) => (
          <>
            <Box className="shelf">
              {items.map(({ title }) => (
                <Press
                  key={title.id}
                  className="shelf__one"
                  href={addressOf({ page: 'title', id: title.id })}
                  onPress={() => go({ page: 'title', id: title.id })}
                  aria-label={title.title}
                >
                  <Cover facts={title} />
                </Press>
              ))}
            </Box>
            <Box as="p" className="cap shelf__note">
              {words.home.arrivalsNote}
            </Box>
          </>
        )}
      </AskedView>
    </Box>
  )
}
