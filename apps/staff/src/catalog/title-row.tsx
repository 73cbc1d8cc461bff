import { Link } from '@tanstack/react-router'
import { useBranchName } from '../session/branch.ts'
import { Cover } from '../ui/book.tsx'
import { useWords } from '../words/language.ts'
import type { FoundTitle } from './find-titles.ts'
import { findWords } from './words.ts'

/** One title of an answer: what it is, and where it stands. The whole row leads to it. */
export function TitleRow({ title, availability }: FoundTitle) {
  const words = useWords(findWords)
  const publication = [title.publisher, title.year === null ? null : String(title.year), title.classNumber]
  return (
    <li className="title-row">
      <Cover title={title.title} authors={title.authors} classNumber={title.classNumber} width={44} />
      <div className="grow">
        <Link to="/titles/$id" params={{ id: title.id }} className="title-row-link song">
          {title.title}
        </Link>
        <p className="cap">
          {title.authors.length === 0 ? words.anonymous : title.authors.join('　')}
          {publication.map((part) => (part === null ? '' : `　${part}`)).join('')}
        </p>
      </div>
      <Places availability={availability} />
    </li>
  )
}

function Places({ availability }: Pick<FoundTitle, 'availability'>) {
  const words = useWords(findWords)
  const nameOf = useBranchName()
  if (availability.total === 0) return <p className="places cap">{words.noItems}</p>
  const isFree = availability.available > 0
  return (
    <div className="places">
      <p className={isFree ? 'state state--full ok' : 'state state--half'}>
        {isFree ? `${words.free} ${availability.available} / ${availability.total}` : words.noneFree}
      </p>
      <p className="cap">
        {availability.branches.map(({ branch, available, total }) => (
          <span key={branch} className="nowrap">{`${nameOf(branch)} ${available}/${total}`}</span>
        ))}
      </p>
    </div>
  )
}
