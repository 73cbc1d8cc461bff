import { isDatabaseBusy, type Queryable } from '../platform/index.ts'
import type { Breach, BreachCode } from './breach.ts'

/** `whole`: it reads all of the record or of the account, so a bounded pass leaves it out. */
type Question = { readonly code: BreachCode; readonly sql: string; readonly whole?: true }

/** What happens to a loan that only its due date, renewals and return have to tell of. */
export const PLAIN_LOAN_KINDS = `('loan.created', 'loan.renewed', 'loan.returned', 'loan.undone', 'loan.return-undone')`

const UNFILLED = `('requested', 'waiting')`
const OPEN = `('requested', 'waiting', 'in_transit', 'ready')`

/**
 * Open loans of a patron after each loan, in the order of the record; the limit is that under which the loan was made.
 * An undone return is no new loan: it may go beyond. One entered
 * afterwards was decided by what was out at its time, which the order of the record does not tell. What is read inside
 * may count apart, and whose loans were lost or claimed returned has some that don't count: they are not judged.
 */
function beyondLimit(code: BreachCode, limit: string, partition: string): Question {
  const sql = `WITH moves AS (
    SELECT e.id, e.kind, e.loan_id, l.patron_id, l.item_type, e.body -> 'data' AS data,
      (e.body ->> 'effectiveAt')::bigint = (e.body ->> 'at')::bigint AS live,
      CASE WHEN e.kind IN ('loan.created', 'loan.return-undone') THEN 1 ELSE -1 END AS step
    FROM event e JOIN loan l ON l.id = e.loan_id
    WHERE e.kind IN ('loan.created', 'loan.returned', 'loan.undone', 'loan.return-undone')
      AND NOT (l.in_library AND (SELECT NOT coalesce((k.resolved #>> '{values,inLibraryCounts}')::boolean, false)
        FROM policy_resolution k WHERE k.id = l.resolution_id))
      AND NOT EXISTS (SELECT FROM event x WHERE x.patron_id = l.patron_id
        AND x.kind IN ('loan.claimed', 'loan.lost', 'loan.found', 'loan.loss-settled'))
  ), running AS (
    SELECT *, sum(step) OVER (PARTITION BY ${partition} ORDER BY id) AS open FROM moves
  )
  SELECT 'loan:' || n.loan_id AS subject, json_build_object('openLoans', n.open, 'limit', r.resolved #> '{values,${limit}}') AS facts
  FROM running n JOIN policy_resolution r ON r.id = n.data ->> 'resolution'
  WHERE n.kind = 'loan.created' AND n.live AND n.open > (r.resolved #>> '{values,${limit}}')::int
    AND NOT coalesce((n.data -> 'override')::jsonb ? '${code}', false)
  ORDER BY n.id`
  return { code, sql, whole: true }
}

