import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'

export type NoticeRow = {
  readonly id: string
  readonly kind: string
  readonly at: Instant
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly title_id: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly read_at: Instant | null
}

/** What is said to a group is read by who answers for it. */
const READS = 'SELECT $1::bigint UNION SELECT group_id FROM patron_group WHERE responsible_id = $1'

const LIST = `SELECT n.id, n.kind, n.at, n.loan_id, n.hold_id, coalesce(l.title_id, h.title_id) AS title_id, n.data, n.read_at
FROM notice n LEFT JOIN loan l ON l.id = n.loan_id LEFT JOIN hold h ON h.id = n.hold_id
WHERE n.patron_id IN (${READS}) AND ($2::bigint IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3`

/** Newest first. */
export async function listNoticeRows(
  queryable: Queryable,
  patronId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<NoticeRow[]> {
  const { rows } = await queryable.query<NoticeRow>('list-notices', LIST, [patronId, before, limit])
  return rows
}

export async function countUnread(queryable: Queryable, patronId: string): Promise<number> {
  const { rows } = await queryable.query<{ unread: number }>(
    'count-unread',
    `SELECT count(*)::int AS unread FROM notice WHERE patron_id IN (${READS}) AND read_at IS NULL`,
    [patronId],
  )
  return rows[0]?.unread ?? 0
}

export async function markRead(queryable: Queryable, patronId: string, upTo: string, at: Instant): Promise<void> {
  await queryable.query(
    'mark-notices-read',
    `UPDATE notice SET read_at = $3 WHERE patron_id IN (${READS}) AND id <= $2 AND read_at IS NULL`,
    [patronId, upTo, timestamptz(at)],
  )
}
