import type { ReactNode } from 'react'
import { addressOf, type Place, swap } from '../navigation.ts'
import { Box, Press, Text } from '../platform/elements'

export type Segment = { readonly text: string; readonly to: Place; readonly on: boolean }

/** The parts of one page, side by side at its top; the one that is open has a green line. */
export function Segments({ label, parts }: { readonly label: string; readonly parts: readonly Segment[] }): ReactNode {
  return (
    <Box as="nav" className="segments" aria-label={label}>
      {parts.map(({ text, to, on }) => (
        <Press
          key={to.page}
          className={`segments__one ${on ? 'segments__one--on' : ''}`}
          href={addressOf(to)}
          onPress={() => (on ? undefined : swap(to))}
          {...(on ? { 'aria-current': 'page' as const } : {})}
        >
          <Text>{text}</Text>
        </Press>
      ))}
    </Box>
  )
}
