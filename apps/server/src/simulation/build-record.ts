import type { Instant } from '@wenyuan/domain/kernel'
import type { SimAct, SimItem, SimKeeping, SimOut, SimPatron, SimRecord } from '@wenyuan/domain/simulation'
import type { ActRow, RowBatch } from './simulated-rows.ts'
import { DAY_MS } from './simulation-limits.ts'

/** Attempts that were refused are numbered downwards from here, out of the way of the simulation's own loans. */
const FIRST_ATTEMPT = -1_000_000_000
/** Where the period has no return of a kind to learn from. */
const USUAL_DAYS = 20

export type RecordBuilder = {
  add(batch: RowBatch): void
  build(period: { readonly from: Instant; readonly until: Instant }): SimRecord
}

/** Puts rows together, in whatever batches they come, into the compact record that is simulated. */
export function recordBuilder(): RecordBuilder {
  const patrons = numbered<SimPatron>()
  const items = numbered<SimItem>()
  const titles = new Map<string, number>()
  const loans = new Map<string, number>()
  const holds = new Map<string, number>()
  const out: SimOut[] = []
  const rows: ActRow[] = []
  const numberIn = (names: Map<string, number>, name: string): number => {
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, names.size)
    return names.size - 1
  }

  function actOf(row: ActRow, keepingOf: (item: SimItem) => SimKeeping, attempt: number): SimAct | null {
    const { kind, at, override } = row
    const patron = row.patron === null ? undefined : patrons.find(row.patron)
    const item = row.item === null ? undefined : items.find(row.item)
    const branch = row.branch ?? ''
    switch (kind) {
      case 'borrow':
      case 'refused': {
        if (patron === undefined || item === undefined) return null
        const wanted = items.list[item]
        if (kind === 'borrow') {
          if (row.loan === null) return null
          return { kind, at, patron, item, branch, loan: numberIn(loans, row.loan), override, keeping: null }
        }
        if (wanted === undefined) return null
        const loan = FIRST_ATTEMPT - attempt
        return { kind: 'borrow', at, patron, item, branch, loan, override, keeping: keepingOf(wanted) }
      }
      case 'renew':
        return row.loan === null ? null : { kind, at, loan: numberIn(loans, row.loan), override }
      case 'return':
        return row.loan === null ? null : { kind, at, loan: numberIn(loans, row.loan) }
      case 'hold': {
        const title = row.title === null ? undefined : titles.get(row.title)
        if (patron === undefined || title === undefined || row.hold === null) return null
        return { kind, at, patron, title, pickup: branch, hold: numberIn(holds, row.hold), override }
      }
      case 'cancel-hold':
        return row.hold === null ? null : { kind, at, hold: numberIn(holds, row.hold) }
      case 'pay':
        return patron === undefined ? null : { kind, at, patron }
    }
  }

  return {
    add(batch) {
      for (const { id, ...patron } of batch.patrons ?? []) patrons.add(id, patron)
      for (const { id, title, ...item } of batch.items ?? []) items.add(id, { ...item, title: numberIn(titles, title) })
      for (const { loan, patron, item, ...rest } of batch.out ?? []) {
        const [reader, copy] = [patrons.find(patron), items.find(item)]
        if (reader === undefined || copy === undefined) continue
        out.push({ ...rest, loan: numberIn(loans, loan), patron: reader, item: copy })
      }
      rows.push(...(batch.acts ?? []))
    },
    build(period) {
      rows.sort((a, b) => a.at - b.at)
      const keepingOf = usualKeeping(rows, (id) => items.list[items.find(id) ?? -1]?.type ?? '')
      const acts = rows.flatMap((row, n) => actOf(row, keepingOf, n) ?? [])
      return { patrons: patrons.list, items: items.list, titles: titles.size, out, acts, ...period }
    },
  }
}

function numbered<Thing>() {
  const list: Thing[] = []
  const places = new Map<string, number>()
  return {
    list,
    find: (id: string) => places.get(id),
    add(id: string, thing: Thing): void {
      if (places.has(id)) return
      places.set(id, list.length)
      list.push(thing)
    },
  }
}

/**
 * Who was refused then and is let in now keeps the copy as long as readers of the period kept that type of item, in the
 * middle, and is in time.
 */
function usualKeeping(rows: readonly ActRow[], typeOf: (item: string) => string): (item: SimItem) => SimKeeping {
  const lentAt = new Map<string, { at: Instant; type: string }>()
  const kept = new Map<string, number[]>()
  for (const { kind, loan, item, at } of rows) {
    if (loan === null) continue
    if (kind === 'borrow' && item !== null) lentAt.set(loan, { at, type: typeOf(item) })
    const lent = kind === 'return' ? lentAt.get(loan) : undefined
    if (lent === undefined) continue
    const days = kept.get(lent.type)
    if (days === undefined) kept.set(lent.type, [(at - lent.at) / DAY_MS])
    else days.push((at - lent.at) / DAY_MS)
  }
  const middle = new Map([...kept].map(([type, days]) => [type, middleOf(days)]))
  const base = { lateDays: 0, collectDays: null, queues: false, paysAtOnce: false } as const
  return ({ type }) => ({ ...base, days: middle.get(type) ?? USUAL_DAYS })
}

function middleOf(days: readonly number[]): number {
  const sorted = days.toSorted((a, b) => a - b)
  return Math.max(1, Math.round(sorted[Math.floor(sorted.length / 2)] ?? USUAL_DAYS))
}