const QUESTIONS: readonly Question[] = [
  {
    code: 'ITEM_LENT_TWICE',
    sql: `SELECT 'item:' || item_id AS subject, json_build_object('loans', json_agg(id::text ORDER BY id)) AS facts
      FROM loan WHERE closed_at IS NULL GROUP BY item_id HAVING count(*) > 1 ORDER BY item_id`,
  },
  {
    code: 'ITEM_SET_ASIDE_TWICE',
    sql: `SELECT 'item:' || set_aside_item_id AS subject, json_build_object('holds', json_agg(id::text ORDER BY id)) AS facts
      FROM hold WHERE status IN ('in_transit', 'ready') GROUP BY set_aside_item_id HAVING count(*) > 1 ORDER BY 1`,
  },
  {
    // Lost and claimed returned: out of the library with its loan still open.
    code: 'ITEM_STATUS_LOAN',
    sql: `SELECT 'item:' || s.item_id AS subject, json_build_object('status', s.status, 'loan', l.id::text) AS facts
      FROM item_state s LEFT JOIN loan l ON l.item_id = s.item_id AND l.closed_at IS NULL
      WHERE (l.id IS NULL AND s.status = 'on_loan')
        OR (l.id IS NOT NULL AND s.status NOT IN ('on_loan', 'lost', 'claimed_returned')) ORDER BY s.item_id`,
  },
  {
    code: 'ITEM_STATUS_HOLD',
    sql: `SELECT 'item:' || s.item_id AS subject, json_build_object('status', s.status, 'hold', h.id::text) AS facts
      FROM item_state s LEFT JOIN hold h ON h.set_aside_item_id = s.item_id AND h.status IN ('ready', 'in_transit')
      WHERE (h.id IS NULL AND s.status = 'on_hold_shelf') OR (h.status = 'ready' AND s.status <> 'on_hold_shelf')
        OR (h.status = 'in_transit' AND s.status <> 'in_transit') ORDER BY s.item_id`,
  },
  {
    code: 'HOLD_ITEM_PLACE',
    sql: `SELECT 'hold:' || h.id AS subject, json_build_object('pickup', h.pickup_branch_code, 'at', s.branch_code, 'to', s.to_branch_code) AS facts
      FROM hold h JOIN item_state s ON s.item_id = h.set_aside_item_id JOIN item i ON i.id = s.item_id
      WHERE h.status IN ('ready', 'in_transit')
        AND (coalesce(s.to_branch_code, s.branch_code) <> h.pickup_branch_code OR i.title_id <> h.title_id) ORDER BY h.id`,
  },
  {
    code: 'ITEM_TRANSIT',
    sql: `SELECT 'item:' || s.item_id AS subject, json_build_object('status', s.status, 'to', s.to_branch_code, 'transit', x.id::text) AS facts
      FROM item_state s LEFT JOIN transit x ON x.item_id = s.item_id AND x.ended_at IS NULL
      WHERE (s.status = 'in_transit') <> (x.id IS NOT NULL)
        OR (x.id IS NOT NULL AND (x.to_branch_code <> s.to_branch_code OR x.from_branch_code <> s.branch_code)) ORDER BY s.item_id`,
  },
  {
    code: 'QUEUE_TIE',
    sql: `SELECT 'title:' || title_id AS subject, json_build_object('rank', rank, 'holds', json_agg(id::text ORDER BY id)) AS facts
      FROM hold WHERE status IN ${UNFILLED} GROUP BY title_id, rank HAVING count(*) > 1 ORDER BY title_id, rank`,
  },
  {
    code: 'PATRON_TWICE_IN_QUEUE',
    sql: `SELECT 'title:' || title_id AS subject, json_build_object('patron', patron_id::text) AS facts
      FROM hold WHERE item_id IS NULL AND status IN ${OPEN} GROUP BY title_id, patron_id HAVING count(*) > 1 ORDER BY 1`,
  },
  beyondLimit('LOAN_LIMIT', 'loanLimit', 'patron_id'),
  beyondLimit('LOAN_LIMIT_FOR_TYPE', 'loanLimitForType', 'patron_id, item_type'),
  {
    // Every charge and correction says its amount in the record too.
    code: 'LINE_CHANGED',
    whole: true,
    sql: `SELECT 'line:' || a.id AS subject, json_build_object('amountFen', a.amount_fen, 'recordedFen', (e.body #>> '{data,amountFen}')::bigint) AS facts
      FROM account_line a LEFT JOIN event e ON e.subject = 'line:' || a.id AND e.kind IN ('charge.booked', 'charge.corrected')
      WHERE a.kind IN ('charge', 'correction') AND a.loan_id IS NOT NULL
        AND (e.id IS NULL OR (e.body #>> '{data,amountFen}')::bigint <> a.amount_fen OR e.patron_id <> a.patron_id)
      ORDER BY a.id`,
  },
  {
    code: 'LOAN_LINES',
    // Rent, damage, loss and reminders stand beside it; once a loan was lost or moved, its own page tells what is owed.
    // What was waived, or lowered by hand or a dispute, is never taken back a second time, so the lines of a charge undone since may say that
    // much more than it.
    whole: true,
    sql: `SELECT 'loan:' || l.id AS subject, json_build_object('chargeFen', coalesce(l.charge_fen, 0), 'linesFen', coalesce(sum(a.amount_fen), 0)) AS facts
      FROM loan l LEFT JOIN account_line a ON a.loan_id = l.id AND (a.cause = 'overdue' OR (a.cause = 'return-undone'
        AND EXISTS (SELECT FROM account_line o WHERE o.id = a.for_line_id AND o.cause = 'overdue')))
      WHERE NOT EXISTS (SELECT FROM event e WHERE e.loan_id = l.id AND e.kind LIKE 'loan.%' AND e.kind NOT IN ${PLAIN_LOAN_KINDS})
      GROUP BY l.id HAVING coalesce(sum(a.amount_fen), 0) - coalesce(l.charge_fen, 0) NOT BETWEEN 0 AND coalesce((SELECT -sum(w.amount_fen)
        FROM account_line w WHERE w.patron_id = l.patron_id AND (w.kind = 'waiver' OR w.kind = 'correction' AND w.cause NOT IN ('overdue', 'return-undone'))), 0)
      ORDER BY l.id`,
  },
  {
    // Moves of one instant come in any order, so it is their sum that must lead from the first score to the last.
    code: 'CREDIT_MOVES',
    whole: true,
    sql: `SELECT 'patron:' || k.patron_id AS subject, json_build_object('score', k.score, 'moved', m.moved) AS facts
      FROM patron_credit k JOIN (SELECT patron_id, sum(after_score - before_score) AS moved, min(before_score) AS lowest,
          max(before_score) AS highest FROM patron_credit_move GROUP BY patron_id) m ON m.patron_id = k.patron_id
      WHERE k.score - m.moved NOT BETWEEN m.lowest AND m.highest ORDER BY k.patron_id`,
  },
  {
    code: 'RENEWED_EARLIER',
    whole: true,
    sql: `SELECT 'loan:' || loan_id AS subject, json_build_object('before', before, 'after', after) AS facts FROM (
        SELECT id, kind, loan_id, (body #>> '{data,dueAt}')::bigint AS after,
          lag((body #>> '{data,dueAt}')::bigint) OVER (PARTITION BY loan_id ORDER BY id) AS before
        FROM event WHERE loan_id IS NOT NULL AND body #>> '{data,dueAt}' IS NOT NULL) n
      WHERE kind = 'loan.renewed' AND after < before ORDER BY id`,
  },
  {
    code: 'KEY_UNANSWERED',
    sql: `SELECT 'key:' || actor || ' ' || key AS subject, '{}'::json AS facts FROM idempotency WHERE status = 0`,
  },
]

export type Asked = {
  readonly breaches: readonly Breach[]
  /** What was looked for; a question that took longer than a statement may was not answered. */
  readonly codes: ReadonlySet<BreachCode>
}

/** What one statement each can tell of the database; `whole`: those too that read all of it. */
export async function askQuestions(queryable: Queryable, { whole }: { readonly whole: boolean }): Promise<Asked> {
  const breaches: Breach[] = []
  const codes = new Set<BreachCode>()
  for (const { code, sql } of QUESTIONS.filter((question) => whole || question.whole !== true)) {
    const name = `audit-${code.toLowerCase()}`
    try {
      const { rows } = await queryable.query<{ subject: string; facts: Breach['facts'] }>(name, sql)
      breaches.push(...rows.map(({ subject, facts }) => ({ code, subject, facts })))
      codes.add(code)
    } catch (error) {
      if (!isDatabaseBusy(error)) throw error
    }
  }
  return { breaches, codes }
}
