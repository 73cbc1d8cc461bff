import type { Finding, Help } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Box, Text } from '../platform/elements'
import { useWords } from '../words/use-words.ts'

/** Every reason, never the first only; in the server's words. A notice is no reason against it. */
export function ReasonList({
  findings,
  id,
}: {
  readonly findings: readonly Finding[]
  readonly id?: string
}): ReactNode {
  const words = useWords().ui
  const against = findings.filter((finding) => finding.level !== 'notice')
  return (
    <Box as="ol" className="reasons" aria-label={words.reasons} id={id}>
      {against.map((finding, nth) => (
        <Box as="li" key={finding.code} className="reasons__one">
          <Text className="reasons__number">{nth + 1}</Text>
          <Text className="grow strong">{finding.message}</Text>
        </Box>
      ))}
    </Box>
  )
}

type HelpProps = {
  readonly helps: readonly Help[]
  /** The button of a help, where the app has one for it. */
  readonly actFor?: (help: Help) => ReactNode
}

/** What would make it a yes: the same help of two reasons stands once. */
export function HelpList({ helps, actFor }: HelpProps): ReactNode {
  const words = useWords().ui
  const once = helps.filter((help, at) => helps.findIndex((other) => other.text === help.text) === at)
  if (once.length === 0) return null
  return (
    <Box className="help">
      <Box as="h3" className="help__title">
        {words.helps}
      </Box>
      <Box as="ul">
        {once.map((help, nth) => (
          <Box as="li" key={help.text} className={`help__row ${nth === 0 ? 'help__row--first' : ''}`}>
            <Text className="grow">{help.text}</Text>
            {actFor?.(help)}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
