import { Link } from '@tanstack/react-router'
import type { TitlePageView } from '@wenyuan/contract'
import { className } from '@wenyuan/look'
import { useHas } from '../session/use-me.ts'
import { Cover } from '../ui/book.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { titleWords } from './words.ts'

/** What is known of a title, and who waits for it. */
export function TitleFacts({ title }: { readonly title: TitlePageView }) {
  const words = useWords(titleWords)
  const language = useLanguage()
  const say = useSay()
  const mayRead = useHas('event.read')
  const maySeeQueue = useHas('hold.create')
  const mainClass = title.classNumber === null ? null : className(title.classNumber, language)
  const facts = [
    [words.isbn, title.isbn],
    [words.publisher, title.publisher],
    [words.year, title.year === null ? null : String(title.year)],
    [words.class, title.classNumber === null ? null : [title.classNumber, mainClass].filter(Boolean).join('　')],
    [words.price, title.price === null ? null : say.money(title.price)],
  ] as const
  return (
    <aside className="panel">
      <div className="title-card">
        <Cover title={title.title} authors={title.authors} classNumber={title.classNumber} width={96} />
        <div className="grow">
          <p className="song title-card-name">{title.title}</p>
          <p className="cap">{title.authors.join('　')}</p>
        </div>
      </div>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label} className="kv">
            <dt>{label}</dt>
            <dd>{value ?? words.none}</dd>
          </div>
        ))}
      </dl>
      <p className="panel-body title-card-links">
        <span>{title.waitingHolds === 0 ? words.noQueue : words.queue(title.waitingHolds)}</span>
        {maySeeQueue ? (
          <Link to="/holds" search={{ tab: 'queue', id: title.id }}>
            {words.toQueue}
          </Link>
        ) : null}
        {mayRead ? (
          <Link to="/record" search={{ q: `title:${title.id}` }}>
            {words.record}
          </Link>
        ) : null}
      </p>
    </aside>
  )
}
