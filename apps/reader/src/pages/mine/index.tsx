import type { ReactNode } from 'react'
import { usePatron } from '../../session/session.ts'
import '../../style/own.css'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { GuestCard } from './guest-card.tsx'
import { OwnEntries } from './own-entries.tsx'
import { ReaderCard } from './reader-card.tsx'
import { SettingsEntry } from './settings-entry.tsx'

export default function MinePage(): ReactNode {
  const words = useWords().mine
  const patron = usePatron()
  return (
    <Page title={words.title} tab="mine">
      {patron === null ? (
        <>
          <GuestCard />
          <SettingsEntry />
        </>
      ) : (
        <>
          <ReaderCard key={patron.id} patron={patron} />
          <OwnEntries key={`entries-${patron.id}`} />
        </>
      )}
    </Page>
  )
}
