import { sealDataUri } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { addressOf, go, type Place } from '../../navigation.ts'
import { Box, Picture, Press } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { useLibrary } from '../../session/library.ts'
import { useDoorText } from '../../session/use-door-text.ts'
import { Page } from '../../ui/page.tsx'
import { Stale } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { Attention } from './attention.tsx'
import { MostBorrowed, useMostBorrowed } from './most-borrowed.tsx'
import { NewArrivals } from './new-arrivals.tsx'

const SEAL_SIZE = 30

export default function HomePage(): ReactNode {
  const words = useWords().home
  const popular = useMostBorrowed()
  const { problem, at, retry } = popular
  return (
    <Page title={words.title} tab="home" top={<LibraryPlace />}>
      <SearchEntry />
      <Ways />
      {problem !== null && at !== null && <Stale problem={problem} at={at} retry={retry} />}
      <Attention />
      <MostBorrowed asked={popular} />
      <NewArrivals />
    </Page>
  )
}

/** The library, and whether its first branch is open today; it leads to all branches. */
function LibraryPlace(): ReactNode {
  const words = useWords()
  const { view, branches } = useLibrary()
  const doorText = useDoorText()
  const branch = branches.find(({ code }) => code === 'main') ?? branches[0]
  return (
    <Press className="place" href={addressOf({ page: 'nearby' })} onPress={() => go({ page: 'nearby' })}>
      <Picture className="place__seal" src={sealDataUri({ size: SEAL_SIZE })} alt="" />
      <Box>
        <Box as="h1" className="place__name">
          {view?.name ?? words.app}
        </Box>
        <Box className="place__line">
          {branch ? `${branch.name}${words.separator}${doorText(branch)}` : words.home.welcome}
        </Box>
      </Box>
    </Press>
  )
}

function SearchEntry(): ReactNode {
  const words = useWords().home
  return (
    <Box className="find">
      <Press className="find__go" href={addressOf({ page: 'search' })} onPress={() => go({ page: 'search' })}>
        <Icon name="search" />
        {words.search}
      </Press>
      <Press
        className="tap find__end"
        href={addressOf({ page: 'scan' })}
        onPress={() => go({ page: 'scan' })}
        aria-label={words.scanBook}
      >
        <Icon name="scan" />
      </Press>
    </Box>
  )
}

function Ways(): ReactNode {
  const words = useWords().home
  const ways: readonly { readonly text: string; readonly to: Place }[] = [
    { text: words.byClass, to: { page: 'browse' } },
    { text: words.popular, to: { page: 'search', sort: 'popular' } },
    { text: words.newest, to: { page: 'search', sort: 'newest' } },
  ]
  return (
    <Box as="nav" className="ways" aria-label={words.browse}>
      {ways.map(({ text, to }) => (
        <Press key={text} className="ways__one" href={addressOf(to)} onPress={() => go(to)}>
          {text}
        </Press>
      ))}
    </Box>
  )
}
