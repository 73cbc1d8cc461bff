import { type FormEvent, useEffect, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { isTooLong, TooLong } from '../ui/too-long.tsx'
import { useWords } from '../words/language.ts'
import { recordWords } from './words.ts'

type Props = {
  readonly q: string | undefined
  readonly onFind: (text: string) => void
  readonly onClear: () => void
}

/** A scanner ends with Enter: what was scanned is asked at once. */
export function FindSubject({ q = '', onFind, onClear }: Props) {
  const words = useWords(recordWords)
  const id = useId()
  const [text, setText] = useState(q)
  useEffect(() => setText(q), [q])
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isTooLong(text)) onFind(text.trim())
  }
  return (
    <search>
      <form className="find-subject" onSubmit={submit}>
        <label htmlFor={id}>{words.find}</label>
        <div className="find-line">
          <Icon name="search" />
          <input
            id={id}
            type="search"
            className="in"
            value={text}
            placeholder={words.findHint}
            aria-describedby={`${id}-help`}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" look="main">
            {words.findButton}
          </Button>
          {q === '' ? null : <Button onClick={onClear}>{words.clear}</Button>}
        </div>
        <p className="help" id={`${id}-help`}>
          {words.findHelp}
        </p>
        <TooLong text={text} />
      </form>
    </search>
  )
}
