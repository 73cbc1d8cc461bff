import type { Mark, NoticeShown } from '../scenario/index.ts'
import type { Ground } from './ground.ts'

/** Events and refusals are counted; notices are known by the number of the last. */
export async function markRecords({ network }: Ground): Promise<Mark> {
  const { rows } = await network.db.query<Mark>(
    'scenario-mark',
    `SELECT (SELECT count(*)::integer FROM event) AS events, (SELECT count(*)::integer FROM refusal) AS refusals,
       (SELECT coalesce(max(id), 0)::integer FROM notice) AS notices`,
  )
  const mark = rows[0]
  if (mark === undefined) throw new Error('a count gives its row')
  return mark
}

type NoticeRow = { patron_id: string; responsible_id: string | null; kind: string; offers_renewal: boolean | null }

export async function noticesSince({ network, planted }: Ground, mark: Mark): Promise<NoticeShown[]> {
  const { rows } = await network.db.query<NoticeRow>(
    'scenario-notices',
    `SELECT patron_id, kind, (data ->> 'offersRenewal')::boolean AS offers_renewal,
       (SELECT responsible_id FROM patron_group g WHERE g.group_id = n.patron_id) AS responsible_id
     FROM notice n WHERE id > $1 ORDER BY id`,
    [mark.notices],
  )
  return rows.map(({ patron_id, responsible_id, kind, offers_renewal }) => ({
    to: planted.cardOf.get(patron_id) ?? '',
    reaches: responsible_id === null ? null : (planted.cardOf.get(responsible_id) ?? null),
    kind,
    offersRenewal: offers_renewal,
  }))
}
