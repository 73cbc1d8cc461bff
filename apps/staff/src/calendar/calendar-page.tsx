import './calendar.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '../api/use-ask.ts'
import { useBranch, useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { CalendarEditor } from './calendar-editor.tsx'
import { useKeptDrafts } from './kept-drafts.ts'
import { calendarWords } from './words.ts'

const FIRST_YEAR = 1_900
const LAST_YEAR = 2_200

type Search = { readonly branch?: string; readonly year?: string }

export default function CalendarPage() {
  const words = useWords(calendarWords)
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const { today } = useSay()
  const here = useBranch()
  const branch = search.branch ?? here?.code
  const year = yearOf(search.year, today)
  const calendar = useAsk('getBranchCalendar', { params: { code: branch ?? '' } }, { enabled: branch !== undefined })
  const go = (next: Search) => void navigate({ to: '/calendar', search: { ...search, ...next } })
  return (
    <Page
      title={words.calendar}
      actions={
        <YearChoice year={year} thisYear={yearOf(undefined, today)} onChoose={(next) => go({ year: String(next) })} />
      }
    >
      <BranchChoice branch={branch ?? ''} onChoose={(code) => go({ branch: code })} />
      {calendar.data !== undefined && branch !== undefined ? (
        <CalendarEditor key={branch} branch={branch} calendar={calendar.data} year={year} />
      ) : calendar.error === null ? (
        <Loading rows={8} />
      ) : (
        <Failed error={calendar.error} onRetry={() => void calendar.refetch()} />
      )}
    </Page>
  )
}

/** An address may say anything: what is no year is this one. */
function yearOf(text: string | undefined, today: string): number {
  const year = Number(text)
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
    ? year
    : Number(today.slice(0, 'yyyy'.length))
}

type BranchProps = { readonly branch: string; readonly onChoose: (code: string) => void }

/** Each branch has its own calendar; what is not saved of one waits there. */
function BranchChoice({ branch, onChoose }: BranchProps) {
  const words = useWords(calendarWords)
  const branches = useBranches()
  const kept = useKeptDrafts()
  return (
    <div className="calendar-branches">
      <fieldset className="seg" aria-label={words.branch}>
        {branches.map(({ code, name }) => (
          <button key={code} type="button" aria-pressed={code === branch} onClick={() => onChoose(code)}>
            {kept.has(code) ? words.unsaved(name) : name}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

type YearProps = { readonly year: number; readonly thisYear: number; readonly onChoose: (year: number) => void }

function YearChoice({ year, thisYear, onChoose }: YearProps) {
  const words = useWords(calendarWords)
  return (
    <>
      {year === thisYear ? null : (
        <Button look="bare" onClick={() => onChoose(thisYear)}>
          {words.thisYear}
        </Button>
      )}
      <Button onClick={() => onChoose(year - 1)}>{words.before}</Button>
      <b className="song calendar-year">{words.year(String(year))}</b>
      <Button onClick={() => onChoose(year + 1)}>{words.next}</Button>
    </>
  )
}
