import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Cover } from '../ui/book.tsx'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { FindTitle } from './find-title.tsx'
import { PlaceHold } from './place-hold.tsx'
import { QueueTable } from './queue-table.tsx'
import { holdsWords } from './words.ts'

/** Who waits for a title, in order: the title of the address, or one to be found first. */
export function TitleQueue() {
  const { id } = useSearch({ from: '/holds' })
  return id === undefined ? <FindTitle /> : <QueueOf id={id} />
}

function QueueOf({ id }: { readonly id: string }) {
  const say = useWords(holdsWords)
  const navigate = useNavigate({ from: '/holds' })
  const [isPlacing, setPlacing] = useState(false)
  const title = useAsk('getTitle', { params: { id } })
  const holds = useAskPages('listHolds', { query: { title: id } })
  if (title.data === undefined) {
    return title.error === null ? <Loading /> : <Failed error={title.error} onRetry={() => void title.refetch()} />
  }
  const { title: text, authors, classNumber, publisher, year, availability } = title.data
  return (
    <>
      <header className="queue-head">
        <Cover title={text} authors={authors} classNumber={classNumber} />
        <div className="grow">
          <h2 className="song">{text}</h2>
          <p className="cap">{[authors.join('、'), publisher, year].filter(Boolean).join('　')}</p>
          <p className="cap">{say.copies(availability.available, availability.total)}</p>
        </div>
        <div className="row-acts">
          <Button onClick={() => navigate({ search: { tab: 'queue' } })}>{say.otherTitle}</Button>
          <Link className="btn" to="/titles/$id" params={{ id }}>
            {say.toTitle}
          </Link>
          <Button look="main" onClick={() => setPlacing(true)}>
            {say.place}
          </Button>
        </div>
      </header>
      <section className="panel" aria-label={say.queueOf}>
        <Listed pages={holds} empty={<Empty title={say.noQueue} note={say.noQueueNote} />}>
          {(items) => <QueueTable holds={items} />}
        </Listed>
      </section>
      {isPlacing ? <PlaceHold title={title.data} onClose={() => setPlacing(false)} /> : null}
    </>
  )
}
