import './stale-note.css'
import { formatInstant } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import type { Failure } from '../api/use-send.ts'
import { useActors } from '../record/actors.ts'
import { useHas } from '../session/use-me.ts'
import { useLanguage, useWords, type WordsOf } from '../words/language.ts'
import { Button } from './button.tsx'

export type Difference = { readonly label: string; readonly theirs: string; readonly mine: string }

type Words = {
  changed: string
  by: (who: string, when: string) => string
  theirs: string
  mine: string
  same: string
  keep: string
  drop: string
}

const words: WordsOf<Words> = {
  'zh-CN': {
    changed: '填写的时候，别人先改了这里',
    by: (who, when) => `${who}，${when}`,
    theirs: '现在是',
    mine: '你填的',
    same: '改的不是同一处，可以放心再存。',
    keep: '保留我填的，再存',
    drop: '用现在的',
  },
  en: {
    changed: 'Somebody changed this while you were at it',
    by: (who, when) => `${who}, ${when}`,
    theirs: 'Now',
    mine: 'Yours',
    same: 'You changed other things than they did: it is safe to save again.',
    keep: 'Keep mine and save',
    drop: 'Take what is there',
  },
}

const STALE = 412

/** Somebody else changed it since it was read. */
export function isStale(failure: Failure | null): boolean {
  return failure?.status === STALE
}

type Props = {
  /** Of the record, which says who it was to those who may read it: `title:12`. */
  readonly subject: string
  readonly differences: readonly Difference[]
  readonly busy: boolean
  readonly onKeep: () => void
  readonly onDrop: () => void
}

/** Two at one thing: what stands there now beside what was typed, and both ways on. Nothing is lost by either. */
export function StaleNote({ subject, differences, busy, onKeep, onDrop }: Props) {
  const say = useWords(words)
  const language = useLanguage()
  const mayRead = useHas('event.read')
  const { nameOf } = useActors()
  const today = useAsk('getLibrary', {}, { staleMs: 60_000 }).data?.today
  const last = useAsk('listEvents', { query: { subject, limit: 1 } }, { enabled: mayRead }).data?.items[0]
  return (
    <div className="stale-note" role="alert">
      <strong>{say.changed}</strong>
      {last === undefined || today === undefined ? null : (
        <p className="cap">{say.by(nameOf(last.actor, last.actorName), formatInstant(last.at, today, language))}</p>
      )}
      {differences.length === 0 ? (
        <p>{say.same}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{say.theirs}</th>
              <th scope="col">{say.mine}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, theirs, mine }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{theirs}</td>
                <td>{mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="dialog-actions">
        <Button onClick={onDrop}>{say.drop}</Button>
        <Button look="main" busy={busy} onClick={onKeep}>
          {say.keep}
        </Button>
      </div>
    </div>
  )
}
