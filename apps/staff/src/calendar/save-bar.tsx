import type { CalendarView } from '@wenyuan/contract'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { type Difference, StaleNote } from '../ui/stale-note.tsx'
import { useWords } from '../words/language.ts'
import { type CalendarDraft, daysOf, draftOf, WEEKDAYS } from './calendar-draft.ts'
import type { Editing } from './calendar-editor.tsx'
import { useSayDays } from './entry-lists.tsx'
import { calendarWords } from './words.ts'

type Props = { readonly editing: Editing; readonly branch: string; readonly isReadable: boolean }

/** At the foot of the page as long as something is not saved. */
export function SaveBar({ editing, branch, isReadable }: Props) {
  const words = useWords(calendarWords)
  const differencesOf = useDifferences()
  const { isChanged, busy, failure, draft, base, calendar, save, drop } = editing
  if (!isChanged) return null
  const isNewer = calendar.version !== base.version
  return (
    <section className="save-bar" aria-label={words.changed}>
      {editing.isStale && isNewer ? (
        <StaleNote
          subject={`branch:${branch}`}
          differences={differencesOf(draft, calendar)}
          busy={busy}
          onDrop={drop}
          onKeep={() => void save(calendar.version)}
        />
      ) : (
        <>
          <FailureNote failure={failure} />
          <div className="save-bar-line">
            <b className="grow">{words.changed}</b>
            <Button onClick={drop}>{words.drop}</Button>
            <Button
              look="main"
              busy={busy}
              busyLabel={words.saving}
              reason={isReadable ? undefined : words.unreadable}
              onClick={() => void save()}
            >
              {words.save}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function useDifferences(): (mine: CalendarDraft, theirs: CalendarView) => Difference[] {
  const words = useWords(calendarWords)
  const sayDays = useSayDays()
  function listed(draft: CalendarDraft): Readonly<Record<string, string>> {
    const hours = WEEKDAYS.map((weekday) => [words.weekdays[weekday], draft.hours[weekday] || words.closedDay])
    return {
      ...(Object.fromEntries(hours) as Record<string, string>),
      [words.closures]: draft.closed.map(sayDays).join('\n'),
      [words.openings]: draft.open.map((entry) => sayDays(daysOf(entry))).join('\n'),
      [words.holidays]: { true: words.follow, false: words.ignore, null: '—' }[String(draft.nationalHolidays)] ?? '',
    }
  }
  return (mine, theirs) => {
    const [ours, others] = [listed(mine), listed(draftOf(theirs))]
    return Object.keys(ours)
      .filter((label) => ours[label] !== others[label])
      .map((label) => ({ label, theirs: others[label] || '—', mine: ours[label] || '—' }))
  }
}
