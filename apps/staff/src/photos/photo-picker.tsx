import './photos.css'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { EnlargedPhoto } from './enlarged-photo.tsx'
import { MAX_PHOTOS, type Photo, type Photos } from './use-photos.ts'
import { photoWords } from './words.ts'

const TakePhoto = lazy(() => import('./take-photo.tsx'))
const ACCEPTED = 'image/jpeg,image/png,image/webp'

/** Photos from files or the camera, each with its progress; before saving any of them can be taken out again. */
export function PhotoPicker({ photos }: { readonly photos: Photos }) {
  const say = useWords(photoWords)
  const { list, add, isFull } = photos
  const input = useRef<HTMLInputElement>(null)
  const helpId = useId()
  const [isTaking, setTaking] = useState(false)
  const [large, setLarge] = useState<number | null>(null)
  const shown = large === null ? undefined : list[large]
  return (
    <fieldset className="photo-picker" aria-describedby={helpId}>
      <legend className="field-label">{say.photos}</legend>
      {list.length === 0 ? null : (
        <ul className="photos">
          {list.map((photo, at) => (
            <PickedPhoto key={photo.key} photo={photo} n={at + 1} photos={photos} onEnlarge={() => setLarge(at)} />
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label={say.choose}
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <div className="row-acts">
        <Button onClick={() => input.current?.click()}>
          <Icon name="plus" size={18} />
          {say.choose}
        </Button>
        <Button onClick={() => setTaking(true)}>{say.take}</Button>
      </div>
      <p id={helpId} className="help">
        {say.help}
      </p>
      <p role="alert" className="form-error">
        {isFull ? say.tooMany(MAX_PHOTOS) : ''}
      </p>
      {isTaking ? (
        <Suspense fallback={null}>
          <TakePhoto onTaken={(file) => add([file])} onClose={() => setTaking(false)} />
        </Suspense>
      ) : null}
      {shown === undefined || large === null ? null : (
        <EnlargedPhoto src={shown.url} name={say.nth(large + 1)} onClose={() => setLarge(null)} />
      )}
    </fieldset>
  )
}

type PickedProps = {
  readonly photo: Photo
  readonly n: number
  readonly photos: Photos
  readonly onEnlarge: () => void
}

function PickedPhoto({ photo: { key, url, state }, n, photos, onEnlarge }: PickedProps) {
  const say = useWords(photoWords)
  const canRetry = state.kind === 'failed' && state.why === 'failed'
  return (
    <li className="photo">
      <button type="button" className="photo-look" aria-label={say.enlarge(n)} onClick={onEnlarge}>
        <img src={url} alt="" />
      </button>
      {state.kind === 'sending' ? (
        <p className="cap" role="status">
          <progress max={100} value={state.percent} aria-label={say.nth(n)} />
          {say.sending(state.percent)}
        </p>
      ) : null}
      {state.kind === 'failed' ? (
        <p className="cap late" role="alert">
          {say[state.why]}
        </p>
      ) : null}
      <div className="photo-acts">
        {canRetry ? (
          <Button look="bare" aria-label={say.retry(n)} onClick={() => photos.retry(key)}>
            <Icon name="undo" size={18} />
          </Button>
        ) : null}
        <Button look="bare" aria-label={say.remove(n)} onClick={() => photos.remove(key)}>
          <Icon name="close" size={18} />
        </Button>
      </div>
    </li>
  )
}
