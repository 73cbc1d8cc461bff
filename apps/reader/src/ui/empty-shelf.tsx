import type { ReactNode } from 'react'
import { Box } from '../platform/elements'

const SHELF =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='120' height='80' fill='none' stroke='%23000' stroke-width='1.6'%3E%3Cpath d='M10 68h100' stroke-width='2.4'/%3E%3Cpath d='M26 68V24h11v44M40 68V32h13v36M43.500 40h6M92 66L79 29l9-3 13 37'/%3E%3C/svg%3E"

/** A shelf with room on it; a mask, so that it takes the theme's colour on every platform. */
export function EmptyShelf(): ReactNode {
  const image = `url("${SHELF}")`
  return <Box className="empty__shelf icon--mask" aria-hidden style={{ WebkitMaskImage: image, maskImage: image }} />
}
