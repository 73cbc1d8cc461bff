import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { SearchAnswer } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { MAX_QUERY_LENGTH } from '../api/limits.ts'
import { useAsk } from '../api/use-ask.ts'
import { Cover } from '../ui/book.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { holdsWords } from './words.ts'

const MOST_FOUND = 20

/** Looks for the title whose queue is wanted; what is looked for stands in the address. */
export function FindTitle() {
  const say = useWords(holdsWords)
  const { q = '' } = useSearch({ from: '/holds' })
  const navigate = useNavigate({ from: '/holds' })
  const [isTooLong, setTooLong] = useState(false)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    setTooLong(text.length > MAX_QUERY_LENGTH)
    if (text.length > MAX_QUERY_LENGTH) return
    void navigate({ search: text === '' ? { tab: 'queue' } : { tab: 'queue', q: text } })
  }
  return (
    <>
      <search>
        <form className="find-title" onSubmit={submit} key={q}>
          <Field
            label={say.findTitle}
            help={say.findTitleHelp}
            name="q"
            type="search"
            defaultValue={q}
            error={isTooLong ? say.tooLong(MAX_QUERY_LENGTH) : undefined}
            autoComplete="off"
          />
          <Button look="main" type="submit">
            {say.findTitle}
          </Button>
        </form>
      </search>
      {q === '' ? null : <Found q={q} />}
    </>
  )
}

function Found({ q }: { readonly q: string }) {
  const say = useWords(holdsWords)
  const found = useAsk('search', { query: { q, limit: MOST_FOUND, facets: 'false' } }, { keep: true })
  if (found.data === undefined) {
    return found.error === null ? <Loading /> : <Failed error={found.error} onRetry={() => void found.refetch()} />
  }
  if (found.data.items.length === 0) return <Empty title={say.noTitle(q)} />
  return (
    <ul className="panel found">
      {found.data.items.map((entry) => (
        <FoundTitle key={entry.title.id} entry={entry} />
      ))}
    </ul>
  )
}

function FoundTitle({ entry: { title, availability } }: { readonly entry: SearchAnswer['items'][number] }) {
  const say = useWords(holdsWords)
  return (
    <li>
      <Link to="/holds" search={{ tab: 'queue', id: title.id }}>
        <Cover title={title.title} authors={title.authors} classNumber={title.classNumber} width={36} />
        <span className="grow">
          <b className="song">{title.title}</b>
          <span className="cap">
            {[title.authors.join('、'), title.publisher, title.year].filter(Boolean).join('　')}
          </span>
        </span>
        <span className="cap nowrap">{say.copies(availability.available, availability.total)}</span>
      </Link>
    </li>
  )
}
