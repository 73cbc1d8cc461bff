import type { ReactNode } from 'react'
import { useCamera } from '../../platform/camera.h5.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly active: boolean; readonly onCode: (text: string) => void }

/** The camera's picture, once the reader has opened it. */
export function Finder({ active, onCode }: Props): ReactNode {
  const words = useWords().scan
  const { state, video, open } = useCamera(active, onCode)
  const isOn = state === 'on'
  const said = state === 'denied' ? words.denied : state === 'none' ? words.noCamera : words.aimPlace
  return (
    <section className="finder" aria-label={words.finder}>
      <video
        ref={video}
        className={`finder__video ${isOn ? '' : 'finder__video--off'}`}
        muted
        playsInline
        aria-hidden
      />
      <div className="finder__corners" aria-hidden="true" />
      <div className="finder__middle">
        {!isOn && (
          <Button look="main" onPress={open} busy={state === 'opening' && words.opening}>
            {words.open}
          </Button>
        )}
        <p className="finder__text" role="status">
          {said}
        </p>
      </div>
    </section>
  )
}
