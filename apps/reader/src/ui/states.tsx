import type { Problem } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { troubleOf } from '../api/server.ts'
import { go } from '../navigation.ts'
import { Box, Text } from '../platform/elements'
import { Icon } from '../platform/icon'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import { EmptyShelf } from './empty-shelf.tsx'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** What is so, and what one can do about it. */
export function Empty({
  title,
  text,
  act,
}: {
  readonly title: string
  readonly text?: string
  readonly act?: ReactNode
}): ReactNode {
  return (
    <Box className="empty">
      <EmptyShelf />
      <Box as="h2" className="empty__title">
        {title}
      </Box>
      {text !== undefined && (
        <Box as="p" className="empty__text">
          {text}
        </Box>
      )}
      {act}
    </Box>
  )
}

/** The bones of book rows, shown once an answer is late. */
export function Loading({ rows = 3 }: { readonly rows?: number }): ReactNode {
  const words = useWords().ui
  const bar = (width: string, height = 14, top = 12) => ({ width, height: `${height}px`, marginTop: `${top}px` })
  return (
    <Box className="bones" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, nth) => `bones-${nth}`).map((key, nth) => (
        <Box key={key} className={`bones__row ${nth === 0 ? 'bones__row--first' : ''}`}>
          <Box className="bone" style={{ width: '72px', height: '101px' }} />
          <Box className="grow">
            <Box className="bone" style={bar('58%', 20, 3)} />
            <Box className="bone" style={bar('80%')} />
            <Box className="bone" style={bar('66%', 14, 14)} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

/** What did not happen, and one tap to try again. */
export function Failed({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }): ReactNode {
  const words = useWords()
  const trouble = troubleOf(problem)
  const { title, text } = words.trouble[trouble]
  return (
    <Box className="trouble" role="alert">
      <Box as="h2" className="trouble__title">
        {title}
      </Box>
      <Box as="p" className="cap">
        {trouble === 'other' ? (problem.detail ?? problem.title) : text}
      </Box>
      <Box className="btns">
        {trouble === 'signed-out' ? (
          <Button look="main" onPress={() => go({ page: 'sign-in' })}>
            {words.signIn.title}
          </Button>
        ) : (
          <Button onPress={retry}>{words.ui.retry}</Button>
        )}
      </Box>
    </Box>
  )
}

/** Above the last data that was had: that it is not fresh, how old it is, one tap to try again. */
export function Stale({
  problem,
  at,
  retry,
}: {
  readonly problem: Problem
  readonly at: number
  readonly retry: () => void
}): ReactNode {
  const words = useWords()
  const title = troubleOf(problem) === 'offline' ? words.stale.offline : words.stale.unavailable
  return (
    <Box className="strip" role="status">
      <Box className="strip__icon">
        <Icon name="wifi" />
      </Box>
      <Box className="grow">
        <Text className="strong">{title}</Text>
        <Box as="p" className="cap">
          {useAge(at)}
        </Box>
      </Box>
      <Button look="small" onPress={retry} label={words.ui.retry}>
        {words.ui.retryShort}
      </Button>
    </Box>
  )
}

function useAge(at: number): string {
  const words = useWords().stale
  const age = Date.now() - at
  if (age < MINUTE_MS) return words.justNow
  if (age < HOUR_MS) return words.minutes(Math.floor(age / MINUTE_MS))
  if (age < DAY_MS) return words.hours(Math.floor(age / HOUR_MS))
  return words.days(Math.floor(age / DAY_MS))
}
