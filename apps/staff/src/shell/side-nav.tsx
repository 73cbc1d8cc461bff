import { Link } from '@tanstack/react-router'
import type { Permission } from '@wenyuan/contract'
import type { IconName } from '@wenyuan/look'
import { Fragment } from 'react'
import type { Me } from '../session/use-me.ts'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { shellWords } from './words.ts'

type Entry = {
  readonly to: string
  readonly icon: IconName
  readonly label: keyof typeof shellWords.en
  /** One of them is enough to be shown the way; the page and the server ask again. */
  readonly needs: readonly Permission[]
}

const GROUPS: readonly (readonly Entry[])[] = [
  [
    { to: '/', icon: 'scan', label: 'desk', needs: ['loan.create', 'return.create'] },
    { to: '/holds', icon: 'hold', label: 'holds', needs: ['hold.create'] },
    { to: '/transits', icon: 'truck', label: 'transits', needs: ['return.create'] },
    { to: '/tasks', icon: 'check', label: 'tasks', needs: [] },
    { to: '/patrons', icon: 'users', label: 'patrons', needs: ['patron.read'] },
    { to: '/accounts', icon: 'money', label: 'accounts', needs: ['fee.pay'] },
    { to: '/titles', icon: 'book', label: 'titles', needs: [] },
    { to: '/imports', icon: 'list', label: 'imports', needs: ['import.run'] },
  ],
  [
    { to: '/policy', icon: 'rule', label: 'policy', needs: [] },
    { to: '/calendar', icon: 'calendar', label: 'calendar', needs: [] },
    { to: '/overview', icon: 'chart', label: 'overview', needs: ['report.read'] },
    { to: '/statistics', icon: 'shelf', label: 'statistics', needs: ['report.read'] },
    { to: '/record', icon: 'task', label: 'record', needs: ['event.read'] },
    { to: '/upkeep', icon: 'moon', label: 'upkeep', needs: ['report.read', 'event.read', 'return.backdate'] },
    { to: '/staff', icon: 'key', label: 'staff', needs: ['staff.write'] },
    { to: '/settings', icon: 'gear', label: 'settings', needs: ['setting.write'] },
    { to: '/help', icon: 'help', label: 'help', needs: [] },
  ],
]

export function SideNav({ me }: { readonly me: Me }) {
  const words = useWords(shellWords)
  return (
    <nav className="side" aria-label={words.nav}>
      {GROUPS.map((group, index) => (
        <Fragment key={group[0]?.to}>
          {index === 0 ? null : <hr />}
          {group
            .filter((entry) => isShown(entry, me))
            .map(({ to, icon, label }) => (
              <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ className: 'on' }}>
                <Icon name={icon} />
                <span>{words[label]}</span>
              </Link>
            ))}
        </Fragment>
      ))}
    </nav>
  )
}

function isShown({ needs }: Entry, { permissions }: Me): boolean {
  return needs.length === 0 || needs.some((permission) => permissions.includes(permission))
}
