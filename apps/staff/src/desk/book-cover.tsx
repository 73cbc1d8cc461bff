import { Cover } from '../ui/book.tsx'
import { useTitle } from './titles-of.ts'

const WIDTH = 64

/** Keeps its place while the title is on its way: the words beside it must not jump. */
export function BookCover({ titleId, titleText }: { readonly titleId: string; readonly titleText: string }) {
  const title = useTitle(titleId)
  if (title === undefined) return <div className="cover cover--blank" aria-hidden="true" />
  return <Cover title={titleText} authors={title.authors} classNumber={title.classNumber} width={WIDTH} />
}
