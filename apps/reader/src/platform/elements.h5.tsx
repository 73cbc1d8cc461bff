import type { FormEvent, MouseEvent, ReactNode } from 'react'
import type { BoxProps, InputProps, PictureProps, PressProps, SidewaysProps, TextProps } from './element-props.ts'

/** The few elements that everything is built of, as plain HTML: real links, buttons, headings and landmarks. */

export function Box({ as: Tag = 'div', onGroundClick, ...rest }: BoxProps): ReactNode {
  const submit = Tag === 'form' ? { onSubmit: (event: FormEvent) => event.preventDefault() } : {}
  const { onTouchMove, onTouchStart, onTouchEnd, htmlFor, ...others } = rest
  const touch = onTouchMove ? { onTouchMove, onTouchStart, onTouchEnd } : {}
  const named = htmlFor === undefined ? {} : { htmlFor }
  const ground = onGroundClick === undefined ? {} : { onClick: onGroundClick }
  return <Tag {...(others as object)} {...named} {...submit} {...ground} {...(touch as object)} />
}

export function Text(props: TextProps): ReactNode {
  return <span {...(props as object)} />
}

export function Press({ onPress, href, disabled, children, ...rest }: PressProps): ReactNode {
  const act = (event: MouseEvent) => {
    // A link opened in a new tab or window is the browser's.
    if (href !== undefined && (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0)) return
    event.preventDefault()
    event.stopPropagation()
    if (!disabled) onPress()
  }
  const others = rest as object
  if (href !== undefined) {
    return (
      <a {...others} href={href} onClick={act} aria-disabled={disabled || undefined}>
        {children}
      </a>
    )
  }
  return (
    <button type="button" {...others} onClick={act} aria-disabled={disabled || undefined}>
      {children}
    </button>
  )
}

export function Picture({ src, className, style, alt }: PictureProps): ReactNode {
  return <img src={src} className={className} style={style} alt={alt} decoding="async" draggable={false} />
}

const webKinds = { text: 'text', search: 'search', digits: 'text', secret: 'password' } as const

export function Input(props: InputProps): ReactNode {
  const { onInput, onConfirm, kind = 'text', autoFocus, invalid, ...rest } = props
  return (
    <input
      {...rest}
      type={webKinds[kind]}
      inputMode={kind === 'digits' ? 'numeric' : undefined}
      enterKeyHint={kind === 'search' ? 'search' : undefined}
      autoCapitalize="off"
      spellCheck={false}
      aria-invalid={invalid || undefined}
      // biome-ignore lint/a11y/noAutofocus: only where the page is nothing but this field
      autoFocus={autoFocus}
      onChange={(event) => onInput(event.target.value)}
      onKeyDown={(event) => {
        // While a word is being composed, Enter takes the word.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.()
      }}
    />
  )
}

export function Sideways({ className, children, ...rest }: SidewaysProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: nothing here is a field
    <div className={`sideways ${className ?? ''}`} role="group" tabIndex={0} {...rest}>
      <div className="sideways__row">{children}</div>
    </div>
  )
}
