import type { ReactNode } from 'react'
import type { InputProps } from '../platform/element-props.ts'
import { Box, Input } from '../platform/elements'

type Props = Omit<InputProps, 'className' | 'invalid' | 'aria-describedby' | 'aria-label'> & {
  readonly id: string
  readonly label: string
  readonly help?: string
  /** What is wrong with it and what is right. */
  readonly wrong?: string | null
}

/** Label above, help or what is wrong below. */
export function Field({ id, label, help, wrong, ...input }: Props): ReactNode {
  const below = `${id}-below`
  return (
    <Box className="field">
      <Box as="label" className="field__label" htmlFor={id}>
        {label}
      </Box>
      <Input
        id={id}
        className={`field__input ${wrong ? 'field__input--wrong' : ''}`}
        invalid={Boolean(wrong)}
        aria-describedby={below}
        {...input}
      />
      <Box id={below} className={wrong ? 'field__wrong' : 'field__help'} {...(wrong ? { role: 'alert' } : {})}>
        {wrong || help || ''}
      </Box>
    </Box>
  )
}
