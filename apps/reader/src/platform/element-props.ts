import type { CSSProperties, ReactNode } from 'react'

/** What a block is to the web; a mini-program has one kind of block and leaves it out. */
export type BlockKind =
  | 'div'
  | 'section'
  | 'header'
  | 'nav'
  | 'main'
  | 'form'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'label'

type Named = {
  readonly 'aria-label'?: string | undefined
  readonly 'aria-labelledby'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-hidden'?: boolean | undefined
  readonly 'aria-live'?: 'polite' | 'assertive' | undefined
  readonly 'aria-busy'?: boolean | undefined
  readonly 'aria-current'?: 'page' | undefined
  readonly role?: string | undefined
  readonly lang?: string | undefined
}

type Common = Named & {
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
  readonly children?: ReactNode
}

export type BoxProps = Common & {
  readonly as?: BlockKind
  /** The field that a label names. */
  readonly htmlFor?: string | undefined
  readonly onTouchMove?: ((event: TouchLike) => void) | undefined
  readonly onTouchStart?: ((event: TouchLike) => void) | undefined
  readonly onTouchEnd?: (() => void) | undefined
  /** A click on the ground of something, beside a control that does the same. */
  readonly onGroundClick?: (() => void) | undefined
}

/** The part of a touch event that all platforms give. */
export type TouchLike = { readonly touches: ArrayLike<{ readonly clientY: number; readonly clientX: number }> }

export type TextProps = Common

export type PressProps = Common & {
  readonly onPress: () => void
  /** An address inside the app: on the web it is a real link. */
  readonly href?: string | undefined
  /** Stays focusable, says that it can't be used now, and does nothing. */
  readonly disabled?: boolean | undefined
  readonly 'aria-pressed'?: boolean | undefined
  readonly 'aria-expanded'?: boolean | undefined
  readonly 'aria-selected'?: boolean | undefined
  readonly 'aria-checked'?: boolean | undefined
}

export type PictureProps = {
  readonly src: string
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
  /** Empty: hidden from screen readers. */
  readonly alt: string
}

export type InputProps = {
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly value: string
  readonly onInput: (text: string) => void
  readonly onConfirm?: (() => void) | undefined
  readonly onFocus?: (() => void) | undefined
  readonly kind?: 'text' | 'search' | 'digits' | 'secret'
  readonly placeholder?: string | undefined
  readonly maxLength: number
  readonly autoFocus?: boolean | undefined
  readonly autoComplete?: string | undefined
  readonly invalid?: boolean | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
}

export type SidewaysProps = {
  readonly className?: string
  readonly children: ReactNode
  readonly 'aria-label'?: string
}
