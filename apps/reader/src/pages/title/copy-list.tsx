import type { TitlePageView } from '@wenyuan/contract'
import { daysBetween, formatCount, formatDay } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Text } from '../../platform/elements'
import { useBranchName, useLibrary, useToday } from '../../session/library.ts'
import { useDoorText } from '../../session/use-door-text.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Head } from '../../ui/head.tsx'
import { StateMark, type StateShape, type StateTone } from '../../ui/state-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { type BranchCopies, copiesByBranch } from './copies-by-branch.ts'
import type { TapBorrow } from './use-tap-borrow.ts'

type Props = { readonly title: TitlePageView; readonly isLive: boolean; readonly tap: TapBorrow }

/** Where the copies are, branch by branch, and how many people wait. */
export function CopyList({ title, isLive, tap }: Props): ReactNode {
  const words = useWords().title
  const rows = copiesByBranch(title)
  const unlisted = title.availability.total - title.items.length
  return (
    <Box as="section">
      <Head title={words.copies} end={isLive && <Live />} />
      {rows.length === 0 ? (
        <Box as="p" className="cap">
          {words.noneHelp}
        </Box>
      ) : (
        <Box as="ul" className="panel flush">
          {rows.map((row) => (
            <BranchRow key={row.branch} row={row} tap={tap} />
          ))}
        </Box>
      )}
      {unlisted > 0 && (
        <Box as="p" className="cap note">
          {words.moreCopies(unlisted)}
        </Box>
      )}
      {title.waitingHolds > 0 && (
        <Box as="p" className="note">
          <Text className="strong soon">{words.waiting(title.waitingHolds)}</Text>
        </Box>
      )}
    </Box>
  )
}

function Live(): ReactNode {
  const words = useWords().title
  return (
    <Box className="live cap">
      <StateMark shape="here" tone="ok" />
      {words.live}
    </Box>
  )
}

type Look = { readonly shape: StateShape; readonly tone: StateTone }

function lookOf(state: BranchCopies['state']): Look {
  if (state === 'available') return { shape: 'here', tone: 'ok' }
  if (state === 'on_loan') return { shape: 'out', tone: 'soon' }
  if (state === 'in_transit') return { shape: 'out', tone: 'info' }
  return { shape: 'aside', tone: 'dim' }
}

function BranchRow({ row, tap }: { readonly row: BranchCopies; readonly tap: TapBorrow }): ReactNode {
  const nameOf = useBranchName()
  const { shape, tone } = lookOf(row.state)
  const { strong, line } = useEnd(row)
  return (
    <Box as="li" className="row">
      <StateMark shape={shape} tone={tone} />
      <Box className="grow">
        <Text className="row__strong">{nameOf(row.branch)}</Text>
        <Box as="p" className="cap">
          {useCaption(row)}
        </Box>
      </Box>
      <Box className="row__end">
        <Text className={`strong ${tone}`}>{strong}</Text>
        {line !== '' && (
          <Box as="p" className="cap">
            {line}
          </Box>
        )}
        <TapButton branch={row.branch} tap={tap} />
      </Box>
    </Box>
  )
}

/** Where the library lends without a scan: one tap asks, and shows the due date before anything is done. */
function TapButton({ branch, tap }: { readonly branch: string; readonly tap: TapBorrow }): ReactNode {
  const words = useWords().title
  const nameOf = useBranchName()
  const copy = tap.copyAt(branch)
  if (copy === null) return null
  const isAsking = tap.scan.stage.kind === 'asking'
  return (
    <Button
      look="small"
      label={words.tapName(nameOf(branch))}
      busy={isAsking && words.tapBusy}
      onPress={() => tap.ask(copy, branch)}
    >
      {words.tap}
    </Button>
  )
}

/** Where in the branch, and how long it is open today. */
function useCaption({ branch, state, copies, shelves }: BranchCopies): string {
  const words = useWords()
  const { branches } = useLibrary()
  const doorText = useDoorText()
  if (state === 'on_loan') return words.title.lent(copies.length)
  if (state === 'on_hold_shelf') return words.title.atHoldShelf
  if (state === 'in_transit') return words.title.onTheWay
  if (state !== 'available') return ''
  const found = branches.find(({ code }) => code === branch)
  const hours = found === undefined ? '' : doorText(found)
  return [shelves.join('、'), hours].filter((part) => part !== '').join(words.separator)
}

function useEnd({ state, copies, due }: BranchCopies): { readonly strong: string; readonly line: string } {
  const words = useWords().title
  const { language } = usePreferences()
  const today = useToday()
  if (state === 'available') return { strong: words.free(copies.length), line: '' }
  if (state === 'on_loan' && due !== null) {
    const isLate = daysBetween(today, due) < 0
    return { strong: formatDay(due, today, language), line: isLate ? words.overdue : words.expected }
  }
  return { strong: words.status[state], line: copies.length > 1 ? formatCount(copies.length, 'copy', language) : '' }
}
