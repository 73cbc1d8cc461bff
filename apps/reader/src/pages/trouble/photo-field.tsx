import type { ReactNode } from 'react'
import { Box, Picture, Press } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { Button } from '../../ui/button.tsx'
import { MAX_PHOTOS, type Photo, type Photos } from './use-photos.ts'
import { useTroubleWords } from './use-trouble-words.ts'

/** Photos with their progress; each can be taken out again before anything is sent. */
export function PhotoField({ photos }: { readonly photos: Photos }): ReactNode {
  const words = useTroubleWords()
  const isFull = photos.list.length >= MAX_PHOTOS
  return (
    <Box as="section" className="field" aria-label={words.photos}>
      <Box className="field__label">{words.photos}</Box>
      {photos.list.length > 0 && (
        <Box as="ul" className="evidence">
          {photos.list.map((photo, at) => (
            <OnePhoto key={photo.key} photo={photo} n={at + 1} photos={photos} />
          ))}
        </Box>
      )}
      <Button
        disabled={isFull}
        refusedBy={isFull ? 'photos-help' : undefined}
        onPress={() => {
          void photos.add()
        }}
      >
        {words.addPhoto}
      </Button>
      <Box id="photos-help" className="field__help">
        {isFull ? words.photosFull(MAX_PHOTOS) : words.photosHelp}
      </Box>
    </Box>
  )
}

type OneProps = { readonly photo: Photo; readonly n: number; readonly photos: Photos }

function OnePhoto({ photo: { key, picked, state }, n, photos }: OneProps): ReactNode {
  const words = useTroubleWords()
  return (
    <Box as="li" className="evidence__one">
      <Picture className="evidence__picture" src={picked.url} alt={words.nth(n)} />
      {state.kind === 'sending' && (
        <Box className="cap" role="status">
          {words.sendingPhoto(state.percent)}
        </Box>
      )}
      {state.kind === 'failed' && (
        <Box className="cap late" role="alert">
          {words[state.why]}
        </Box>
      )}
      <Box className="evidence__acts">
        {state.kind === 'failed' && state.why === 'photoFailed' && (
          <Press className="tap" aria-label={words.sendAgain(n)} onPress={() => photos.retry(key)}>
            <Icon name="undo" />
          </Press>
        )}
        <Press className="tap" aria-label={words.removePhoto(n)} onPress={() => photos.remove(key)}>
          <Icon name="close" />
        </Press>
      </Box>
    </Box>
  )
}
