import type { ReactNode } from 'react'
import { addressOf, go, type Place } from '../navigation.ts'
import { Box, Press } from '../platform/elements'
import { Icon } from '../platform/icon'

/** `label`: what it is all of; its name aloud is both. */
type More = { readonly text: string; readonly label: string; readonly to: Place }

/** The heading of a section, with the way to all of it at the right. */
export function Head({
  title,
  more,
  end,
}: {
  readonly title: string
  readonly more?: More
  readonly end?: ReactNode
}): ReactNode {
  return (
    <Box className="head">
      <Box as="h2" className="head__title">
        {title}
      </Box>
      {more && (
        <Press
          className="head__more"
          href={addressOf(more.to)}
          onPress={() => go(more.to)}
          aria-label={`${more.text} ${more.label}`}
        >
          {more.text}
          <Icon name="next" className="icon--small" />
        </Press>
      )}
      {end}
    </Box>
  )
}
