import type { ReactNode } from 'react'
import { go } from '../navigation.ts'
import type { TabName } from '../tabs.ts'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import { Page } from './page.tsx'
import { Empty } from './states.tsx'

export function NotYet({ tab }: { readonly tab: TabName }): ReactNode {
  const words = useWords()
  return (
    <Page title={words.tabs[tab]} tab={tab}>
      <Empty
        title={words.soon.title}
        text={words.soon.text}
        act={
          <Button look="main" onPress={() => go({ page: 'search' })}>
            {words.title.toSearch}
          </Button>
        }
      />
    </Page>
  )
}
