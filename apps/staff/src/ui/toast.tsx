import { type ReactNode, useSyncExternalStore } from 'react'
import { useWords } from '../words/language.ts'
import { uiWords } from './words.ts'

const SHOWN_MS = 5_000

type Toast = {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Stays until it is closed. */
  readonly isError?: boolean
}

let current: Toast | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function show(toast: Toast | null): void {
  clearTimeout(timer)
  current = toast
  if (toast !== null && toast.isError !== true) timer = setTimeout(() => show(null), SHOWN_MS)
  for (const listener of listeners) listener()
}

/** One line at the foot of the page; never for a refusal. */
export function toast(next: Toast): void {
  show(next)
}

export function ToastPlace(): ReactNode {
  const words = useWords(uiWords)
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
  return (
    <div className="toast-place" role="status" aria-live="polite">
      {shown === null ? null : (
        <div className="toast">
          <span className="grow">{shown.text}</span>
          {shown.action === undefined ? null : (
            <button
              type="button"
              onClick={() => {
                shown.action?.run()
                show(null)
              }}
            >
              {shown.action.label}
            </button>
          )}
          <button type="button" onClick={() => show(null)}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  )
}
