import { Link } from '@tanstack/react-router'
import type { OverviewView } from '@wenyuan/contract'
import { formatCount } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { Cover } from '../ui/book.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { overviewWords } from './words.ts'

const MINUTE_MS = 60_000
const COVER_PX = 28

export function TopTitles({ titles }: { readonly titles: OverviewView['topTitles'] }) {
  const words = useWords(overviewWords)
  const language = useLanguage()
  const ids = titles.map(({ title }) => title).join(',')
  const isAny = titles.length > 0
  // Only for what is drawn on the covers; the list is there without.
  const known = useAsk('listTitles', { query: { ids } }, { enabled: isAny, staleMs: MINUTE_MS, keep: true }).data
  const factsOf = (id: string) => known?.items.find((one) => one.id === id)
  return (
    <section className="panel" aria-label={words.topTitles}>
      <header className="panel-head">
        <h2>{words.topTitles}</h2>
      </header>
      {isAny ? (
        <ol className="top-titles">
          {titles.map(({ title, titleText, count }) => {
            const facts = factsOf(title)
            return (
              <li key={title}>
                <Cover
                  title={titleText}
                  width={COVER_PX}
                  classNumber={facts?.classNumber ?? null}
                  authors={facts?.authors ?? []}
                />
                <Link className="song grow long" to="/titles/$id" params={{ id: title }}>
                  {titleText}
                </Link>
                <span className="num">{formatCount(count, 'time', language)}</span>
              </li>
            )
          })}
        </ol>
      ) : (
        <p className="panel-body cap">{words.noTitles}</p>
      )}
    </section>
  )
}
