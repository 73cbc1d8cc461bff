type Props = {
  /** What it says in words too: never a bar without its numbers. */
  readonly text: string
  readonly done: number
  /** Null: not known yet, and nothing is drawn. */
  readonly all: number | null
}

/** How far something is that runs in the background. */
export function ProgressBar({ text, done, all }: Props) {
  return (
    <div className="work-progress" role="status">
      <p>{text}</p>
      {all === null ? null : <progress aria-label={text} value={done} max={Math.max(1, all)} />}
    </div>
  )
}
