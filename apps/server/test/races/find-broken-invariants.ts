import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sealEvents, verifyEvents } from '../../src/events/index.ts'
import type { Network } from '../../src/network/index.ts'
import type { Queryable } from '../../src/platform/index.ts'

const OPEN = `('requested', 'waiting', 'in_transit', 'ready')`

/** What must never be: each question names itself and gives no row when all is well. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'an item with more than one open loan': `SELECT item_id FROM loan WHERE closed_at IS NULL GROUP BY item_id HAVING count(*) > 1`,
  'an item set aside for more than one hold': `SELECT set_aside_item_id FROM hold WHERE status IN ('in_transit', 'ready')
    GROUP BY set_aside_item_id HAVING count(*) > 1`,
  'an item that is on loan in one table only': `SELECT s.item_id, s.status, l.id FROM item_state s
    LEFT JOIN loan l ON l.item_id = s.item_id AND l.closed_at IS NULL
    WHERE (s.status = 'on_loan') <> (l.id IS NOT NULL)`,
  'an item that is on the hold shelf in one table only': `SELECT s.item_id, s.status, h.id FROM item_state s
    LEFT JOIN hold h ON h.set_aside_item_id = s.item_id AND h.status = 'ready'
    WHERE (s.status = 'on_hold_shelf') <> (h.id IS NOT NULL)`,
  'a ready hold whose item stands elsewhere': `SELECT h.id FROM hold h JOIN item_state s ON s.item_id = h.set_aside_item_id
    WHERE h.status = 'ready' AND s.branch_code <> h.pickup_branch_code`,
  'a hold in transit whose item is not on its way there': `SELECT h.id, s.status FROM hold h
    JOIN item_state s ON s.item_id = h.set_aside_item_id
    WHERE h.status = 'in_transit' AND (s.status <> 'in_transit' OR s.to_branch_code <> h.pickup_branch_code)`,
  'two holds at one place of a shelf, or a ready one without a place': `SELECT pickup_branch_code, slot FROM hold
    WHERE status = 'ready' GROUP BY pickup_branch_code, slot HAVING count(*) > 1 OR slot IS NULL`,
  'a place of a shelf that an ended hold keeps': `SELECT id FROM hold WHERE status <> 'ready' AND slot IS NOT NULL`,
  'a hold with an item of another title': `SELECT h.id FROM hold h JOIN item i ON i.id = h.set_aside_item_id
    WHERE i.title_id <> h.title_id OR h.item_id <> i.id`,
  'two unfilled holds at one place in the queue': `SELECT title_id, rank FROM hold WHERE status IN ('requested', 'waiting')
    GROUP BY title_id, rank HAVING count(*) > 1`,
  'a patron twice in one queue': `SELECT patron_id, title_id FROM hold WHERE item_id IS NULL AND status IN ${OPEN}
    GROUP BY patron_id, title_id HAVING count(*) > 1`,
  'a fulfilled hold without the loan of its patron': `SELECT h.id FROM hold h
    LEFT JOIN loan l ON l.id = h.loan_id AND l.patron_id = h.patron_id AND l.title_id = h.title_id
    WHERE h.status = 'fulfilled' AND l.id IS NULL`,
  'an ended hold without its end, or an open one with it': `SELECT id FROM hold WHERE (status IN ${OPEN}) = (ended_at IS NOT NULL)`,
  'a loan without exactly one event of its beginning': `SELECT l.id FROM loan l
    LEFT JOIN event e ON e.loan_id = l.id AND e.kind = 'loan.created' GROUP BY l.id HAVING count(e.id) <> 1`,
  'an event of a loan that is not there': `SELECT e.id FROM event e LEFT JOIN loan l ON l.id = e.loan_id
    WHERE e.loan_id IS NOT NULL AND l.id IS NULL`,
  'a loan that the record closes more or less often than it is closed': `SELECT l.id FROM loan l
    JOIN event e ON e.loan_id = l.id GROUP BY l.id
    HAVING count(*) FILTER (WHERE e.kind IN ('loan.returned', 'loan.undone'))
      - count(*) FILTER (WHERE e.kind = 'loan.return-undone') <> (CASE WHEN l.closed_at IS NULL THEN 0 ELSE 1 END)`,
  'a renewal that the record does not have': `SELECT l.id FROM loan l
    LEFT JOIN event e ON e.loan_id = l.id AND e.kind = 'loan.renewed' GROUP BY l.id HAVING count(e.id) <> l.renewals`,
  'a hold without exactly one event of its beginning': `SELECT h.id FROM hold h
    LEFT JOIN event e ON e.hold_id = h.id AND e.kind = 'hold.placed' GROUP BY h.id HAVING count(e.id) <> 1`,
  'an overdue charge that is not the sum of its lines': `SELECT l.id, l.charge_fen, sum(a.amount_fen) FROM loan l
    LEFT JOIN account_line a ON a.loan_id = l.id AND a.kind IN ('charge', 'correction') AND NOT EXISTS (
      SELECT FROM account_line d WHERE d.cause = 'damage' AND (d.id = a.id OR d.id = a.for_line_id))
    GROUP BY l.id HAVING coalesce(l.charge_fen, 0) <> coalesce(sum(a.amount_fen), 0)`,
  'a line of the account without its event': `SELECT a.id FROM account_line a WHERE a.kind IN ('charge', 'correction')
    AND NOT EXISTS (SELECT FROM event e WHERE e.subject = 'line:' || a.id)`,
  'receipts with a gap': `SELECT series FROM receipt GROUP BY series HAVING max(number) <> count(*) OR min(number) <> 1`,
}

const UNSERVED = `SELECT h.id, s.item_id FROM hold h JOIN item i ON i.title_id = h.title_id
  JOIN item_state s ON s.item_id = i.id
  WHERE h.status = 'waiting' AND s.status = 'available' AND h.suspended_until_on IS NULL
    AND (h.item_id IS NULL OR h.item_id = i.id)`

/**
 * The names of what is broken, with the rows that show it. `everyoneServed`: where no patron is ever passed over and no
 * hold is placed while a copy stands on the shelf, none waits while one does.
 */
export async function findBrokenInvariants(
  db: Queryable,
  { everyoneServed = false, maxLoans }: { everyoneServed?: boolean; maxLoans?: number } = {},
): Promise<string[]> {
  const asked: [string, string][] = Object.entries(QUESTIONS)
  if (everyoneServed) asked.push(['a hold that waits while a copy stands on the shelf', UNSERVED])
  if (maxLoans !== undefined) {
    const over = `SELECT patron_id, count(*) FROM loan WHERE closed_at IS NULL GROUP BY patron_id HAVING count(*) > ${maxLoans}`
    asked.push([`a patron with more than ${maxLoans} loans`, over])
  }
  const broken: string[] = []
  for (const [name, sql] of asked) {
    const { rows } = await db.query(null, sql)
    if (rows.length > 0) broken.push(`${name}: ${JSON.stringify(rows.slice(0, 3))}`)
  }
  return broken
}

/** Seals what is there and walks the chain. */
export async function verifyChain(network: Network): Promise<{ ok: boolean; unsealed: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-chain-'))
  try {
    const headFile = path.join(folder, 'heads.jsonl')
    await sealEvents(network, headFile)
    const { ok, unsealed } = await verifyEvents(network, headFile)
    return { ok, unsealed }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
