import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { watch } from './barcode-eye.ts'
import { changeDesk } from './desk-state.ts'
import { takeScan } from './take-scan.ts'
import { type DeskWords, deskWords } from './words.ts'

type CameraState = 'starting' | 'looking' | 'denied' | 'none' | 'failed'

/** A phone or a webcam instead of a scanner: each code that comes into view is one scan. */
export default function CameraDialog() {
  const words = useWords(deskWords)
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  const [last, setLast] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt opens the camera anew
  useEffect(() => {
    const ending = new AbortController()
    setState('starting')
    const seen = (text: string) => {
      setLast(text)
      takeScan(text)
    }
    void look(video.current, { seen, signal: ending.signal }, setState)
    return () => ending.abort()
  }, [attempt])
  const fault = faultOf(state, words)
  return (
    <Dialog title={words.cameraTitle} onClose={() => changeDesk({ dialog: null })}>
      {/* biome-ignore lint/a11y/useMediaCaption: what the camera sees has no words to caption */}
      <video ref={video} className="camera" playsInline autoPlay hidden={fault !== null} />
      {fault === null ? (
        <p className="dialog-note" aria-live="polite">
          {state === 'starting' ? words.cameraStarting : last === null ? words.cameraNote : words.cameraLast(last)}
        </p>
      ) : (
        <div className="empty" role="alert">
          <Icon name="alert" size={40} />
          <p className="song">{fault[0]}</p>
          <p className="cap">{fault[1]}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{words.stuckRetry}</Button>
        </div>
      )}
    </Dialog>
  )
}

function faultOf(state: CameraState, words: DeskWords): readonly [string, string] | null {
  if (state === 'denied') return [words.cameraDenied, words.cameraDeniedNote]
  if (state === 'none') return [words.cameraNone, words.cameraNoneNote]
  return state === 'failed' ? [words.cameraFailed, words.cameraFailedNote] : null
}

type Looking = { readonly seen: (text: string) => void; readonly signal: AbortSignal }

async function look(
  video: HTMLVideoElement | null,
  looking: Looking,
  tell: (state: CameraState) => void,
): Promise<void> {
  const { signal } = looking
  const stream = await openCamera()
  if (typeof stream === 'string') {
    if (!signal.aborted) tell(stream)
    return
  }
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  signal.addEventListener('abort', stop)
  if (signal.aborted || video === null) {
    stop()
    return
  }
  video.srcObject = stream
  tell('looking')
  try {
    await watch(video, looking)
  } catch {
    // The detector did not load or the camera was unplugged: the person can try again.
    stop()
    if (!signal.aborted) tell('failed')
  }
}

async function openCamera(): Promise<MediaStream | 'denied' | 'none' | 'failed'> {
  // Browsers have no cameras for pages that came over plain http from elsewhere.
  if (navigator.mediaDevices === undefined) return 'denied'
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'failed'
  }
}
