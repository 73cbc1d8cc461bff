import type { Availability, TitleView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { addressOf, go } from '../navigation.ts'
import { Box, Press, Text } from '../platform/elements'
import { useBranchName } from '../session/library.ts'
import { useWords } from '../words/use-words.ts'
import { Cover } from './cover.tsx'
import { Marked } from './marked.tsx'

const COVER_WIDTH = 76
/** Branches named in a row; the title's page names all. */
const MAX_BRANCHES_NAMED = 3

type Props = {
  readonly title: TitleView
  readonly availability: Availability
  readonly first?: boolean
  /** What was searched for, underlined where it stands. */
  readonly query?: string
  readonly onOpen?: () => void
}

/** One work, one row: where it is and how many are free. */
export function BookRow({ title, availability, first, query = '', onOpen }: Props): ReactNode {
  const place = { page: 'title', id: title.id } as const
  const open = () => {
    onOpen?.()
    go(place)
  }
  return (
    <Box as="li">
      <Press className={`book ${first ? 'book--first' : ''}`} href={addressOf(place)} onPress={open}>
        <Cover facts={title} width={COVER_WIDTH} />
        <Box className="grow">
          <Box as="h2" className="book__title two-lines">
            <Marked text={title.title} query={query} />
          </Box>
          <Box as="p" className="cap clip">
            {bylineOf(title)}
          </Box>
          <AvailabilityLine availability={availability} />
        </Box>
      </Press>
    </Box>
  )
}

export function bylineOf({ authors, publisher, year }: TitleView): string {
  const imprint = [publisher, year].filter((part) => part !== null).join(' ')
  return [authors.join('、'), imprint].filter((part) => part !== '').join('　')
}

export function AvailabilityLine({ availability }: { readonly availability: Availability }): ReactNode {
  const words = useWords().find
  const nameOf = useBranchName()
  const { available, total, branches } = availability
  const here = branches.filter((branch) => branch.available > 0).slice(0, MAX_BRANCHES_NAMED)
  const state =
    total === 0
      ? { tone: 'dim', text: words.noCopies }
      : available === 0
        ? { tone: 'soon', text: words.noneFree }
        : { tone: 'ok', text: words.free(available) }
  return (
    <Box className="avail">
      <Text className="form-mark" aria-hidden>
        {words.paper}
      </Text>
      <Box className="grow">
        <Text className={`strong ${state.tone}`}>{state.text}</Text>
        {here.length > 0 && (
          <Text>{`　${words.inBranches(here.map((at) => words.branchCount(nameOf(at.branch), at.available)))}`}</Text>
        )}
      </Box>
    </Box>
  )
}
