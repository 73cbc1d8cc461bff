import './closures.css'
import { useQueryClient } from '@tanstack/react-query'
import type { ClosureView } from '@wenyuan/contract'
import { useEffect } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useHas } from '../session/use-me.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty, NoPermission } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import type { TypedSpan } from './closing-days.ts'
import { ClosureEntry } from './closure-entry.tsx'
import { ClosureForm } from './closure-form.tsx'
import { ClosurePreviews } from './closure-previews.tsx'
import { useClosing } from './use-closing.ts'
import { closureWords } from './words.ts'

const PAGE_SIZE = 20
/** Loans are moved in batches: how far it is, is told by asking. */
const ASK_AGAIN_MS = 1_000

type Props = {
  readonly branch: string
  /** Days that were chosen in the calendar. */
  readonly days: TypedSpan
}

/** Closures that nobody had announced: what one would move, the one act, and those of the past with the way back. */
export function ClosuresPanel({ branch, days }: Props) {
  const nameOf = usePermissionName()
  const mayWrite = useHas('calendar.write')
  const closing = useClosing()
  if (!mayWrite) return <NoPermission permission={nameOf('calendar.write')} />
  return (
    <div className="closures">
      <ClosureForm key={branch} branch={branch} days={days} closing={closing} />
      <div className="closures-side">
        {closing.closing === null ? (
          <FailureNote failure={closing.failure} />
        ) : (
          <ClosurePreviews closing={closing.closing} from={closing} />
        )}
        <PastClosures
          branch={branch}
          isUnderWay={closing.isDeclaring}
          shownAbove={closing.closing?.declared.map(({ id }) => id) ?? []}
        />
      </div>
    </div>
  )
}

type PastProps = {
  readonly branch: string
  readonly isUnderWay: boolean
  /** Those just declared, which stand above. */
  readonly shownAbove: readonly string[]
}

function PastClosures({ branch, isUnderWay, shownAbove }: PastProps) {
  const words = useWords(closureWords)
  const closures = useAskPages('listClosures', { query: { branch, limit: PAGE_SIZE } })
  useProgress(isUnderWay || (closures.items ?? []).some(isAtWork))
  return (
    <section className="panel" aria-label={words.past}>
      <h2 className="panel-head">{words.past}</h2>
      <Listed pages={closures} empty={<Empty title={words.none} note={words.noneNote} />}>
        {(items) => (
          <ul>
            {items
              .filter(({ id }) => !shownAbove.includes(id))
              .map((closure) => (
                <ClosureEntry key={closure.id} closure={closure} />
              ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}

function isAtWork({ state }: ClosureView): boolean {
  return state === 'applying' || state === 'undoing'
}

function useProgress(isUnderWay: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['listClosures'] }), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [client, isUnderWay])
}
