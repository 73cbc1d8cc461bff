import type { ReactNode } from 'react'
import { Text } from '../platform/elements'

/** A text with the words that were searched for underlined, case aside. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const wanted = query.trim().toLowerCase()
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted)
  // Lower case can be longer than the text it came from; then the places don't match.
  if (at < 0 || text.toLowerCase().length !== text.length) return <Text>{text}</Text>
  const end = at + wanted.length
  return (
    <>
      {at > 0 && <Text>{text.slice(0, at)}</Text>}
      <Text className="hit">{text.slice(at, end)}</Text>
      {end < text.length && <Text>{text.slice(end)}</Text>}
    </>
  )
}
