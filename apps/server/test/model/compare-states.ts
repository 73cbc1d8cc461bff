import type { Queryable } from '../../src/platform/index.ts'
import type { Library } from '../races/plant-library.ts'
import type { Hold, Model } from './library-model.ts'

/** Who has what until when, where each item is, every hold with its place, what each owes: as lines to compare. */
export type Seen = {
  readonly loans: string[]
  readonly items: string[]
  readonly holds: string[]
  readonly balances: string[]
}

const DAY_MS = 86_400_000
const dayText = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

export function seeModel(model: Model, library: Library): Seen {
  const card = (patron: number) => library.patrons[patron]?.card
  const barcode = (item: number | null) => (item === null ? null : (model.items[item]?.barcode ?? null))
  return {
    loans: model.loans
      .map(({ patron, item, dueOn, renewals }) => [barcode(item), card(patron), dayText(dueOn), renewals].join(' '))
      .sort(),
    items: model.items.map(({ barcode: code, status, at, to }) => [code, status, at, to].join(' ')),
    holds: model.holds.map((hold) => {
      const place = hold.status === 'waiting' ? waitingBefore(model, hold) + 1 : 0
      const until = hold.status === 'ready' && hold.untilOn !== null ? dayText(hold.untilOn) : null
      return [card(hold.patron), hold.status, place, barcode(hold.item), until].join(' ')
    }),
    balances: model.balances.map((fen, patron) => `${card(patron)} ${fen}`),
  }
}

/** In the table those whose time is over still stand until the night. */
function waitingBefore({ holds }: Model, { title, place }: Hold): number {
  return holds.filter((other) => other.title === title && other.status === 'waiting' && other.place < place).length
}

const SEEN = `SELECT
  ARRAY(SELECT concat_ws(' ', i.barcode, c.number, l.due_on, l.renewals) FROM loan l JOIN item i ON i.id = l.item_id
    JOIN card c ON c.patron_id = l.patron_id WHERE l.closed_at IS NULL AND i.title_id = ANY($1)) AS loans,
  ARRAY(SELECT i.barcode || ' ' || s.status || ' ' || s.branch_code || ' ' || coalesce(s.to_branch_code, '')
    FROM item i JOIN item_state s ON s.item_id = i.id WHERE i.title_id = ANY($1) ORDER BY i.id) AS items,
  ARRAY(SELECT c.number || ' ' || h.status || ' ' || CASE WHEN h.status <> 'waiting' THEN 0 ELSE (SELECT count(*) FROM hold q
      WHERE q.title_id = h.title_id AND q.status = 'waiting' AND q.rank <= h.rank) END
      || ' ' || coalesce(i.barcode, '') || ' ' || CASE WHEN h.status = 'ready' THEN h.shelf_until_on::text ELSE '' END
    FROM hold h JOIN card c ON c.patron_id = h.patron_id LEFT JOIN item i ON i.id = h.set_aside_item_id
    WHERE h.title_id = ANY($1) ORDER BY h.id) AS holds,
  ARRAY(SELECT c.number || ' ' || coalesce((SELECT sum(amount_fen) FROM account_line a WHERE a.patron_id = c.patron_id), 0)
    FROM card c WHERE c.patron_id = ANY($2) ORDER BY c.patron_id) AS balances`

export async function seeDatabase(db: Queryable, { titles, patrons }: Library): Promise<Seen> {
  const ids = [titles.map(({ id }) => id), patrons.map(({ id }) => id)]
  const { rows } = await db.query<Seen>('see-library', SEEN, ids)
  const seen = rows[0]
  if (seen === undefined) throw new Error('a question without a table gives its row')
  return { ...seen, loans: seen.loans.toSorted() }
}
