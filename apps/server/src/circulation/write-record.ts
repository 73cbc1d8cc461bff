import { eventColumns } from '../events/index.ts'
import { timestamptz } from '../platform/index.ts'
import { endStatement, openStatement } from '../tasks/index.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/** Account lines, notices, tasks, events, refusals and kept answers: what is appended, and tasks that end. */
export function recordFragments(world: World): Fragment[] {
  return [
    ...insertLines(world),
    ...insertNotices(world),
    ...writeTasks(world),
    ...insertEvents(world),
    ...insertRefusals(world),
    ...insertAnswers(world),
  ]
}

function insertLines({ lines, recordedAt: now }: World): Fragment[] {
  if (lines.length === 0) return []
  const sql = `INSERT INTO account_line (id, patron_id, kind, cause, amount_fen, at, loan_id, item_id, for_line_id, explained, actor)
    SELECT id, patron_id, kind, cause, amount_fen, $11::timestamptz, loan_id, item_id, for_line_id, explained, actor
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::jsonb[], $10::text[])
      AS n (id, patron_id, kind, cause, amount_fen, loan_id, item_id, for_line_id, explained, actor)`
  const values = columns(
    lines,
    (line) => line.id,
    (line) => line.patronId,
    (line) => line.kind,
    (line) => line.cause,
    (line) => line.amountFen,
    (line) => line.loanId,
    (line) => line.itemId,
    (line) => line.forLineId,
    (line) => JSON.stringify(line.explained),
    (line) => line.actor,
  )
  return [{ code: 'al', sql, values: [...values, timestamptz(now)] }]
}

function insertNotices({ notices, recordedAt: now }: World): Fragment[] {
  if (notices.length === 0) return []
  const sql = `INSERT INTO notice (patron_id, kind, at, loan_id, hold_id, data)
    SELECT patron_id, kind, $6::timestamptz, loan_id, hold_id, data
    FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::jsonb[]) AS n (patron_id, kind, loan_id, hold_id, data)`
  const values = columns(
    notices,
    (notice) => notice.patronId,
    (notice) => notice.kind,
    (notice) => notice.loanId ?? null,
    (notice) => notice.holdId ?? null,
    (notice) => JSON.stringify(notice.data),
  )
  return [{ code: 'no', sql, values: [...values, timestamptz(now)] }]
}

/** A task that this very list both opens and ends is of two lists: no act does both with one key. */
function writeTasks({ tasks, taskEnds, recordedAt: now }: World): Fragment[] {
  return [
    ...(tasks.length === 0 ? [] : [{ code: 'tk', ...openStatement(tasks, now) }]),
    ...(taskEnds.length === 0 ? [] : [{ code: 'te', ...endStatement(taskEnds, now) }]),
  ]
}

// Acts hold row locks by now and so have their transaction id; the condition, asked once, makes sure of it before the first
// event draws its own, as events/append-events.ts tells.
function insertEvents({ events, now, recordedAt, network }: World): Fragment[] {
  if (events.length === 0) return []
  const sql = `INSERT INTO event (kind, recorded_at, patron_id, item_id, loan_id, hold_id, subject, body, mac)
    SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::json[], $9::bytea[])
    WHERE pg_current_xact_id() IS NOT NULL`
  return [
    {
      code: 'ev',
      sql,
      values: eventColumns(events.map((event) => network.recorder.row({ effectiveAt: now, ...event }, recordedAt))),
    },
  ]
}

function insertRefusals({ refusals, recordedAt: now }: World): Fragment[] {
  if (refusals.length === 0) return []
  const sql = `INSERT INTO refusal (at, act, actor, branch_code, patron_id, item_id, codes, findings)
    SELECT $8::timestamptz, act, actor, branch_code, patron_id, item_id, string_to_array(codes, ','), findings
    FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::jsonb[])
      AS n (act, actor, branch_code, patron_id, item_id, codes, findings)`
  const values = columns(
    refusals,
    (refusal) => refusal.act,
    (refusal) => refusal.actor,
    (refusal) => refusal.branch,
    (refusal) => refusal.patronId,
    (refusal) => refusal.itemId,
    (refusal) => refusal.findings.map((finding) => finding.code).join(','),
    (refusal) => JSON.stringify(refusal.findings),
  )
  return [{ code: 're', sql, values: [...values, timestamptz(now)] }]
}

function insertAnswers({ answers }: World): Fragment[] {
  if (answers.length === 0) return []
  const sql = `INSERT INTO idempotency (actor, key, body_hash, status, answer)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::smallint[], $5::text[])`
  const values = columns(
    answers,
    (answer) => answer.actor,
    (answer) => answer.key,
    (answer) => answer.bodyHash,
    (answer) => answer.status,
    (answer) => answer.text,
  )
  return [{ code: 'ky', sql, values }]
}
