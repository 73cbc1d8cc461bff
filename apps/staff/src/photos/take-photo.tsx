import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { photoWords } from './words.ts'

const QUALITY = 0.9

type Props = { readonly onTaken: (photo: File) => void; readonly onClose: () => void }

/** The camera of this computer or tablet: one look, one photo. */
export default function TakePhoto({ onTaken, onClose }: Props) {
  const say = useWords(photoWords)
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'starting' | 'on' | 'none'>('starting')
  useEffect(() => {
    let stream: MediaStream | null = null
    let isOver = false
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    openCamera().then((opened) => {
      stream = opened
      if (isOver) return stop()
      if (opened === null || video.current === null) return setState('none')
      video.current.srcObject = opened
      setState('on')
    })
    return () => {
      isOver = true
      stop()
    }
  }, [])
  async function shoot() {
    const photo = video.current === null ? null : await photoOf(video.current)
    if (photo === null) return
    onTaken(photo)
    onClose()
  }
  return (
    <Dialog title={say.take} onClose={onClose} wide>
      <video ref={video} className="photo-large" playsInline autoPlay muted hidden={state === 'none'} />
      {state === 'none' ? (
        <div className="empty" role="alert">
          <Icon name="alert" size={40} />
          <p className="song">{say.noCamera}</p>
          <p className="cap">{say.noCameraNote}</p>
        </div>
      ) : (
        <div className="dialog-actions">
          <Button look="main" reason={state === 'starting' ? say.starting : undefined} onClick={shoot}>
            {say.shoot}
          </Button>
        </div>
      )}
    </Dialog>
  )
}

/** Null: there is none, it is not allowed, or the page came over plain http from elsewhere. */
async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch {
    return null
  }
}

async function photoOf(video: HTMLVideoElement): Promise<File | null> {
  if (video.videoWidth === 0) return null
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return blob === null ? null : new File([blob], 'photo.jpg', { type: 'image/jpeg' })
}
