import type { ReactNode } from 'react'
import type { WritingProps } from './writing-props.ts'

const ROWS = 4

export function Writing({ onInput, invalid, ...rest }: WritingProps): ReactNode {
  return (
    <textarea
      {...rest}
      rows={ROWS}
      aria-invalid={invalid || undefined}
      onChange={(event) => onInput(event.target.value)}
    />
  )
}
