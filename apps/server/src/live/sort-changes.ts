import type { ChangeRow } from './feed-store.ts'

/** What of a reader's own a change concerns. */
export type OwnMatter = 'loans' | 'holds' | 'account' | 'notices'

/** One change as staff are told it; `subjects` name things as the record does: `item:5`, `loan:7`. */
export type StaffChange = {
  readonly kind: string
  readonly branch: string | null
  readonly patron: string | null
  readonly subjects: readonly string[]
}

/** The changes of one pass by whom they concern, each thing once however often it changed. */
export type SortedChanges = {
  readonly titles: ReadonlySet<string>
  readonly ofPatron: ReadonlyMap<string, ReadonlySet<OwnMatter>>
  readonly forStaff: readonly StaffChange[]
}

/** By the first word of an event's kind. Most acts leave a notice too. */
const OWN_MATTERS: Readonly<Record<string, readonly OwnMatter[]>> = {
  loan: ['loans', 'notices'],
  hold: ['holds', 'notices'],
  charge: ['account', 'notices'],
  payment: ['account', 'notices'],
  waiver: ['account', 'notices'],
  block: ['account', 'notices'],
  patron: ['account'],
  card: ['account'],
}
const OF_THE_DESK = new Set(['loan', 'hold', 'item', 'charge', 'payment', 'waiver', 'block', 'patron', 'card'])

export function sortChanges(rows: readonly ChangeRow[]): SortedChanges {
  const titles = new Set<string>()
  const ofPatron = new Map<string, Set<OwnMatter>>()
  const forStaff: StaffChange[] = []
  for (const row of rows) {
    const [area = ''] = row.kind.split('.', 1)
    if (row.title_id !== null) titles.add(row.title_id)
    const own = OWN_MATTERS[area] ?? []
    if (row.patron_id !== null && own.length > 0) {
      const known = ofPatron.get(row.patron_id) ?? new Set<OwnMatter>()
      for (const matter of own) known.add(matter)
      ofPatron.set(row.patron_id, known)
    }
    if (OF_THE_DESK.has(area)) forStaff.push(viewForStaff(row))
  }
  return { titles, ofPatron, forStaff }
}

function viewForStaff(row: ChangeRow): StaffChange {
  const named = { title: row.title_id, item: row.item_id, loan: row.loan_id, hold: row.hold_id }
  const subjects = Object.entries(named).flatMap(([kind, id]) => (id === null ? [] : [`${kind}:${id}`]))
  return { kind: row.kind, branch: row.branch, patron: row.patron_id, subjects }
}
