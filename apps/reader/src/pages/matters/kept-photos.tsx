import { type ReactNode, useState } from 'react'
import { Box, Picture } from '../../platform/elements'
import { keptPhoto } from '../../platform/photos'
import { Button } from '../../ui/button.tsx'
import { useTroubleWords } from '../trouble/use-trouble-words.ts'

/** Fetched only when asked for: each look is on record. */
export function KeptPhotos({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const words = useTroubleWords()
  const [sources, setSources] = useState<readonly (string | null)[] | null>(null)
  if (ids.length === 0) return null
  if (sources === null) {
    const show = async () => setSources(await Promise.all(ids.map(keptPhoto)))
    return (
      <Button look="bare" onPress={() => void show()}>
        {words.showPhotos(ids.length)}
      </Button>
    )
  }
  return (
    <Box as="ul" className="evidence">
      {sources.map((source, at) => (
        <Box as="li" key={ids[at]} className="evidence__one">
          {source === null ? (
            <Box className="cap late">{words.photoGone}</Box>
          ) : (
            <Picture className="evidence__picture" src={source} alt={words.nth(at + 1)} />
          )}
        </Box>
      ))}
    </Box>
  )
}
