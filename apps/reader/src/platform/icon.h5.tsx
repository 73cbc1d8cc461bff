import { ICON_LINE, ICONS, type IconName } from '@wenyuan/look'
import type { ReactNode } from 'react'

export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }): ReactNode {
  return (
    <span className={`icon ${className ?? ''}`} aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden; the control that holds it has the name */}
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={ICON_LINE} strokeLinecap="square">
        <path d={ICONS[name]} />
      </svg>
    </span>
  )
}
