import { type ReactNode, useId } from 'react'
import { Box } from '../platform/elements'
import { useInReach } from '../platform/in-reach'

/**
 * One stretch. Far from the screen its rows are not there at all, only their height: a list of thousands weighs as much
 * as one of some dozens, in the page and in what a mini-program hands to it.
 */
export function Stretch({
  busy,
  children,
}: {
  readonly busy?: boolean
  readonly children: () => ReactNode
}): ReactNode {
  const id = `stretch-${useId().replace(/\W/g, '')}`
  const { isNear, height } = useInReach(id)
  const isDrawn = isNear || height === null
  return (
    <Box
      as="ul"
      id={id}
      aria-busy={busy}
      aria-hidden={!isDrawn}
      {...(isDrawn ? {} : { style: { height: `${height}px` } })}
    >
      {isDrawn && children()}
    </Box>
  )
}
