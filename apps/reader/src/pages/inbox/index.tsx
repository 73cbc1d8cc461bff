import type { NoticeView } from '@wenyuan/contract'
import { formatInstant } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { usePages } from '../../cache/use-pages.ts'
import { addressOf, go, type Place } from '../../navigation.ts'
import { Box, Press, Text } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { useOwnChange } from '../../session/own-changes.ts'
import { unread } from '../../session/unread.ts'
import { usePreferences } from '../../state/preferences.ts'
import '../../style/own.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { Button } from '../../ui/button.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { Empty } from '../../ui/states.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

const PAGE_SIZE = 30

export default function InboxPage(): ReactNode {
  const words = useWords().inbox
  return <OwnPage title={words.title}>{({ id }) => <Inbox key={id} patron={id} />}</OwnPage>
}

function Inbox({ patron }: { readonly patron: string }): ReactNode {
  const words = useWords().inbox
  const pages = usePages(`notices.${patron}`, async (cursor) => {
    const answer = await callServer('listNotices', {
      query: { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) },
    })
    if (answer.ok) unread.set(answer.body.unread)
    return answer
  })
  useOwnChange(['notices'], pages.first.retry)
  return (
    <AskedView asked={pages.first}>
      {({ unread: count }) =>
        pages.items.length === 0 ? (
          <Empty title={words.none} text={words.noneText} />
        ) : (
          <>
            {count > 0 && <ReadAll newest={pages.items[0]?.id ?? ''} count={count} onRead={pages.first.retry} />}
            <NoticeList notices={pages.items} />
            <MoreButton {...pages} />
          </>
        )
      }
    </AskedView>
  )
}

type ReadAllProps = { readonly newest: string; readonly count: number; readonly onRead: () => void }

function ReadAll({ newest, count, onRead }: ReadAllProps): ReactNode {
  const words = useWords()
  const textOf = useTroubleText()
  const { busy, act } = useAct((_key, upTo: string) => callServer('readNotices', { body: { upTo } }))

  async function read(): Promise<void> {
    const result = await act(newest)
    if (result === null) return
    if (result.ok) {
      unread.set(0)
      onRead()
    } else showToast({ kind: 'failed', text: textOf(result.problem) })
  }

  return (
    <Box className="inbox__top">
      <Text className="strong">{words.mine.inboxUnread(count)}</Text>
      <Button look="small" busy={busy && words.inbox.reading} onPress={() => void read()}>
        {words.inbox.readAll}
      </Button>
    </Box>
  )
}

function NoticeList({ notices }: { readonly notices: readonly NoticeView[] }): ReactNode {
  return (
    <Box as="ul" className="panel flush">
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </Box>
  )
}

/** What a message is about, as far as the app has a page for it. */
function placeOf({ kind, hold, loan, title }: NoticeView): Place | null {
  if (kind === 'charge' || kind === 'payment' || kind === 'waiver') return { page: 'account' }
  if (kind === 'return') return { page: 'history' }
  if (hold !== null) return { page: 'holds' }
  if (loan !== null) return { page: 'loans' }
  return title === null ? null : { page: 'title', id: title }
}

function Notice({ notice }: { readonly notice: NoticeView }): ReactNode {
  const words = useWords().inbox
  const { language } = usePreferences()
  const today = useToday()
  const place = placeOf(notice)
  const isUnread = notice.readAt === null
  const content = (
    <>
      <Box className="notice__mark">{isUnread && <StateMark shape="here" tone="ok" />}</Box>
      <Box className="grow">
        <Box className={isUnread ? 'strong' : ''}>{notice.text}</Box>
        <Box className="cap">
          {formatInstant(notice.at, today, language)}
          {isUnread && `　${words.unread}`}
        </Box>
      </Box>
    </>
  )
  return (
    <Box as="li" className="account-line windowed__row">
      {place === null ? (
        <Box className="row notice">{content}</Box>
      ) : (
        <Press className="row notice" href={addressOf(place)} onPress={() => go(place)}>
          {content}
        </Press>
      )}
    </Box>
  )
}
