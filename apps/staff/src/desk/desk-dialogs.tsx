import { lazy, Suspense } from 'react'
import { BackdateDialog } from './backdate.tsx'
import { useDesk } from './desk-state.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { PayDialog } from './pay-dialog.tsx'
import { SlipDialog } from './slip-dialog.tsx'
import { SoundDialog } from './sound-dialog.tsx'

const CameraDialog = lazy(() => import('./camera-dialog.tsx'))
const VisitDialog = lazy(() => import('./visit-dialogs.tsx'))

export function DeskDialogs() {
  const { dialog, reader } = useDesk()
  switch (dialog) {
    case 'pay':
      return reader === null ? null : <PayDialog reader={reader} />
    case 'backdate':
      return <BackdateDialog />
    case 'keys':
      return <KeysDialog />
    case 'sound':
      return <SoundDialog />
    case 'slip':
      return <SlipDialog />
    case 'camera':
      return (
        <Suspense fallback={null}>
          <CameraDialog />
        </Suspense>
      )
    case 'member':
    case 'fetch':
    case 'temporary':
    case 'identity':
      return reader === null ? null : (
        <Suspense fallback={null}>
          <VisitDialog reader={reader} which={dialog} />
        </Suspense>
      )
    default:
      return null
  }
}
