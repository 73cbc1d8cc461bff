/** What the record tells about, as the contract writes it: `loan:12`; the settings are one thing and have no id. */
const TYPED = /^(patron|item|title|loan|hold|charge|waiver|policy|branch|staff|import|api-key):([^:]+)$/

const SETTINGS = 'settings'

export type Subject = { readonly kind: string; readonly id: string }

/** Null: something to look up first, a card or a name. */
export function readSubject(text: string): Subject | null {
  if (text.trim() === SETTINGS) return { kind: SETTINGS, id: '' }
  const [, kind, id] = TYPED.exec(text.trim()) ?? []
  return kind === undefined || id === undefined ? null : { kind, id }
}

/** Also what can't be asked about, as it stands in an entry: `line:12`. */
export function partsOf(subject: string): Subject {
  const colon = subject.indexOf(':')
  return colon < 0 ? { kind: subject, id: '' } : { kind: subject.slice(0, colon), id: subject.slice(colon + 1) }
}

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

export type Days = { readonly from: string | undefined; readonly to: string | undefined }

/** Both days included, in the offset of the library; what is no day is left out. */
export function spanOf({ from, to }: Days, libraryNow: string): { readonly from?: string; readonly to?: string } {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(libraryNow)?.[0] ?? 'Z'
  const start = (day: string) => `${day}T00:00:00${offset}`
  return {
    ...(isDay(from) ? { from: start(from) } : {}),
    ...(isDay(to) ? { to: start(dayAfter(to)) } : {}),
  }
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text))
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
}
