import type { Queryable } from '../../src/platform/index.ts'
import { timestamptz } from '../../src/platform/index.ts'

/** Before every act of a test. */
const BEGINNING = timestamptz(0)
const CARD_GOOD_UNTIL = '2099-12-31'

export type LibraryPlan = {
  /** Of cards, titles and barcodes, so that several libraries share a database without meeting. */
  readonly prefix?: string
  readonly branches?: readonly { readonly code: string; readonly calendar?: object }[]
  readonly patrons: readonly PatronPlan[]
  /** The copies of each title. */
  readonly titles: readonly { readonly copies: readonly CopyPlan[] }[]
}
export type PatronPlan = {
  readonly type?: string
  readonly branch?: string
  readonly expires?: string
  readonly born?: string
  readonly cardState?: 'active' | 'lost'
  readonly pinHash?: string
}
export type CopyPlan = { readonly branch?: string; readonly priceFen?: number | null; readonly status?: string }

export type Library = {
  readonly patrons: readonly { readonly id: string; readonly card: string }[]
  readonly titles: readonly { readonly id: string; readonly barcodes: readonly string[] }[]
}

// Foreign keys are looked at when the statement ends, so its parts may stand in any order.
const PLANT = `WITH branches AS (
  INSERT INTO branch (code, name, calendar)
  SELECT code, code, calendar FROM jsonb_to_recordset($2::jsonb) AS n (code text, calendar jsonb) ON CONFLICT DO NOTHING
), patrons AS (
  INSERT INTO patron (id, name, type_code, branch_code, expires_on, born_on, pin_hash, created_at)
  SELECT id, card, type, branch, expires, born, pin, $1
  FROM jsonb_to_recordset($3::jsonb) AS n (id bigint, card text, type text, branch text, expires date, born date, pin text)
), cards AS (
  INSERT INTO card (number, patron_id, state, issued_at)
  SELECT card, id, state, $1 FROM jsonb_to_recordset($3::jsonb) AS n (id bigint, card text, state text)
), titles AS (
  INSERT INTO title (id, title, identity_key, created_at)
  SELECT id, name, name, $1 FROM jsonb_to_recordset($4::jsonb) AS n (id bigint, name text)
), items AS (
  INSERT INTO item (id, barcode, title_id, type_code, branch_code, price_fen, created_at)
  SELECT id, barcode, title, 'book', branch, price, $1
  FROM jsonb_to_recordset($5::jsonb) AS n (id bigint, barcode text, title bigint, branch text, price bigint)
)
INSERT INTO item_state (item_id, status, branch_code, since_at)
SELECT id, status, branch, $1 FROM jsonb_to_recordset($5::jsonb) AS n (id bigint, status text, branch text)`

/** Writes patrons with their cards and titles with their copies straight into the tables. */
export async function plantLibrary(db: Queryable, plan: LibraryPlan): Promise<Library> {
  const { prefix = '', branches = [{ code: 'main' }] } = plan
  const home = branches[0]?.code ?? 'main'
  const patronIds = await takeIds(db, 'patron', plan.patrons.length)
  const titleIds = await takeIds(db, 'title', plan.titles.length)
  const itemIds = await takeIds(db, 'item', plan.titles.flatMap(({ copies }) => copies).length)
  const patrons = plan.patrons.map((patron, n) => ({
    id: patronIds[n] ?? '',
    card: `${prefix}P${n + 1}`,
    type: patron.type ?? 'student',
    branch: patron.branch ?? home,
    expires: patron.expires ?? CARD_GOOD_UNTIL,
    born: patron.born ?? null,
    state: patron.cardState ?? 'active',
    pin: patron.pinHash ?? null,
  }))
  const titles = plan.titles.map(({ copies }, n) => ({
    id: titleIds[n] ?? '',
    name: `${prefix}T${n + 1}`,
    copies: copies.map((copy, c) => ({
      id: itemIds.shift() ?? '',
      barcode: `${prefix}T${n + 1}-${c + 1}`,
      title: titleIds[n] ?? '',
      branch: copy.branch ?? home,
      price: copy.priceFen === undefined ? 3000 : copy.priceFen,
      status: copy.status ?? 'available',
    })),
  }))
  await db.query('plant-library', PLANT, [
    BEGINNING,
    JSON.stringify(branches.map(({ code, calendar = {} }) => ({ code, calendar }))),
    JSON.stringify(patrons),
    JSON.stringify(titles),
    JSON.stringify(titles.flatMap(({ copies }) => copies)),
  ])
  return {
    patrons: patrons.map(({ id, card }) => ({ id, card })),
    titles: titles.map(({ id, copies }) => ({ id, barcodes: copies.map(({ barcode }) => barcode) })),
  }
}

/** In force from `at` on. */
export async function plantPolicy(db: Queryable, lines: readonly object[], at = 0): Promise<void> {
  await db.query(
    'plant-policy',
    `INSERT INTO policy_version (state, lines, periods, drafted_by, drafted_at, activated_by, activated_at, effective_at)
     VALUES ('activated', $1::jsonb, '{}', 'system:test', $2, 'system:test', $2, $2)`,
    [JSON.stringify(lines), timestamptz(at)],
  )
}

async function takeIds(db: Queryable, table: string, count: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    null,
    `SELECT nextval(pg_get_serial_sequence('${table}', 'id'))::text AS id FROM generate_series(1, $1::integer)`,
    [count],
  )
  return rows.map(({ id }) => id)
}

/** So many of the same. */
export function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}
