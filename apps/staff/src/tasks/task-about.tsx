import { Link } from '@tanstack/react-router'
import type { TaskView } from '@wenyuan/contract'
import { partsOf } from '../record/subject.ts'
import { useHas } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { tasksWords } from './words.ts'

/** The copy and the reader that a task is about, with the way to each. */
export function TaskAbout({ task: { item, patron, subject } }: { readonly task: TaskView }) {
  const mayReadPatrons = useHas('patron.read')
  return (
    <div className="task-about">
      {item === undefined ? null : (
        <p>
          <Link className="song long" to="/items/$id" params={{ id: item.id }}>
            {item.titleText}
          </Link>
          <span className="cap">　{item.barcode}</span>
        </p>
      )}
      {patron === undefined ? null : (
        <p>
          {mayReadPatrons ? (
            <Link to="/patrons/$id" params={{ id: patron.id }}>
              {patron.name}
            </Link>
          ) : (
            patron.name
          )}
          <span className="cap">　{patron.card}</span>
        </p>
      )}
      {item === undefined && patron === undefined && subject !== undefined ? <p className="cap">{subject}</p> : null}
    </div>
  )
}

const WITH_STORY = new Set(['loan', 'hold', 'patron', 'item', 'title'])

/** Where the matter of a task is looked at or decided, as far as it is not done here. */
export function TaskRoads({ task: { kind, subject = '' } }: { readonly task: TaskView }) {
  const say = useWords(tasksWords)
  const mayReadRecord = useHas('event.read')
  const of = partsOf(subject)
  if (kind === 'dispute') {
    return (
      <Link className="btn" to="/disputes/$id" params={{ id: of.id }}>
        {say.decide}
      </Link>
    )
  }
  if (kind === 'hopeless-hold' && of.kind === 'title') {
    return (
      <Link className="btn btn--bare" to="/holds" search={{ id: of.id }}>
        {say.queue}
      </Link>
    )
  }
  if (kind === 'lost-in-transit') {
    return (
      <Link className="btn btn--bare" to="/transits">
        {say.transits}
      </Link>
    )
  }
  if (kind === 'audit-breach' && mayReadRecord && WITH_STORY.has(of.kind)) {
    return (
      <Link className="btn btn--bare" to="/record" search={{ q: subject }}>
        {say.story}
      </Link>
    )
  }
  return null
}
