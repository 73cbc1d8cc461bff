import { useEffect, useRef, useState } from 'react'
import type { PickedPhoto, SentPhoto } from '../../platform/photo-types.ts'
import { pickPhotos } from '../../platform/photos'
import { newKey } from '../../platform/transport'

/** The contract's MAX_EVIDENCE_PHOTOS and MAX_PHOTO_BYTES. */
export const MAX_PHOTOS = 10
const MAX_PHOTO_BYTES = 10_485_760

export type Photo = {
  readonly key: string
  readonly picked: PickedPhoto
  readonly state:
    | { readonly kind: 'sending'; readonly percent: number }
    | { readonly kind: 'stored'; readonly id: string }
    | { readonly kind: 'failed'; readonly why: 'photoFailed' | 'photoTooLarge' | 'photoNoPicture' }
}

export type Photos = {
  readonly list: readonly Photo[]
  readonly ids: string[]
  /** All that were chosen are stored. */
  readonly isReady: boolean
  readonly add: () => Promise<void>
  readonly remove: (key: string) => void
  readonly retry: (key: string) => void
}

/** Each photo is sent as soon as it is chosen; the act names them afterwards. */
export function usePhotos(): Photos {
  const [list, setList] = useState<readonly Photo[]>([])
  const shown = useRef(list)
  shown.current = list
  useEffect(
    () => () => {
      for (const { picked } of shown.current) picked.forget()
    },
    [],
  )
  const setState = (key: string, state: Photo['state']) =>
    setList((photos) => photos.map((photo) => (photo.key === key ? { ...photo, state } : photo)))

  async function send({ key, picked }: Pick<Photo, 'key' | 'picked'>): Promise<void> {
    setState(key, stateOf(await picked.send(key, (percent) => setState(key, { kind: 'sending', percent }))))
  }

  async function add(): Promise<void> {
    const chosen = await pickPhotos(MAX_PHOTOS - shown.current.length)
    const added = chosen.map((picked): Photo => {
      const isTooLarge = picked.bytes > MAX_PHOTO_BYTES
      const state = isTooLarge
        ? ({ kind: 'failed', why: 'photoTooLarge' } as const)
        : ({ kind: 'sending', percent: 0 } as const)
      return { key: newKey(), picked, state }
    })
    setList((photos) => [...photos, ...added])
    for (const photo of added) if (photo.state.kind === 'sending') void send(photo)
  }

  return {
    list,
    ids: list.flatMap(({ state }) => (state.kind === 'stored' ? [state.id] : [])),
    isReady: list.every(({ state }) => state.kind === 'stored'),
    add,
    remove(key) {
      list.find((photo) => photo.key === key)?.picked.forget()
      setList(list.filter((photo) => photo.key !== key))
    },
    retry(key) {
      const photo = list.find((one) => one.key === key)
      if (photo === undefined) return
      setState(key, { kind: 'sending', percent: 0 })
      void send(photo)
    },
  }
}

function stateOf(sent: SentPhoto): Photo['state'] {
  if (sent.kind === 'stored') return sent
  const fault = sent.problem?.errors?.find(({ path }) => path === 'file')
  if (fault?.code === 'not-one-of') return { kind: 'failed', why: 'photoNoPicture' }
  return { kind: 'failed', why: fault?.code === 'too-large' ? 'photoTooLarge' : 'photoFailed' }
}
