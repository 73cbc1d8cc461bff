import type { HoldView, LoanView } from '@wenyuan/contract'
import { daysBetween, formatDay, formatDaysLeft } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { addressOf, go, type Place } from '../../navigation.ts'
import { Box, Text } from '../../platform/elements'
import { useBranchName, useToday } from '../../session/library.ts'
import { useOwnChange } from '../../session/own-changes.ts'
import { type Patron, usePatron } from '../../session/session.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { dueTone } from '../../ui/due-tone.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../words/use-words.ts'

/** What is due and what is ready: the first thing a reader comes for. Nothing to look at takes no room. */
export function Attention(): ReactNode {
  const patron = usePatron()
  return patron === null ? <Invitation /> : <OwnMatters key={patron.id} patron={patron} />
}

function Invitation(): ReactNode {
  const words = useWords().signIn
  return (
    <Box as="section" className="panel">
      <Box className="row">
        <Text className="grow">{words.invite}</Text>
        <Button look="small" href={addressOf({ page: 'sign-in' })} onPress={() => go({ page: 'sign-in' })}>
          {words.title}
        </Button>
      </Box>
    </Box>
  )
}

const SOON_DAYS = 7
const MOST_HOLDS_SHOWN = 2

function OwnMatters({ patron }: { readonly patron: Patron }): ReactNode {
  const words = useWords().home
  const today = useToday()
  const params = { id: patron.id }
  const loans = useAnswer(`loans.${patron.id}`, () => callServer('listPatronLoans', { params }))
  const holds = useAnswer(`holds.${patron.id}`, () => callServer('listPatronHolds', { params }))
  useOwnChange(['loans'], loans.retry)
  useOwnChange(['holds'], holds.retry)
  const byDue = [...(loans.data?.items ?? [])].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const late = byDue.filter((loan) => daysBetween(today, loan.due) < 0)
  const soon = byDue.filter((loan) => !late.includes(loan) && daysBetween(today, loan.due) <= SOON_DAYS)
  const ready = (holds.data?.items ?? []).filter((hold) => hold.status === 'ready').slice(0, MOST_HOLDS_SHOWN)
  if (late.length + soon.length + ready.length === 0) return null
  return (
    <Box as="section" className="panel today" aria-label={words.attention}>
      <DueRow loans={late} title={words.overdue(late.length)} />
      <DueRow loans={soon} title={words.dueSoon(soon.length)} />
      {ready.map((hold) => (
        <ReadyRow key={hold.id} hold={hold} />
      ))}
    </Box>
  )
}

/** The first of them by its name, the others counted. */
function DueRow({ loans, title }: { readonly loans: readonly LoanView[]; readonly title: string }): ReactNode {
  const words = useWords().home
  const { language } = usePreferences()
  const today = useToday()
  const [first] = loans
  if (first === undefined) return null
  // The days that count are the server's: closed ones may not.
  const left = first.overdueDays > 0 ? words.lateDays(first.overdueDays) : formatDaysLeft(first.due, today, language)
  return (
    <MatterRow
      stamp={<Stamp day={first.due} tone={dueTone(first.due, today)} />}
      title={title}
      line={words.dueOne(first.titleText, left)}
      to={{ page: 'loans' }}
    />
  )
}

function ReadyRow({ hold }: { readonly hold: HoldView }): ReactNode {
  const words = useWords().home
  const { language } = usePreferences()
  const today = useToday()
  const nameOf = useBranchName()
  const until = hold.until === null ? '' : formatDay(hold.until, today, language)
  const line = words.readyUntil([nameOf(hold.pickup), hold.slot].filter(Boolean).join(' '), until)
  return (
    <MatterRow
      stamp={
        hold.until === null ? (
          <Text className="tag tag--fill">{words.readyBadge}</Text>
        ) : (
          <Stamp day={hold.until} label={line} />
        )
      }
      title={words.readyHold(hold.titleText)}
      line={line}
      to={{ page: 'holds' }}
    />
  )
}

type MatterProps = { readonly stamp: ReactNode; readonly title: string; readonly line: string; readonly to: Place }

function MatterRow({ stamp, title, line, to }: MatterProps): ReactNode {
  const words = useWords().home
  return (
    <Box className="row">
      {stamp}
      <Box className="grow">
        <Text className="row__strong">{title}</Text>
        <Box as="p" className="cap two-lines">
          {line}
        </Box>
      </Box>
      <Button look="small" href={addressOf(to)} onPress={() => go(to)} label={`${words.open} ${title}`}>
        {words.open}
      </Button>
    </Box>
  )
}
