import './catalog.css'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '@wenyuan/look'
import { useState } from 'react'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { AddTitleDialog } from './add-title-dialog.tsx'
import { FindBox } from './find-box.tsx'
import { FindFilters } from './find-filters.tsx'
import { type TitleSearch, useFoundTitles, useTitleSearch } from './find-titles.ts'
import { TitleRow } from './title-row.tsx'
import { findWords } from './words.ts'

export default function TitlesPage() {
  const words = useWords(findWords)
  const { search, change, clear } = useTitleSearch()
  const answer = useFoundTitles(search)
  const mayWrite = useHas('catalogue.write')
  const [isAdding, setAdding] = useState(false)
  const add = (
    <Button look="main" reason={mayWrite ? undefined : words.needsWrite} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  return (
    <Page title={words.titles} actions={add}>
      <FindBox q={search.q ?? ''} onFind={(q) => change({ q }, true)} />
      <FindFilters search={search} facets={answer.facets} onChange={change} onClear={clear} />
      <Found search={search} answer={answer} onClear={clear} />
      {isAdding ? <AddTitleDialog typed={search.q ?? ''} onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

type FoundProps = {
  readonly search: TitleSearch
  readonly answer: ReturnType<typeof useFoundTitles>
  readonly onClear: () => void
}

function Found({ search, answer, onClear }: FoundProps) {
  const words = useWords(findWords)
  const say = useWords(uiWords)
  if (answer.error !== null) return <Failed error={answer.error} onRetry={answer.retry} />
  if (answer.found === undefined) return <Loading rows={6} />
  if (answer.found.length === 0) return <NothingFound search={search} onClear={onClear} />
  return (
    <section className="panel" aria-busy={answer.isOld}>
      <p className="panel-head cap" role="status">
        {words.total(formatNumber(answer.total))}
      </p>
      <ul className="title-rows">
        {answer.found.map(({ title, availability }) => (
          <TitleRow key={title.id} title={title} availability={availability} />
        ))}
      </ul>
      {answer.hasMore ? (
        <div className="list-more">
          <Button onClick={answer.more} busy={answer.isFetchingMore} busyLabel={say.loading}>
            {say.more}
          </Button>
        </div>
      ) : answer.found.length < answer.total ? (
        <p className="list-more cap">{words.manyMore}</p>
      ) : null}
    </section>
  )
}

function NothingFound({ search, onClear }: Omit<FoundProps, 'answer'>) {
  const words = useWords(findWords)
  const { q, sort: _, ...filters } = search
  const isNarrowed = Object.keys(filters).length > 0
  if (q === undefined && !isNarrowed) {
    return (
      <Empty title={words.emptyCatalogue} note={words.emptyNote}>
        <Link to="/imports" className="btn">
          {words.toImport}
        </Link>
      </Empty>
    )
  }
  return (
    <Empty title={q === undefined ? words.nothingAtAll : words.nothing(q)} note={words.nothingNote}>
      {isNarrowed ? <Button onClick={onClear}>{words.clear}</Button> : null}
    </Empty>
  )
}
