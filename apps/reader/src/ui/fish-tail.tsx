import { fishTailSvg } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../platform/elements'

const image = `url("data:image/svg+xml,${encodeURIComponent(fishTailSvg('#000'))}")`

/** The mark that opens an explanation. */
export function FishTail(): ReactNode {
  return <Box className="why__tail icon--mask" aria-hidden style={{ WebkitMaskImage: image, maskImage: image }} />
}
