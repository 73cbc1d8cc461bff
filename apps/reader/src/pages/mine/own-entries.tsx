import type { PatronView } from '@wenyuan/contract'
import { formatMoney } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { usePatronView } from '../../session/patron-view.ts'
import { useUnread } from '../../session/unread.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Entry } from '../../ui/entry.tsx'
import { useWords } from '../../words/use-words.ts'

export function OwnEntries(): ReactNode {
  const words = useWords().mine
  const patron = usePatronView().data
  const unread = useUnread()
  const late = patron?.overdueLoans ?? 0
  const account = useBalance(patron)
  return (
    <>
      <Box className="panel entries">
        <Entry
          icon="book"
          text={words.loans}
          note={patron === null ? '' : words.loansNote(patron.openLoans, late)}
          {...(late > 0 ? { tone: 'late' as const } : {})}
          to={{ page: 'loans' }}
        />
        <Entry
          icon="clock"
          text={words.holds}
          note={patron === null ? '' : words.holdsNote(patron.openHolds)}
          to={{ page: 'holds' }}
        />
        <Entry icon="money" text={words.account} {...account} to={{ page: 'account' }} />
        <Entry
          icon="info"
          text={words.inbox}
          note={unread > 0 ? words.inboxUnread(unread) : words.inboxNone}
          {...(unread > 0 ? { tone: 'ok' as const } : {})}
          to={{ page: 'inbox' }}
        />
      </Box>
      <Box className="panel entries">
        <Entry icon="list" text={words.history} note="" to={{ page: 'history' }} />
        <Entry icon="star" text={words.credit} note="" to={{ page: 'credit' }} />
        <Entry icon="users" text={words.family} note={words.familyNote} to={{ page: 'family' }} />
        <Entry icon="edit" text={words.matters} note={words.mattersNote} to={{ page: 'matters' }} />
        <Entry icon="gear" text={words.settings} note={words.settingsNote} to={{ page: 'settings' }} />
        <Entry icon="export" text={words.data} note="" to={{ page: 'my-data' }} />
      </Box>
    </>
  )
}

function useBalance(patron: PatronView | null): { note: string; tone?: 'late' } {
  const words = useWords().mine
  const { language } = usePreferences()
  if (patron === null) return { note: '' }
  const { balance } = patron
  if (/^-?0+\.00$/.test(balance)) return { note: words.accountClear }
  if (balance.startsWith('-')) return { note: words.accountCredit(formatMoney(balance.slice(1), language)) }
  return { note: words.accountOwed(formatMoney(balance, language)), tone: 'late' }
}
