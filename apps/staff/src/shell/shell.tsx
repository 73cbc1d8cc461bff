import { Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useLiveChanges } from '../live/use-live-changes.ts'
import { useIsExpired } from '../session/session-state.ts'
import { type Me, useMe } from '../session/use-me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/states.tsx'
import { ToastPlace } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { SideNav } from './side-nav.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { TopBar } from './top-bar.tsx'
import { shellWords } from './words.ts'

/** The frame of every page: the bar, the navigation, and the way in. */
export function Shell(): ReactNode {
  const me = useMe()
  if (me === undefined) return <Loading rows={0} />
  if (me === null) return <SignInPage />
  return <SignedIn me={me} />
}

function SignedIn({ me }: { readonly me: Me }) {
  const words = useWords(shellWords)
  const isExpired = useIsExpired()
  const isLive = useLiveChanges()
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <TopBar me={me} isLive={isLive} />
      <SideNav me={me} />
      <div className="content">
        {isLive ? null : (
          <p className="offline" role="status">
            {words.offlineNote}
          </p>
        )}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </div>
      <ToastPlace />
      {isExpired ? (
        <Dialog title={words.expired}>
          <p className="dialog-note">{words.expiredNote}</p>
          <SignInForm same={me} />
        </Dialog>
      ) : null}
    </div>
  )
}
