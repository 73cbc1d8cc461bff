import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { ProblemError } from '../api/client.ts'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

const PATIENCE_MS = 300

/** Rows of the real height, only once waiting has become noticeable. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const words = useWords(uiWords)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy="true" className="loading">
      <span className="sr-only">{words.loading}</span>
      {shown ? <SkeletonRows rows={rows} /> : null}
    </div>
  )
}

function SkeletonRows({ rows }: { readonly rows: number }) {
  const numbers = Array.from({ length: rows }, (_, row) => `row-${row}`)
  return numbers.map((name) => <div key={name} className="skeleton" aria-hidden="true" />)
}

type EmptyProps = { readonly title: string; readonly note?: string | undefined; readonly children?: ReactNode }

/** What is so, and what one can do. */
export function Empty({ title, note, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name="shelf" size={40} />
      <p className="song">{title}</p>
      {note === undefined ? null : <p className="cap">{note}</p>}
      {children}
    </div>
  )
}

type FailedProps = { readonly error: ProblemError | null; readonly onRetry: () => void }

/** What did not happen, that nothing is lost, and one tap to try again. */
export function Failed({ error, onRetry }: FailedProps) {
  const words = useWords(uiWords)
  const away = error === null || error.status === 0
  return (
    <div role="alert" className="empty">
      <Icon name={away ? 'wifi' : 'alert'} size={40} />
      <p className="song">{away ? words.unreachable : (error.problem.title ?? words.failed)}</p>
      <p className="cap">{away ? words.unreachableNote : (error.problem.detail ?? words.nothingSent)}</p>
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  )
}

export function NoPermission({ permission }: { readonly permission: string }) {
  const words = useWords(uiWords)
  return (
    <div className="empty">
      <Icon name="lock" size={40} />
      <p className="song">{words.noPermission(permission)}</p>
      <p className="cap">{words.noPermissionNote}</p>
    </div>
  )
}
