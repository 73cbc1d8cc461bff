import { timestamptz } from '../platform/index.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/** Losses, claims and disputes of loans: few acts touch them. */
export function troubleFragments(world: World): Fragment[] {
  return [...setTroubles(world), ...insertClaims(world), ...endClaims(world)]
}

function setTroubles(world: World): Fragment[] {
  const loans = [...world.changedLoans].flatMap((id) => {
    const loan = world.loans.get(id)
    return loan === undefined || loan.trouble === null || loan.trouble === world.facts.loans.get(id)?.trouble
      ? []
      : [{ ...loan, trouble: loan.trouble }]
  })
  if (loans.length === 0) return []
  const instant = (at: number | null) => (at === null ? null : timestamptz(at))
  const sql = `INSERT INTO loan_trouble (loan_id, item_id, patron_id, lost_at, overdue_at_loss_fen, found_at, claimed_at, disputed_at, paused)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::bigint[], $6::timestamptz[], $7::timestamptz[],
      $8::timestamptz[], $9::jsonb[])
    ON CONFLICT (loan_id) DO UPDATE SET lost_at = excluded.lost_at, overdue_at_loss_fen = excluded.overdue_at_loss_fen,
      found_at = excluded.found_at, claimed_at = excluded.claimed_at, disputed_at = excluded.disputed_at, paused = excluded.paused`
  const values = columns(
    loans,
    (loan) => loan.id,
    (loan) => loan.itemId,
    (loan) => loan.patronId,
    ({ trouble }) => instant(trouble.lostAt),
    ({ trouble }) => trouble.overdueAtLossFen,
    ({ trouble }) => instant(trouble.foundAt),
    ({ trouble }) => instant(trouble.claimedAt),
    ({ trouble }) => instant(trouble.disputedAt),
    ({ trouble }) => JSON.stringify(trouble.paused),
  )
  return [{ code: 'lt', sql, values }]
}

function insertClaims({ claims, now }: World): Fragment[] {
  if (claims.length === 0) return []
  const sql = `INSERT INTO claim (loan_id, patron_id, item_id, branch_code, claimed_at, claimed_by, note)
    SELECT loan_id, patron_id, item_id, branch_code, $7::timestamptz, claimed_by, note
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[])
      AS n (loan_id, patron_id, item_id, branch_code, claimed_by, note)`
  const values = columns(
    claims,
    (claim) => claim.loanId,
    (claim) => claim.patronId,
    (claim) => claim.itemId,
    (claim) => claim.branch,
    (claim) => claim.by,
    (claim) => claim.note,
  )
  return [{ code: 'cn', sql, values: [...values, timestamptz(now)] }]
}

function endClaims({ claimEnds, now }: World): Fragment[] {
  if (claimEnds.length === 0) return []
  const sql = `UPDATE claim SET state = n.state, ended_at = $5::timestamptz, ended_by = n.ended_by, outcome_note = n.note
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS n (loan_id, state, ended_by, note)
    WHERE claim.loan_id = n.loan_id AND claim.state = 'open'`
  const values = columns(
    claimEnds,
    (end) => end.loanId,
    (end) => end.state,
    (end) => end.by,
    (end) => end.note,
  )
  return [{ code: 'ce', sql, values: [...values, timestamptz(now)] }]
}
