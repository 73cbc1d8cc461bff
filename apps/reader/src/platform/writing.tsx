import { Textarea } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { WritingProps } from './writing-props.ts'

export function Writing({ id, className, value, onInput, maxLength }: WritingProps): ReactNode {
  return (
    <Textarea
      id={id}
      className={className}
      value={value}
      maxlength={maxLength}
      onInput={(event) => onInput(event.detail.value)}
    />
  )
}
