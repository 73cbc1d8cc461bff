import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { isTooLong, TooLong } from '../ui/too-long.tsx'
import { useWords } from '../words/language.ts'
import { findWords } from './words.ts'

/** After the last key; a fast typist's word is asked once. */
const PAUSE_MS = 180

type Props = { readonly q: string; readonly onFind: (q: string) => void }

/** Looks while one types; the address follows, and going back brings the text back. */
export function FindBox({ q, onFind }: Props) {
  const words = useWords(findWords)
  const id = useId()
  const [text, setText] = useState(q)
  const asked = useRef(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    // The address changed by other means than this box: the way back, a link.
    if (q !== asked.current) setText(q)
    asked.current = q
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])

  function find(next: string, afterMs: number) {
    clearTimeout(timer.current)
    if (isTooLong(next)) return
    timer.current = setTimeout(() => {
      asked.current = next.trim()
      onFind(next.trim())
    }, afterMs)
  }
  return (
    <search>
      <div className="find-box">
        <label className="sr-only" htmlFor={id}>
          {words.find}
        </label>
        <Icon name="search" />
        <input
          id={id}
          type="search"
          value={text}
          placeholder={words.findHint}
          onChange={(event) => {
            setText(event.target.value)
            find(event.target.value, PAUSE_MS)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) find(text, 0)
          }}
        />
      </div>
      <TooLong text={text} />
    </search>
  )
}
