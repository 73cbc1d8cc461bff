import type { Permission } from '@wenyuan/contract'
import { type ReactNode, useEffect } from 'react'
import { useMe } from '../session/use-me.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { HelpLink } from './help-link.tsx'
import { NoPermission } from './states.tsx'

type Props = {
  readonly title: string
  readonly actions?: ReactNode
  /** Without it the page is not shown, and says what is missing. */
  readonly needs?: Permission
  readonly permissionName?: string
  readonly children: ReactNode
}

/** The head of a page and its content. */
export function Page({ title, actions, needs, permissionName, children }: Props) {
  const me = useMe()
  const nameOf = usePermissionName()
  useEffect(() => {
    document.title = `${title}　文渊`
  }, [title])
  const allowed = needs === undefined || (me?.permissions.includes(needs) ?? false)
  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="top">
        <h1>{title}</h1>
        <HelpLink />
        <div className="top-actions">{allowed ? actions : null}</div>
      </div>
      {allowed ? children : <NoPermission permission={permissionName ?? nameOf(needs)} />}
    </main>
  )
}
