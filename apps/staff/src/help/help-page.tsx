import './help.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { TOUR_HASH } from '../desk/tour.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { isTooLong, TooLong } from '../ui/too-long.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { PageLink } from './page-link.tsx'
import { findTopics, type HelpTopic, inOrder, type SaidTopic, saidIn } from './topics.ts'
import { helpWords } from './words.ts'

const FOLDERS = import.meta.glob<{ readonly helpTopics: readonly HelpTopic[] }>('../*/help.ts', { eager: true })
const TOPICS = inOrder(Object.values(FOLDERS).flatMap(({ helpTopics }) => helpTopics))

export default function HelpPage() {
  const words = useWords(helpWords)
  const language = useLanguage()
  const { q = '' } = useSearch({ from: '/help' })
  const navigate = useNavigate({ from: '/help' })
  const topics = TOPICS.map((topic) => saidIn(topic, language))
  const found = findTopics(topics, q)
  const find = (text: string) => navigate({ search: text === '' ? {} : { q: text }, replace: true })
  return (
    <Page title={words.title}>
      <TourOffer />
      <FindHelp q={q} onFind={find} />
      {found.length === 0 ? (
        <Empty title={words.none(q)} note={words.noneNote}>
          <Button onClick={() => find('')}>{words.clear}</Button>
        </Empty>
      ) : (
        <div className="help-split">
          <Contents topics={found} />
          <div>
            {found.map((topic) => (
              <Topic key={topic.id} topic={topic} />
            ))}
          </div>
        </div>
      )}
    </Page>
  )
}

function TourOffer() {
  const words = useWords(helpWords)
  return (
    <section className="help-tour">
      <div className="grow">
        <h2>{words.tour}</h2>
        <p>{words.tourNote}</p>
        <p className="cap">{words.keys}</p>
      </div>
      <Link className="btn btn--main" to="/" hash={TOUR_HASH}>
        {words.tourStart}
      </Link>
    </section>
  )
}

type FindProps = { readonly q: string; readonly onFind: (text: string) => void }

function FindHelp({ q, onFind }: FindProps) {
  const words = useWords(helpWords)
  const id = useId()
  // Not the address itself: while characters are being composed it would be a step behind.
  const [text, setText] = useState(q)
  useEffect(() => setText(q), [q])
  return (
    <search>
      <div className="help-find">
        <label className="sr-only" htmlFor={id}>
          {words.find}
        </label>
        <Icon name="search" />
        <input
          id={id}
          type="search"
          className="in"
          value={text}
          placeholder={words.findHint}
          onChange={(event) => {
            setText(event.target.value)
            if (!isTooLong(event.target.value)) onFind(event.target.value)
          }}
        />
      </div>
      <TooLong text={text} />
    </search>
  )
}

function Contents({ topics }: { readonly topics: readonly SaidTopic[] }) {
  const words = useWords(helpWords)
  return (
    <nav className="help-contents" aria-label={words.contents}>
      {topics.map(({ id, title }) => (
        <a key={id} href={`#help-${id}`}>
          {title}
        </a>
      ))}
    </nav>
  )
}

function Topic({ topic }: { readonly topic: SaidTopic }) {
  const { id, title, body } = topic
  return (
    <section className="panel help-topic" id={`help-${id}`} aria-labelledby={`help-${id}-title`}>
      <header className="panel-head">
        <h2 className="song grow" id={`help-${id}-title`}>
          {title}
        </h2>
        <PageLink id={id} title={title} />
      </header>
      <div className="panel-body">
        {body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  )
}
