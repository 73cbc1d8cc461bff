import { Image, ScrollView, Input as TaroInput, Text as TaroText, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { BoxProps, InputProps, PictureProps, PressProps, SidewaysProps, TextProps } from './element-props.ts'

/** The few elements that everything is built of, as mini-programs have them. `elements.h5.tsx` is the web's. */

export function Box({ as: _, htmlFor: __, onGroundClick, children, ...rest }: BoxProps): ReactNode {
  const { id, className, style, onTouchMove, onTouchStart, onTouchEnd } = rest
  const touch = onTouchMove ? { onTouchMove, onTouchStart, onTouchEnd } : {}
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={className ?? ''}
      {...(style === undefined ? {} : { style })}
      {...(onGroundClick === undefined ? {} : { onClick: onGroundClick })}
      {...(touch as object)}
    >
      {children}
    </View>
  )
}

export function Text({ className, style, children }: TextProps): ReactNode {
  return (
    <View className={`inline ${className ?? ''}`} {...(style === undefined ? {} : { style })}>
      {typeof children === 'string' || typeof children === 'number' ? <TaroText>{children}</TaroText> : children}
    </View>
  )
}

export function Press({ onPress, disabled, className, style, id, children }: PressProps): ReactNode {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={className ?? ''}
      {...(style === undefined ? {} : { style })}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      onClick={(event) => {
        event.stopPropagation()
        if (!disabled) onPress()
      }}
    >
      {children}
    </View>
  )
}

export function Picture({ src, className, style }: PictureProps): ReactNode {
  return <Image src={src} mode="aspectFill" className={className ?? ''} {...(style === undefined ? {} : { style })} />
}

export function Input(props: InputProps): ReactNode {
  const { value, onInput, onConfirm, onFocus, kind = 'text', placeholder, maxLength, autoFocus, className, id } = props
  return (
    <TaroInput
      {...(id === undefined ? {} : { id })}
      className={className ?? ''}
      value={value}
      type={kind === 'digits' ? 'number' : 'text'}
      password={kind === 'secret'}
      placeholder={placeholder ?? ''}
      placeholderClass="placeholder"
      maxlength={maxLength}
      focus={autoFocus ?? false}
      confirmType={kind === 'search' ? 'search' : 'done'}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={() => onConfirm?.()}
      onFocus={() => onFocus?.()}
    />
  )
}

export function Sideways({ className, children }: SidewaysProps): ReactNode {
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className={`sideways ${className ?? ''}`}>
      <View className="sideways__row">{children}</View>
    </ScrollView>
  )
}
