import { ICON_LINE, ICONS, type IconName } from '@wenyuan/look'

/** Drawn beside a word, never instead of one: hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" {...STROKE} aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  )
}

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: ICON_LINE, strokeLinecap: 'square' } as const
