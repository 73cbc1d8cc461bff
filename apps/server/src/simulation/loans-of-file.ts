import type { Fen, Instant, LocalDate } from '@wenyuan/domain/kernel'
import { localDate } from '@wenyuan/domain/kernel'
import type { SimAct, SimItem, SimKeeping, SimPatron, SimRecord } from '@wenyuan/domain/simulation'
import { collectDays, DEFAULT_MODEL, DEFAULT_SEED, keepingDays, lateDays } from '../replay/index.ts'
import { DAY_MS } from './simulation-limits.ts'

/** A loan as a file tells it. */
export type FileLoan = {
  readonly row: number
  readonly patron: string
  readonly patronType: string
  /** Null: the file names titles; their copies are supposed. */
  readonly item: string | null
  readonly title: string
  readonly itemType: string
  readonly branch: string | null
  readonly classNumber: string | null
  readonly priceFen: Fen | null
  readonly expiresOn: LocalDate | null
  readonly lentAt: Instant
  /** Null: the file knows nothing of returns, and a model supplies them; `at` null: still out. */
  readonly returned: { readonly at: Instant | null } | null
  readonly renewedAt: readonly Instant[]
}

const NO_END = localDate('9999-12-31')

export type FileSetting = { readonly from: Instant; readonly until: Instant; readonly branch: string }

/** The loans of a file as a record of the period: patrons, titles, copies by a rule where the file names none, and acts. */
export function recordOfFile(loans: readonly FileLoan[], { from, until, branch }: FileSetting): SimRecord {
  const inPeriod = loans.filter(({ lentAt }) => lentAt >= from && lentAt < until)
  const patrons = new Map<string, number>()
  const patronList: SimPatron[] = []
  const titles = new Map<string, number>()
  const items = new Map<string, number>()
  const itemList: SimItem[] = []
  const keeping = new Map(
    inPeriod.flatMap((loan) => (loan.returned === null ? [[loan, keepingOf(loan)] as const] : [])),
  )

  for (const loan of inPeriod) {
    if (patrons.has(loan.patron)) continue
    patrons.set(loan.patron, patronList.length)
    const { patronType: type, expiresOn } = loan
    patronList.push({
      type,
      branch: loan.branch ?? branch,
      expiresOn: expiresOn ?? NO_END,
      bornOn: null,
      creditLevel: null,
    })
  }
  for (const [title, own] of Map.groupBy(inPeriod, (loan) => loan.title)) {
    const number = titles.size
    titles.set(title, number)
    for (const [name, loan] of copiesOf(title, own, keeping)) {
      items.set(name, itemList.length)
      const { itemType: type, priceFen, classNumber } = loan
      itemList.push({ title: number, type, branch: loan.branch ?? branch, priceFen, acquiredOn: null, classNumber })
    }
  }
  const acts = inPeriod.flatMap((loan, number): SimAct[] => {
    const [patron, item] = [patrons.get(loan.patron) ?? 0, items.get(loan.item ?? `${loan.title}\n1`) ?? 0]
    const kept = keeping.get(loan) ?? null
    const at = { at: loan.lentAt, patron, item, branch: loan.branch ?? branch, loan: number }
    return [
      { kind: 'borrow', ...at, override: [], keeping: kept },
      ...loan.renewedAt.map((time): SimAct => ({ kind: 'renew', at: time, loan: number, override: [] })),
      ...(loan.returned?.at ? [{ kind: 'return', at: loan.returned.at, loan: number } as const] : []),
    ]
  })
  acts.sort((a, b) => a.at - b.at)
  return { patrons: patronList, items: itemList, titles: titles.size, out: [], acts, from, until }
}

/** The model of the replay (docs/operations/replay.md), with its own numbers. */
function keepingOf({ row, patron, classNumber }: FileLoan): SimKeeping {
  const draw = { seed: DEFAULT_SEED, loan: String(row), classNumber }
  return {
    days: keepingDays(DEFAULT_MODEL, draw),
    lateDays: lateDays(DEFAULT_MODEL, draw),
    collectDays: collectDays(DEFAULT_MODEL, DEFAULT_SEED, `${patron} ${row}`),
    queues: true,
    paysAtOnce: true,
  }
}

/** The file's own copies, or as many as four fifths of those that would be out at once if everybody got one. */
function copiesOf(
  title: string,
  loans: readonly FileLoan[],
  keeping: ReadonlyMap<FileLoan, SimKeeping>,
): Map<string, FileLoan> {
  const named = new Map(loans.flatMap((loan) => (loan.item === null ? [] : [[loan.item, loan] as const])))
  const [first] = loans
  if (named.size > 0 || first === undefined) return named
  const most = mostAtOnce(loans.map((loan) => [loan.lentAt, loan.lentAt + daysKept(loan, keeping) * DAY_MS] as const))
  const count = Math.max(1, Math.ceil((most * DEFAULT_MODEL.copiesPercent) / 100))
  return new Map(Array.from({ length: count }, (_, n) => [`${title}\n${n + 1}`, first]))
}

function daysKept(loan: FileLoan, keeping: ReadonlyMap<FileLoan, SimKeeping>): number {
  const { at = null } = loan.returned ?? {}
  return at === null ? (keeping.get(loan)?.days ?? 1) : (at - loan.lentAt) / DAY_MS
}

function mostAtOnce(spans: readonly (readonly [Instant, Instant])[]): number {
  const changes = spans.flatMap(([from, to]) => [
    { at: from, by: 1 },
    { at: to, by: -1 },
  ])
  changes.sort((a, b) => a.at - b.at || a.by - b.by)
  let [now, most] = [0, 0]
  for (const { by } of changes) {
    now += by
    most = Math.max(most, now)
  }
  return most
}
