import { drawCover } from '@wenyuan/look'

type CoverProps = {
  readonly title: string
  readonly authors?: readonly string[]
  readonly classNumber?: string | null
  readonly width?: number
}

/** The drawn cover: the same book has the same one everywhere. Its words stand beside it, so it is hidden. */
export function Cover({ title, authors = [], classNumber = null, width = 48 }: CoverProps) {
  const svg = drawCover({ title, author: authors[0] ?? '', classNumber })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawCover escapes what it is given, and is tested for it
  return <div className="cover" style={{ width }} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
}
