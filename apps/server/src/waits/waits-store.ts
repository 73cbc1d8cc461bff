import type { Calibration, KeptPromise, LifeTable, Lives } from '@wenyuan/domain/holds'
import type { Instant, LocalDate, Zone } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type BehaviourKind = 'return' | 'return-wanted' | 'collect'
export type BehaviourRow = LifeTable & {
  readonly kind: BehaviourKind
  readonly itemType: string
  readonly patronType: string
}

export async function readBehaviour(queryable: Queryable): Promise<BehaviourRow[]> {
  const { rows } = await queryable.query<BehaviourRow>(
    'read-wait-behaviour',
    `SELECT kind, item_type AS "itemType", patron_type AS "patronType", at_risk AS "atRisk", ended FROM wait_behaviour`,
    [],
  )
  return rows
}

/** Two nights at once learn one after the other. */
export async function lockLearning(tx: Tx): Promise<void> {
  await tx.query('lock-learning', `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' waits', 0))`, [])
}

export async function replaceBehaviour(tx: Tx, tables: readonly BehaviourRow[], at: Instant): Promise<void> {
  await tx.query('forget-wait-behaviour', 'DELETE FROM wait_behaviour', [])
  for (const { kind, itemType, patronType, atRisk, ended } of tables) {
    await tx.query(
      'insert-wait-behaviour',
      `INSERT INTO wait_behaviour (kind, item_type, patron_type, at_risk, ended, learned_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [kind, itemType, patronType, atRisk, ended, timestamptz(at)],
    )
  }
}

export async function readCalibration(queryable: Queryable): Promise<Calibration | null> {
  const { rows } = await queryable.query<Calibration>(
    'read-wait-calibration',
    'SELECT low_level AS low, high_level AS high FROM wait_calibration',
    [],
  )
  return rows[0] ?? null
}

export async function replaceCalibration(
  tx: Tx,
  { low, high }: Calibration,
  { promises, at }: { readonly promises: number; readonly at: Instant },
): Promise<void> {
  await tx.query(
    'replace-wait-calibration',
    `INSERT INTO wait_calibration (low_level, high_level, promises, learned_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET low_level = excluded.low_level, high_level = excluded.high_level,
       promises = excluded.promises, learned_at = excluded.learned_at`,
    [low, high, promises, timestamptz(at)],
  )
}

export type TypedLives = Lives & { readonly itemType: string; readonly patronType: string }
type Span = { readonly since: LocalDate; readonly today: LocalDate; readonly zone: Zone }

const LIVES = `to_on - due_on AS "to", returned AS ended, item_type AS "itemType", patron_type AS "patronType", count(*)::integer AS count`

/** Loans by their days around the due day: from the day they were lent, to the day they came back or the one before today. */
export async function returnLives(queryable: Queryable, { since, today, zone }: Span): Promise<TypedLives[]> {
  const { rows } = await queryable.query<TypedLives>(
    'return-lives',
    `SELECT lent_on - due_on AS "from", ${LIVES} FROM (
       SELECT (l.lent_at AT TIME ZONE $3)::date AS lent_on, l.due_on, l.closed_at IS NOT NULL AS returned, l.item_type,
         p.type_code AS patron_type, coalesce((l.effective_return_at AT TIME ZONE $3)::date, $2::date - 1) AS to_on
       FROM loan l JOIN patron p ON p.id = l.patron_id
       WHERE l.lent_at >= ($1::date)::timestamp AT TIME ZONE $3 AND NOT l.hourly AND NOT l.in_library
         AND l.closed_how IS DISTINCT FROM 'undone') loan
     GROUP BY 1, 2, 3, 4, 5`,
    [since, today, zone.id],
  )
  return rows
}

/** The same of loans that somebody came to wait for, from the day on which the first did. */
export async function wantedLives(queryable: Queryable, { since, today, zone }: Span): Promise<TypedLives[]> {
  const { rows } = await queryable.query<TypedLives>(
    'wanted-lives',
    `SELECT wanted_on - due_on AS "from", ${LIVES} FROM (
       SELECT (min(h.placed_at) AT TIME ZONE $3)::date AS wanted_on, l.due_on, l.closed_at IS NOT NULL AS returned, l.item_type,
         p.type_code AS patron_type, coalesce((l.effective_return_at AT TIME ZONE $3)::date, $2::date - 1) AS to_on
       FROM hold h JOIN loan l ON l.title_id = h.title_id AND l.lent_at <= h.placed_at
         AND (l.effective_return_at IS NULL OR l.effective_return_at > h.placed_at)
       JOIN patron p ON p.id = l.patron_id
       WHERE h.placed_at >= ($1::date)::timestamp AT TIME ZONE $3 AND NOT l.hourly AND NOT l.in_library
         AND l.closed_how IS DISTINCT FROM 'undone'
       GROUP BY l.id, p.type_code) loan
     GROUP BY 1, 2, 3, 4, 5`,
    [since, today, zone.id],
  )
  return rows
}

/** Holds by their days on the shelf: collected, or seen no longer when they were let lie or given up. */
export async function collectLives(queryable: Queryable, { since, zone }: Span): Promise<Lives[]> {
  const { rows } = await queryable.query<Lives>(
    'collect-lives',
    `SELECT 0 AS "from", to_on - ready_on AS "to", collected AS ended, count(*)::integer AS count FROM (
       SELECT (ready_at AT TIME ZONE $2)::date AS ready_on, status = 'fulfilled' AS collected,
         CASE WHEN status = 'expired' THEN shelf_until_on ELSE (ended_at AT TIME ZONE $2)::date END AS to_on
       FROM hold WHERE ready_at >= ($1::date)::timestamp AT TIME ZONE $2 AND ended_at IS NOT NULL) hold
     WHERE to_on >= ready_on GROUP BY 2, 3`,
    [since, zone.id],
  )
  return rows
}

/** Promises and what came, the newest first; one whose hold ended before its copy came decides nothing. */
export async function keptPromises(
  queryable: Queryable,
  { since, today, zone, limit }: Span & { readonly limit: number },
): Promise<KeptPromise[]> {
  const { rows } = await queryable.query<KeptPromise>(
    'kept-promises',
    `SELECT p.quantiles, (h.ready_at AT TIME ZONE $3)::date - p.made_on AS "cameAfter", $2::date - p.made_on AS waited
     FROM hold_promise p JOIN hold h ON h.id = p.hold_id
     WHERE p.made_on >= $1 AND (h.ready_at IS NOT NULL OR h.ended_at IS NULL)
     ORDER BY p.made_on DESC, p.hold_id DESC LIMIT $4`,
    [since, today, zone.id, limit],
  )
  return rows
}
