import './calendar.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '../api/use-ask.ts'
import { ClosuresPanel } from '../closures/closures-panel.tsx'
import { useBranch, useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { AmnestyPanel } from './amnesty-panel.tsx'
import { CalendarEditor } from './calendar-editor.tsx'
import { useKeptDrafts } from './kept-drafts.ts'
import { calendarWords } from './words.ts'

const FIRST_YEAR = 1_900
const LAST_YEAR = 2_200

const TABS = ['year', 'closures', 'amnesty'] as const
type TabName = (typeof TABS)[number]

type Search = {
  readonly branch?: string
  readonly year?: string
  readonly tab?: string
  readonly from?: string
  readonly to?: string
}

export default function CalendarPage() {
  const words = useWords(calendarWords)
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const { today } = useSay()
  const here = useBranch()
  const branch = search.branch ?? here?.code
  const year = yearOf(search.year, today)
  const go = (next: Search) => void navigate({ to: '/calendar', search: { ...search, ...next } })
  const tab = TABS.find((name) => name === search.tab) ?? 'year'
  const years = (
    <YearChoice year={year} thisYear={yearOf(undefined, today)} onChoose={(next) => go({ year: String(next) })} />
  )
  return (
    <Page title={words.calendar} actions={tab === 'year' ? years : undefined}>
      <Tabs<TabName>
        label={words.tabList}
        tabs={TABS.map((name) => ({ name, label: words.tabs[name] }))}
        chosen={tab}
        onChoose={(next) => go({ tab: next })}
      >
        {tab === 'amnesty' ? (
          <AmnestyPanel />
        ) : (
          <>
            <BranchChoice branch={branch ?? ''} onChoose={(code) => go({ branch: code })} />
            {branch === undefined ? (
              <Loading rows={8} />
            ) : tab === 'closures' ? (
              <ClosuresPanel branch={branch} days={{ from: search.from ?? '', to: search.to ?? '' }} />
            ) : (
              <YearOf branch={branch} year={year} />
            )}
          </>
        )}
      </Tabs>
    </Page>
  )
}

function YearOf({ branch, year }: { readonly branch: string; readonly year: number }) {
  const calendar = useAsk('getBranchCalendar', { params: { code: branch } })
  if (calendar.data !== undefined) {
    return <CalendarEditor key={branch} branch={branch} calendar={calendar.data} year={year} />
  }
  if (calendar.error === null) return <Loading rows={8} />
  return <Failed error={calendar.error} onRetry={() => void calendar.refetch()} />
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
