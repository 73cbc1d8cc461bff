import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { type Uploaded, uploadPhoto } from './upload-photo.ts'
import { photoWords } from './words.ts'

/** The contract's MAX_EVIDENCE_PHOTOS and MAX_PHOTO_BYTES. */
export const MAX_PHOTOS = 10
export const MAX_PHOTO_BYTES = 10_485_760

export type Photo = {
  readonly key: string
  readonly file: File
  /** Shown from memory: what one has just chosen is no look at the record. */
  readonly url: string
  readonly state:
    | { readonly kind: 'sending'; readonly percent: number }
    | { readonly kind: 'stored'; readonly id: string }
    | { readonly kind: 'failed'; readonly why: 'failed' | 'tooLarge' | 'noPicture' }
}

export type Photos = {
  readonly list: readonly Photo[]
  readonly ids: string[]
  /** Why a form can't be sent yet; undefined: it can. */
  readonly reason: string | undefined
  readonly isFull: boolean
  readonly add: (files: readonly File[]) => void
  readonly remove: (key: string) => void
  readonly retry: (key: string) => void
}

/** The photos of one form: each is sent as soon as it is chosen, and named by the act afterwards. */
export function usePhotos(): Photos {
  const say = useWords(photoWords)
  const [list, setList] = useState<readonly Photo[]>([])
  const [isFull, setFull] = useState(false)
  const sendings = useRef(new Map<string, AbortController>())
  const urls = useRef(new Set<string>())
  useEffect(() => {
    const [going, shown] = [sendings.current, urls.current]
    return () => {
      for (const ending of going.values()) ending.abort()
      for (const url of shown) URL.revokeObjectURL(url)
    }
  }, [])
  const setState = useCallback((key: string, state: Photo['state']) => {
    setList((photos) => photos.map((photo) => (photo.key === key ? { ...photo, state } : photo)))
  }, [])

  async function send({ key, file }: Pick<Photo, 'key' | 'file'>) {
    const ending = new AbortController()
    sendings.current.set(key, ending)
    const onProgress = (percent: number) => setState(key, { kind: 'sending', percent })
    const uploaded = await uploadPhoto({ file, key, onProgress, signal: ending.signal })
    sendings.current.delete(key)
    if (!ending.signal.aborted) setState(key, stateOf(uploaded))
  }

  function add(files: readonly File[]) {
    const room = MAX_PHOTOS - list.length
    setFull(files.length > room)
    const added = files.slice(0, room).map((file): Photo => {
      const url = URL.createObjectURL(file)
      urls.current.add(url)
      const state =
        file.size > MAX_PHOTO_BYTES
          ? ({ kind: 'failed', why: 'tooLarge' } as const)
          : ({ kind: 'sending', percent: 0 } as const)
      return { key: crypto.randomUUID(), file, url, state }
    })
    setList([...list, ...added])
    for (const photo of added) if (photo.state.kind === 'sending') void send(photo)
  }

  function remove(key: string) {
    sendings.current.get(key)?.abort()
    const removed = list.find((photo) => photo.key === key)
    if (removed !== undefined) URL.revokeObjectURL(removed.url)
    setList(list.filter((photo) => photo.key !== key))
    setFull(false)
  }

  function retry(key: string) {
    const photo = list.find((one) => one.key === key)
    if (photo === undefined || photo.file.size > MAX_PHOTO_BYTES) return
    setState(key, { kind: 'sending', percent: 0 })
    void send(photo)
  }

  const isSending = list.some(({ state }) => state.kind === 'sending')
  const hasFailed = list.some(({ state }) => state.kind === 'failed')
  return {
    list,
    ids: list.flatMap(({ state }) => (state.kind === 'stored' ? [state.id] : [])),
    reason: isSending ? say.wait : hasFailed ? say.someFailed : undefined,
    isFull,
    add,
    remove,
    retry,
  }
}

function stateOf(uploaded: Uploaded): Photo['state'] {
  if (uploaded.kind === 'stored') return uploaded
  const fault = uploaded.problem?.errors?.find(({ path }) => path === 'file')
  if (fault?.code === 'not-one-of') return { kind: 'failed', why: 'noPicture' }
  return { kind: 'failed', why: fault?.code === 'too-large' ? 'tooLarge' : 'failed' }
}
