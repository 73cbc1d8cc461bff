type Props = {
  /** What it says in words too: never a bar without its numbers. */
  readonly text: string
  readonly done: number
  /** Null: not known yet. */
  readonly all: number | null
}

/** How far something is that runs in the background. */
export function ProgressBar({ text, done, all }: Props) {
  return (
    <div className="work-progress" role="status">
      <p>{text}</p>
      {all === null || all === 0 ? (
        <progress aria-label={text} />
      ) : (
        <progress aria-label={text} value={done} max={all} />
      )}
    </div>
  )
}
