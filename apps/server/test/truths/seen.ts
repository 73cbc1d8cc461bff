import type { LoanShown, PatronShown, ScenarioWorld } from '@wenyuan/testkit'
import type { Database } from '../../src/platform/index.ts'
import { BARCODES, CARDS } from './small-library.ts'

/** The library as it stands between two deeds. */
export type Seen = {
  /** By barcode: the open loan, or the last. */
  readonly loans: ReadonlyMap<string, LoanShown>
  readonly patrons: ReadonlyMap<string, PatronShown>
  /** Every line of every account, by its id. */
  readonly lines: ReadonlyMap<string, Line>
  /** Where each title's unfilled holds stand. */
  readonly positions: ReadonlyMap<string, readonly (number | null)[]>
}
/** Of each table that a refusal must leave alone, by its name. */
export type Digests = ReadonlyMap<string, string>
export type Line = { readonly card: string; readonly amountFen: number; readonly text: string }
export type Eyes = {
  see(world: ScenarioWorld, holds: readonly string[]): Promise<Seen>
  digest(): Promise<Digests>
}

const LINES = `SELECT a.id::text AS id, c.number AS card, a.amount_fen::float8 AS "amountFen", a::text AS text
  FROM account_line a JOIN card c USING (patron_id)`

/** The record of a refusal, the answers kept for keys, and what the night notes of itself. */
const NOT_LOOKED_AT = ['refusal', 'idempotency', 'job_run', 'job_step', 'schema_migration']

/** One statement tells every table by a digest of its rows: dear, so not taken at every deed. */
export async function openEyes(db: Database): Promise<Eyes> {
  const { rows } = await db.query<{ name: string }>(
    null,
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1) ORDER BY 1',
    [NOT_LOOKED_AT],
  )
  const digests = rows.map(
    ({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS digest FROM ${name} t`,
  )
  return {
    async digest() {
      const digested = await db.query<{ name: string; digest: string }>('truth-digests', digests.join(' UNION ALL '))
      return new Map(digested.rows.map(({ name, digest }) => [name, digest]))
    },
    async see(world, holds) {
      const shown = await Promise.all(
        BARCODES.map(async (barcode) => [barcode, await world.showLoan(barcode)] as const),
      )
      const patrons = await Promise.all(
        CARDS.map(async (card) => [card, await world.showPatron(card, 'desk')] as const),
      )
      const lines = await db.query<Line & { id: string }>('truth-lines', LINES)
      return {
        loans: new Map(shown.flatMap(([barcode, loan]) => (loan === null ? [] : [[barcode, loan] as const]))),
        patrons: new Map(patrons),
        lines: new Map(lines.rows.map(({ id, ...line }) => [id, line])),
        positions: await seePositions(db, world, holds),
      }
    },
  }
}

async function seePositions(db: Database, world: ScenarioWorld, holds: readonly string[]): Promise<Seen['positions']> {
  const { rows } = await db.query<{ id: string; title: string }>(
    'truth-unfilled',
    `SELECT id::text AS id, title_id::text AS title FROM hold WHERE id = ANY($1) AND status = 'waiting'`,
    [holds],
  )
  const positions = new Map<string, (number | null)[]>()
  for (const { id, title } of rows) {
    const { status, position } = await world.showHold(id)
    // Over by time alone, though the night has not come: it stands in no queue.
    if (status === 'waiting') positions.set(title, [...(positions.get(title) ?? []), position])
  }
  return positions
}
