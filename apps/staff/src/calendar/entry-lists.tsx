import { parseDateRange } from '@wenyuan/domain/kernel'
import { useLanguage, useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { type CalendarDraft, daysOf, type Opening } from './calendar-draft.ts'
import { calendarWords } from './words.ts'

type Props = {
  readonly draft: CalendarDraft
  readonly onChange: ((draft: CalendarDraft) => void) | undefined
}

/** What is written apart from the week: closed days, those of every year first, and extra openings with their hours. */
export function EntryLists({ draft, onChange }: Props) {
  const words = useWords(calendarWords)
  const sayDays = useSayDays()
  const { closed, open } = draft
  return (
    <>
      <section className="panel">
        <h2 className="panel-head">{words.closures}</h2>
        <Entries
          entries={[...new Set(closed)].map((days) => ({ key: days, text: sayDays(days), note: '' }))}
          empty={words.noClosures}
          onRemove={onChange && ((key) => onChange({ ...draft, closed: closed.filter((days) => days !== key) }))}
        />
      </section>
      <section className="panel">
        <h2 className="panel-head">{words.openings}</h2>
        <Entries
          entries={open.map((entry) => ({
            key: daysOf(entry),
            text: sayDays(daysOf(entry)),
            note: hoursOf(entry) ?? words.usualHours,
          }))}
          empty={words.noOpenings}
          onRemove={onChange && ((key) => onChange({ ...draft, open: open.filter((entry) => daysOf(entry) !== key) }))}
        />
      </section>
    </>
  )
}

function hoursOf(entry: Opening): string | null {
  if (typeof entry === 'string') return null
  return typeof entry.hours === 'string' ? entry.hours : entry.hours.join(', ')
}

type Entry = { readonly key: string; readonly text: string; readonly note: string }

type EntriesProps = {
  readonly entries: readonly Entry[]
  readonly empty: string
  readonly onRemove: ((key: string) => void) | undefined
}

function Entries({ entries, empty, onRemove }: EntriesProps) {
  const words = useWords(calendarWords)
  if (entries.length === 0) return <p className="panel-body cap">{empty}</p>
  return (
    <ul>
      {entries.map(({ key, text, note }) => (
        <li key={key} className="calendar-entry">
          <span className="grow">
            {text}
            {note === '' ? null : <span className="cap">　{note}</span>}
          </span>
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="btn btn--bare"
              onClick={() => onRemove(key)}
              aria-label={words.removeNamed(text)}
            >
              {words.remove}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** `10月1日 周四 至 10月7日 周三`, `每年 1月1日`. */
export function useSayDays(): (days: string) => string {
  const words = useWords(calendarWords)
  const language = useLanguage()
  const { date } = useSay()
  function monthDay(text: string): string {
    const [month = 1, day = 1] = text.split('-').map(Number)
    const name = words.months[month - 1] ?? ''
    return language === 'en' ? `${day} ${name}` : `${name}${day}日`
  }
  return (days) => {
    const range = parseDateRange(days)
    if (range !== null)
      return range.from === range.to ? date(range.from) : words.range(date(range.from), date(range.to))
    const [first = '', last = first] = days.split('..')
    return words.everyYear(first === last ? monthDay(first) : words.range(monthDay(first), monthDay(last)))
  }
}
