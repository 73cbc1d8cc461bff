import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/** Of loans made in this transaction; afterwards nothing changes them. */
export function partyFragments({ newLoans, loans }: World): Fragment[] {
  const rows = [...newLoans].flatMap((id) => {
    const party = loans.get(id)?.party ?? null
    return party === null ? [] : [{ id, ...party }]
  })
  if (rows.length === 0) return []
  const sql = `INSERT INTO loan_party (loan_id, member_id, fetched_by_id) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[])`
  const values = columns(
    rows,
    (row) => row.id,
    (row) => row.member?.id ?? null,
    (row) => row.fetchedBy?.id ?? null,
  )
  return [{ code: 'lp', sql, values }]
}
