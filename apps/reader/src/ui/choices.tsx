import type { ReactNode } from 'react'
import { Box, Press, Text } from '../platform/elements'

type Choice<Value extends string> = { readonly value: Value; readonly text: string; readonly help?: string }

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

/** One of several, each on a line of its own. */
export function Choices<Value extends string>({ label, value, choices, onChange }: Props<Value>): ReactNode {
  return (
    <Box role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <Press
          key={choice.value}
          className={`choice ${choice.value === value ? 'choice--on' : ''}`}
          role="radio"
          aria-checked={choice.value === value}
          onPress={() => onChange(choice.value)}
        >
          <Box className="choice__mark" />
          <Box className="grow">
            <Text>{choice.text}</Text>
            {choice.help !== undefined && <Box className="cap">{choice.help}</Box>}
          </Box>
        </Press>
      ))}
    </Box>
  )
}
