import type { Library } from './library.ts'

export type Copy = { readonly barcode: string; readonly title: string; readonly titleId: string }
export type Reader = { readonly card: string; readonly id: string; readonly name: string }

/** Copies that stand free on the shelf of a branch and that nobody waits for; each of another title. */
export async function freeCopies({ network }: Library, branch: string, count: number, type = 'book'): Promise<Copy[]> {
  const { rows } = await network.db.query<{ barcode: string; title: string; title_id: string }>(
    null,
    `SELECT min(i.barcode) AS barcode, t.title, i.title_id
     FROM item i JOIN item_state s ON s.item_id = i.id JOIN title t ON t.id = i.title_id
     WHERE s.status = 'available' AND s.branch_code = $1 AND i.branch_code = $1 AND i.type_code = $3
       AND NOT EXISTS (SELECT FROM hold h WHERE h.title_id = t.id AND h.ended_at IS NULL)
     GROUP BY t.id, t.title, i.title_id ORDER BY barcode LIMIT $2`,
    [branch, count, type],
  )
  if (rows.length < count) throw new Error(`the demonstration library has ${rows.length} free copies, not ${count}`)
  return rows.map(({ barcode, title, title_id }) => ({ barcode, title, titleId: title_id }))
}

const READERS = `SELECT p.id, p.name, c.number AS card,
    (SELECT coalesce(sum(amount_fen), 0)::int FROM account_line l WHERE l.patron_id = p.id) AS owed,
    (SELECT count(*)::int FROM loan l WHERE l.patron_id = p.id AND l.closed_at IS NULL) AS loans,
    (SELECT count(*)::int FROM loan l WHERE l.patron_id = p.id AND l.closed_at IS NULL AND l.due_at < $1) AS overdue,
    (SELECT count(*)::int FROM hold h WHERE h.patron_id = p.id AND h.status = 'ready') AS ready
  FROM patron p JOIN card c ON c.patron_id = p.id AND c.state = 'active'
  WHERE p.type_code <> 'child'
    AND NOT EXISTS (SELECT FROM patron_block b WHERE b.patron_id = p.id AND b.lifted_at IS NULL)`

type ReaderRow = { id: string; name: string; card: string; owed: number; loans: number; overdue: number; ready: number }

/** Grown-up readers for whom a condition on what they owe and hold is true, in the order of their cards. */
export async function readersWho(
  { network }: Library,
  wanted: (reader: Omit<ReaderRow, 'id' | 'name' | 'card'>) => boolean,
): Promise<Reader[]> {
  const now = new Date(network.clock.now()).toISOString()
  const { rows } = await network.db.query<ReaderRow>(null, `${READERS} ORDER BY c.number`, [now])
  return rows.filter(wanted).map(({ id, name, card }) => ({ id, name, card }))
}

/** The first of them, or the next ones: each test its own, none finds what another left. */
export async function readerWho(library: Library, wanted: Parameters<typeof readersWho>[1], nth = 0): Promise<Reader> {
  const reader = (await readersWho(library, wanted))[nth]
  if (reader === undefined) throw new Error('the demonstration library has no such reader')
  return reader
}

/** With nothing against them, and room for three more books. */
export function inGoodStanding({ owed, loans, overdue }: Pick<ReaderRow, 'owed' | 'loans' | 'overdue'>): boolean {
  return owed === 0 && overdue === 0 && loans <= 2
}
