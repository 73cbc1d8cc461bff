import { useRouter } from '@tarojs/taro'
import type { TitlePageView } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { usePatron } from '../../session/session.ts'
import { AskedView } from '../../ui/asked-view.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { CopyList } from './copy-list.tsx'
import { HoldSheet } from './hold-sheet.tsx'
import { TitleDock } from './title-dock.tsx'
import { titleIdFrom } from './title-id.ts'
import { TitleLead } from './title-lead.tsx'
import { useLiveTitle } from './use-live-title.ts'

export default function TitlePage(): ReactNode {
  const words = useWords()
  const id = titleIdFrom(useRouter().params)
  const patron = usePatron()
  const [isHolding, setHolding] = useState(false)
  const asked = useAnswer(id === null ? null : `title.${id}.${patron?.id ?? ''}`, () =>
    callServer('getTitle', { params: { id: id ?? '' } }),
  )
  const isLive = useLiveTitle(id, asked.retry)
  const title = asked.data
  const isGone = id === null || (title === null && asked.problem?.status === 404)
  if (isGone) return <NoSuchTitle />
  return (
    <Page
      title={title?.title ?? words.find.title}
      titleHidden
      {...(title === null ? {} : { dock: <TitleDock title={title} onHold={() => setHolding(true)} /> })}
      over={isHolding && title && <HoldSheet title={title} onClose={() => setHolding(false)} onDone={asked.retry} />}
    >
      <AskedView asked={asked}>{(found: TitlePageView) => <TitleParts title={found} isLive={isLive} />}</AskedView>
    </Page>
  )
}

function TitleParts({ title, isLive }: { readonly title: TitlePageView; readonly isLive: boolean }): ReactNode {
  return (
    <Box className="two">
      <TitleLead title={title} />
      <CopyList title={title} isLive={isLive} />
    </Box>
  )
}

function NoSuchTitle(): ReactNode {
  const words = useWords().title
  return (
    <Page title={words.gone}>
      <Empty
        title={words.gone}
        text={words.goneHelp}
        act={
          <Button look="main" onPress={() => go({ page: 'search' })}>
            {words.toSearch}
          </Button>
        }
      />
    </Page>
  )
}
