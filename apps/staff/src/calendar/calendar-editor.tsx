import { useQueryClient } from '@tanstack/react-query'
import type { CalendarView, Weekday } from '@wenyuan/contract'
import { isYearAnnounced } from '@wenyuan/domain/calendar'
import { useMemo, useRef, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useHas } from '../session/use-me.ts'
import { Choice } from '../ui/choice.tsx'
import { isStale } from '../ui/stale-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { bodyOf, type CalendarDraft, draftOf, type Span, WEEKDAYS } from './calendar-draft.ts'
import { type Day, daysOfYear, readDraft } from './day-kinds.ts'
import { DaySelection } from './day-selection.tsx'
import { EntryLists } from './entry-lists.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { dropDraft, keepDraft, useKeptDrafts } from './kept-drafts.ts'
import { Legend } from './legend.tsx'
import { SaveBar } from './save-bar.tsx'
import { calendarWords } from './words.ts'
import { YearGrid } from './year-grid.tsx'

type Props = {
  readonly branch: string
  readonly calendar: CalendarView
  readonly year: number
}

/** The year of a branch, and everything it is made of; what is seen is what will hold once it is saved. */
export function CalendarEditor({ branch, calendar, year }: Props) {
  const words = useWords(calendarWords)
  const { today } = useSay()
  const mayWrite = useHas('calendar.write')
  const editing = useEditing(branch, calendar)
  const { draft, change } = editing
  const [selected, setSelected] = useState<Span | null>(null)
  const { days, wrong, isReadable } = useYear(draft, year)
  const onChange = mayWrite ? change : undefined
  return (
    <div className="split">
      <div>
        {isYearAnnounced(year) ? null : <p className="calendar-warnings">{words.notAnnounced(String(year))}</p>}
        <p className="calendar-note cap">{mayWrite ? words.selectHint : words.readOnly}</p>
        <Legend days={days} />
        <YearGrid {...{ year, days, selected, today }} onSelect={mayWrite ? setSelected : undefined} />
        <div className="calendar-dock">
          {selected === null || editing.isStale ? null : (
            <DaySelection {...{ branch, draft, selected }} onSelect={setSelected} onChange={change} />
          )}
          <SaveBar editing={editing} branch={branch} isReadable={isReadable} />
        </div>
      </div>
      <aside>
        <Warnings calendar={calendar} />
        <EntryLists draft={draft} onChange={onChange} />
        <HoursEditor
          hours={draft.hours}
          wrong={wrong}
          onChange={onChange && ((hours) => onChange({ ...draft, hours }))}
        />
        <Holidays draft={draft} announcedUntil={calendar.holidaysAnnouncedUntil ?? null} onChange={onChange} />
      </aside>
    </div>
  )
}

/** What is being changed, what it began with, and how it is saved; with no change, what the server says. */
function useEditing(branch: string, calendar: CalendarView) {
  const words = useWords(calendarWords)
  const client = useQueryClient()
  const kept = useKeptDrafts().get(branch)
  const base = kept?.base ?? calendar
  const draft = kept?.draft ?? draftOf(calendar)
  const sending = useSend('setBranchCalendar', ['getBranchCalendar', 'listBranches'])
  function change(next: CalendarDraft) {
    if (JSON.stringify(next) === JSON.stringify(draftOf(base))) dropDraft(branch)
    else keepDraft(branch, { base, draft: next })
  }
  function drop() {
    dropDraft(branch)
    sending.clear()
  }
  async function save(version = base.version) {
    const done = await sending.send({
      params: { code: branch },
      body: bodyOf(draft),
      ...(version === undefined ? {} : { version }),
    })
    if (done === null) return void client.invalidateQueries({ queryKey: ['getBranchCalendar'] })
    drop()
    toast({ text: words.saved })
  }
  const { failure, busy } = sending
  return {
    draft,
    base,
    calendar,
    isChanged: kept !== undefined,
    change,
    drop,
    save,
    failure,
    busy,
    isStale: isStale(failure),
  }
}

export type Editing = ReturnType<typeof useEditing>

/** The days of the year; while something is typed that can't be read, those from before. */
function useYear(draft: CalendarDraft, year: number) {
  const follows = useAsk('getSettings', {}, { staleMs: 60_000 }).data?.nationalHolidays ?? false
  const read = useMemo(() => readDraft(draft, follows), [draft, follows])
  const last = useRef<Parameters<typeof daysOfYear>[0] | null>(null)
  if (read.kind === 'calendar') last.current = read.calendar
  const shown = last.current
  const days = useMemo<readonly Day[]>(() => (shown === null ? [] : daysOfYear(shown, year)), [shown, year])
  const paths = read.kind === 'refused' ? read.problems.map(({ path }) => path) : []
  const wrong = new Set<Weekday>(WEEKDAYS.filter((weekday) => paths.includes(`hours.${weekday}`)))
  return { days, wrong, isReadable: read.kind === 'calendar' }
}

type HolidaysProps = {
  readonly draft: CalendarDraft
  /** Null: the branch doesn't follow them. */
  readonly announcedUntil: string | null
  readonly onChange: ((draft: CalendarDraft) => void) | undefined
}

function Holidays({ draft, announcedUntil, onChange }: HolidaysProps) {
  const words = useWords(calendarWords)
  const { date } = useSay()
  const follows = useAsk('getSettings', {}, { staleMs: 60_000 }).data?.nationalHolidays ?? false
  const options = [
    { value: 'null', label: words.asNetwork(follows) },
    { value: 'true', label: words.follow },
    { value: 'false', label: words.ignore },
  ]
  return (
    <section className="panel">
      <div className="panel-body">
        <Choice
          label={words.holidays}
          value={String(draft.nationalHolidays)}
          options={
            onChange === undefined ? options.filter(({ value }) => value === String(draft.nationalHolidays)) : options
          }
          onChange={(event) =>
            onChange?.({ ...draft, nationalHolidays: JSON.parse(event.target.value) as boolean | null })
          }
        />
        {announcedUntil === null ? null : <p className="cap">{words.announcedUntil(date(announcedUntil))}</p>}
      </div>
    </section>
  )
}

function Warnings({ calendar }: Pick<Props, 'calendar'>) {
  if (calendar.warnings === undefined) return null
  return (
    <ul className="calendar-warnings">
      {calendar.warnings.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  )
}
