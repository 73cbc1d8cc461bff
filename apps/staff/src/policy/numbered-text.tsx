import { type Ref, useId, useRef } from 'react'

type Props = {
  readonly label: string
  readonly help: string
  readonly text: string
  readonly onChange: (text: string) => void
  /** Lines, from 1, in which something is wrong. */
  readonly wrong: ReadonlySet<number>
  readonly ref: Ref<HTMLTextAreaElement>
}

/** A plain text with the numbers of its lines; Tab goes on, as everywhere, and does not indent. */
export function NumberedText({ label, help, text, onChange, wrong, ref }: Props) {
  const id = useId()
  const gutter = useRef<HTMLDivElement>(null)
  const lines = text.split('\n').map((_, at) => at + 1)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="numbered">
        <div className="numbered-lines" ref={gutter} aria-hidden="true">
          {lines.map((line) => (
            <span key={line} className={wrong.has(line) ? 'numbered-wrong' : undefined}>
              {line}
            </span>
          ))}
        </div>
        <textarea
          id={id}
          ref={ref}
          value={text}
          spellCheck={false}
          wrap="off"
          aria-invalid={wrong.size > 0 || undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => {
            if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
      <p id={`${id}-help`} className="help">
        {help}
      </p>
    </div>
  )
}

/** Puts the caret on a line, and the line in sight. */
export function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return
  const lines = area.value.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  area.focus()
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
  const height = area.scrollHeight / lines.length
  area.scrollTop = Math.max(0, (line - 4) * height)
}
