import type { ReactNode } from 'react'
import { useCamera } from '../../platform/camera.h5.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly onCode: (text: string) => void; readonly children: ReactNode }

/** Scans the code of a place without leaving the sheet. */
export function ScanPlace({ onCode, children }: Props): ReactNode {
  const words = useWords().scan
  const { state, video, open } = useCamera(true, onCode)
  return (
    <>
      <video
        ref={video}
        className={`finder__small ${state === 'on' ? '' : 'finder__video--off'}`}
        muted
        playsInline
        aria-hidden
      />
      {state !== 'on' && (
        <Button onPress={open} busy={state === 'opening' && words.opening}>
          {children}
        </Button>
      )}
      {(state === 'denied' || state === 'none') && <p className="cap">{words.noCamera}</p>}
    </>
  )
}
