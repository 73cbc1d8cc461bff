import type { IconName } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import type { Book } from './answer.ts'
import { BookCover } from './book-cover.tsx'

type Props = {
  readonly tone: 'ok' | 'late' | 'soon' | 'info' | 'ink'
  readonly icon: IconName
  readonly verb: string
  readonly title: string
  readonly sub?: string
  readonly book?: Book
  /** The stamp, the shelf number: what one must see from afar. */
  readonly children?: ReactNode
}

/** The line that is read at a glance: what was done, with what, and the date or place. */
export function ResultHead({ tone, icon, verb, title, sub, book, children }: Props) {
  return (
    <div className="line">
      {book === undefined ? null : <BookCover titleId={book.titleId} titleText={book.titleText} />}
      <div className="grow">
        <p className={`verb ${tone}`}>
          <Icon name={icon} />
          {verb}
        </p>
        <h2>{title}</h2>
        {sub === undefined ? null : <p className="sub">{sub}</p>}
      </div>
      {children}
    </div>
  )
}
