import type { ReactNode } from 'react'
import { Press } from '../platform/elements'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly look?: 'main' | 'plain' | 'stop' | 'bare' | 'small'
  /** The object's name too, where the words alone don't say it: 续借《时间简史》. */
  readonly label?: string | undefined
  readonly href?: string | undefined
  readonly wide?: boolean
  /** Not allowed now: the reason stands beside it, and its id is here. */
  readonly refusedBy?: string | undefined
  readonly disabled?: boolean
  /** Shown while it is being sent; a second tap is ignored. */
  readonly busy?: string | false
}

export function Button(props: ButtonProps): ReactNode {
  const { children, onPress, look = 'plain', label, href, wide, refusedBy, disabled, busy } = props
  const isBusy = typeof busy === 'string'
  const isOff = disabled || isBusy || refusedBy !== undefined
  const classes = ['btn', `btn--${look}`, wide && 'btn--wide', isOff && !isBusy && 'btn--off', isBusy && 'btn--busy']
  return (
    <Press
      className={classes.filter(Boolean).join(' ')}
      onPress={onPress}
      href={href}
      disabled={isOff}
      aria-label={isBusy ? undefined : label}
      aria-describedby={refusedBy}
    >
      {isBusy ? busy : children}
    </Press>
  )
}
