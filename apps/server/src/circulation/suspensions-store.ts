import type { KeptSuspension } from '@wenyuan/domain/circulation'
import type { Queryable } from '../platform/index.ts'

/** What stopped a patron for late returns and was not taken back, with the loans, oldest first. */
export async function keptSuspensionsOf(queryable: Queryable, patronId: string): Promise<KeptSuspension[]> {
  const { rows } = await queryable.query<KeptSuspension>(
    'kept-suspensions',
    `SELECT t.title, l.due_on AS "dueOn", s.returned_on AS "returnedOn", s.days, s.rule, s.until_on AS "untilOn"
     FROM suspension s JOIN loan l ON l.id = s.loan_id JOIN item i ON i.id = l.item_id JOIN title t ON t.id = i.title_id
     WHERE s.patron_id = $1 AND s.taken_back_at IS NULL ORDER BY s.id`,
    [patronId],
  )
  return rows
}
