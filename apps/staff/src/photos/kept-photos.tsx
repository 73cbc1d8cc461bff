import './photos.css'
import { fullPathOf } from '@wenyuan/contract/paths'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { EnlargedPhoto } from './enlarged-photo.tsx'
import { photoWords } from './words.ts'

/** Photos that are kept as evidence: fetched only when someone asks for them, because each look is on record. */
export function KeptPhotos({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords(photoWords)
  const [isShown, setShown] = useState(false)
  const [large, setLarge] = useState<number | null>(null)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  if (ids.length === 0) return null
  if (!isShown) {
    return (
      <p>
        <Button onClick={() => setShown(true)}>{say.show(ids.length)}</Button>
        <span className="cap">　{say.looksRecorded}</span>
      </p>
    )
  }
  const largeId = large === null ? undefined : ids[large]
  return (
    <>
      <ul className="photos" aria-label={say.photos}>
        {ids.map((id, at) => (
          <li key={id} className="photo">
            {gone.has(id) ? (
              <p className="cap late">{say.gone}</p>
            ) : (
              <button
                type="button"
                className="photo-look"
                aria-label={say.enlarge(at + 1)}
                onClick={() => setLarge(at)}
              >
                <img src={pathOf(id)} alt={say.nth(at + 1)} onError={() => setGone(new Set([...gone, id]))} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {largeId === undefined || large === null ? null : (
        <EnlargedPhoto src={pathOf(largeId)} name={say.nth(large + 1)} onClose={() => setLarge(null)} />
      )}
    </>
  )
}

function pathOf(id: string): string {
  return fullPathOf('getPhoto').replace(':id', id)
}
