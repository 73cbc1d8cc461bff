/** The mark. */
export function Seal() {
  return (
    <span className="mark" aria-hidden="true">
      文<br />渊
    </span>
  )
}
