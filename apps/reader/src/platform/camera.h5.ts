import { useDidHide, useDidShow } from '@tarojs/taro'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { openDetector, type ReadPicture } from './code-detector.ts'

export type CameraState = 'off' | 'opening' | 'on' | 'denied' | 'none'

/** Often enough to feel at once, seldom enough for a phone to stay cool. */
const LOOK_EVERY_MS = 150
/** A code that stays in view is told once. */
const SAME_CODE_MS = 3_000

type Camera = {
  readonly state: CameraState
  readonly video: RefObject<HTMLVideoElement>
  readonly open: () => void
}

/** The camera of a web page: opened by the reader, closed with the page, looked at while `active`. */
export function useCamera(active: boolean, onCode: (text: string) => void): Camera {
  const [state, setState] = useState<CameraState>('off')
  const video = useRef<HTMLVideoElement>(null)
  const stream = useRef<MediaStream | null>(null)
  const read = useRef<ReadPicture | null>(null)
  const wasOn = useRef(false)

  async function open(): Promise<void> {
    if (stream.current !== null) return
    if (navigator.mediaDevices?.getUserMedia === undefined) return setState('none')
    setState('opening')
    try {
      const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } }
      stream.current = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
      read.current ??= await openDetector()
      if (video.current === null) return close()
      video.current.srcObject = stream.current
      await video.current.play()
      setState('on')
    } catch (error) {
      close()
      setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none')
    }
  }

  function close(): void {
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = null
    setState('off')
  }

  useDidHide(() => {
    wasOn.current = stream.current !== null
    close()
  })
  useDidShow(() => {
    if (wasOn.current) void open()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the page only
  useEffect(() => close, [])
  useLooking(state === 'on' && active, { video, read, onCode })
  return { state, video, open: () => void open() }
}

type Looking = {
  readonly video: RefObject<HTMLVideoElement>
  readonly read: RefObject<ReadPicture | null>
  readonly onCode: (text: string) => void
}

function useLooking(on: boolean, { video, read, onCode }: Looking): void {
  const told = useRef<{ readonly text: string; readonly at: number } | null>(null)
  const latest = useRef(onCode)
  latest.current = onCode
  useEffect(() => {
    if (!on) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    async function look(): Promise<void> {
      const source = video.current
      // A picture that could not be read is followed by another.
      const [text] = source && read.current ? await read.current(source).catch(() => []) : []
      if (stopped) return
      const now = Date.now()
      const before = told.current
      if (text !== undefined && (before?.text !== text || now - before.at > SAME_CODE_MS)) latest.current(text)
      if (text !== undefined) told.current = { text, at: now }
      timer = setTimeout(() => void look(), LOOK_EVERY_MS)
    }
    void look()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [on, video, read])
}
