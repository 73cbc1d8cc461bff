import type { ReactNode } from 'react'
import { Press, Sideways, Text } from '../platform/elements'

export type Chip = { readonly name: string; readonly text: string; readonly on: boolean; readonly onPress: () => void }

type Props = {
  readonly label: string
  readonly chips: readonly Chip[]
  /** Words before the first. */
  readonly lead?: string
}

/** Filters side by side; a chosen one is ink on paper reversed. */
export function Chips({ label, chips, lead }: Props): ReactNode {
  return (
    <Sideways className="chips" aria-label={label}>
      {lead !== undefined && (
        <Text className="cap chips__lead" role="status">
          {lead}
        </Text>
      )}
      {chips.map(({ name, text, on, onPress }) => (
        <Press key={name} className={`chip ${on ? 'chip--on' : ''}`} onPress={onPress} aria-pressed={on}>
          <Text className="chip__face">{text}</Text>
        </Press>
      ))}
    </Sideways>
  )
}
