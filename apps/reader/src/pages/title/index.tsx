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
import '../../style/own.css'
import '../../style/scan.css'
import { ScanSheet } from '../scan/scan-sheet.tsx'
import { CopyList } from './copy-list.tsx'
import { HoldSheet } from './hold-sheet.tsx'
import { TitleDock } from './title-dock.tsx'
import { titleIdFrom } from './title-id.ts'
import { TitleLead } from './title-lead.tsx'
import { useLiveTitle } from './use-live-title.ts'
import { type TapBorrow, useTapBorrow } from './use-tap-borrow.ts'

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
  const tap = useTapBorrow(title, asked.retry)
  const isGone = id === null || (title === null && asked.problem?.status === 404)
  if (isGone) return <NoSuchTitle />
  return (
    <Page
      title={title?.title ?? words.find.title}
      titleHidden
      {...(title === null ? {} : { dock: <TitleDock title={title} onHold={() => setHolding(true)} /> })}
      over={
        isHolding && title ? (
          <HoldSheet title={title} onClose={() => setHolding(false)} onDone={asked.retry} />
        ) : (
          <ScanSheet scan={tap.scan} place={tap.place} nextText={words.hold.finish} />
        )
      }
    >
      <AskedView asked={asked}>
        {(found: TitlePageView) => <TitleParts title={found} isLive={isLive} tap={tap} />}
      </AskedView>
    </Page>
  )
}

type PartsProps = { readonly title: TitlePageView; readonly isLive: boolean; readonly tap: TapBorrow }

function TitleParts({ title, isLive, tap }: PartsProps): ReactNode {
  return (
    <Box className="two">
      <TitleLead title={title} />
      <CopyList title={title} isLive={isLive} tap={tap} />
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
