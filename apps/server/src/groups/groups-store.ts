import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type PartyRow = { readonly id: string; readonly card: string; readonly name: string }
export type MemberRow = PartyRow & { readonly since_at: Instant }

/** The card to show: the one that works, else the newest. */
const PARTY = `p.id, p.name, coalesce((SELECT number FROM card c WHERE c.patron_id = p.id
  ORDER BY c.state = 'active' DESC, c.issued_at DESC LIMIT 1), '') AS card`

export async function findParty(queryable: Queryable, id: string): Promise<PartyRow | null> {
  const { rows } = await queryable.query<PartyRow>('find-party', `SELECT ${PARTY} FROM patron p WHERE p.id = $1`, [id])
  return rows[0] ?? null
}

/** By any of their cards, whatever became of it. */
export async function partiesOfCards(queryable: Queryable, cards: readonly string[]): Promise<Map<string, PartyRow>> {
  const { rows } = await queryable.query<PartyRow & { asked: string }>(
    'parties-of-cards',
    `SELECT k.number AS asked, ${PARTY} FROM card k JOIN patron p ON p.id = k.patron_id WHERE k.number = ANY($1::text[])`,
    [cards],
  )
  return new Map(rows.map(({ asked, ...party }) => [asked, party]))
}

export async function responsibleOf(queryable: Queryable, groupId: string): Promise<PartyRow | null> {
  const { rows } = await queryable.query<PartyRow>(
    'responsible-of-group',
    `SELECT ${PARTY} FROM patron_group g JOIN patron p ON p.id = g.responsible_id WHERE g.group_id = $1`,
    [groupId],
  )
  return rows[0] ?? null
}

export async function membersOf(queryable: Queryable, groupId: string): Promise<MemberRow[]> {
  const { rows } = await queryable.query<MemberRow>(
    'members-of-group',
    `SELECT ${PARTY}, m.since_at FROM patron_group_member m JOIN patron p ON p.id = m.patron_id
     WHERE m.group_id = $1 ORDER BY p.name, p.id`,
    [groupId],
  )
  return rows
}

/** Who had loans of the group in their hands, members or not. */
export async function holdersOf(queryable: Queryable, groupId: string): Promise<PartyRow[]> {
  const { rows } = await queryable.query<PartyRow>(
    'holders-of-group',
    `SELECT ${PARTY} FROM patron p WHERE p.id IN (
       SELECT r.member_id FROM loan l JOIN loan_party r ON r.loan_id = l.id WHERE l.patron_id = $1)
     ORDER BY p.name, p.id`,
    [groupId],
  )
  return rows
}

/** In whose hands each of the group's loans is or was. */
export async function handsOf(queryable: Queryable, loanIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await queryable.query<{ loan_id: string; member_id: string }>(
    'hands-of-loans',
    'SELECT loan_id, member_id FROM loan_party WHERE loan_id = ANY($1::bigint[]) AND member_id IS NOT NULL',
    [loanIds],
  )
  return new Map(rows.map((row) => [row.loan_id, row.member_id]))
}

export type GroupRow = PartyRow & { readonly role: 'member' | 'responsible'; readonly open_loans: number }

/** What they belong to, with the loans in their own hands; what they answer for, with all of its loans. */
export async function groupsOf(queryable: Queryable, patronId: string): Promise<GroupRow[]> {
  const { rows } = await queryable.query<GroupRow>(
    'groups-of-patron',
    `SELECT ${PARTY}, 'responsible' AS role,
       (SELECT count(*)::int FROM loan l WHERE l.patron_id = p.id AND l.closed_at IS NULL) AS open_loans
     FROM patron_group g JOIN patron p ON p.id = g.group_id WHERE g.responsible_id = $1
     UNION ALL
     SELECT ${PARTY}, 'member' AS role,
       (SELECT count(*)::int FROM loan l JOIN loan_party r ON r.loan_id = l.id
        WHERE l.patron_id = p.id AND l.closed_at IS NULL AND r.member_id = $1) AS open_loans
     FROM patron_group_member m JOIN patron p ON p.id = m.group_id WHERE m.patron_id = $1
     ORDER BY name, id, role`,
    [patronId],
  )
  return rows
}

/** Is any of these patrons a group, and in which of these groups is one a member? */
export async function groupsAmong(queryable: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await queryable.query<{ group_id: string }>(
    'groups-among-patrons',
    'SELECT group_id FROM patron_group WHERE group_id = ANY($1::bigint[])',
    [ids],
  )
  return new Set(rows.map((row) => row.group_id))
}

export async function isMemberAnywhere(queryable: Queryable, patronId: string): Promise<boolean> {
  const { rowCount } = await queryable.query(
    'is-member-anywhere',
    'SELECT FROM patron_group_member WHERE patron_id = $1 LIMIT 1',
    [patronId],
  )
  return rowCount > 0
}

/** Those who stay members keep the day since when. */
export async function writeGroup(
  tx: Tx,
  groupId: string,
  { responsibleId, memberIds, at }: { responsibleId: string | null; memberIds: readonly string[]; at: Instant },
): Promise<void> {
  await tx.query(
    'write-group',
    `INSERT INTO patron_group (group_id, responsible_id) VALUES ($1, $2)
     ON CONFLICT (group_id) DO UPDATE SET responsible_id = excluded.responsible_id`,
    [groupId, responsibleId],
  )
  await tx.query(
    'remove-members',
    'DELETE FROM patron_group_member WHERE group_id = $1 AND NOT (patron_id = ANY($2::bigint[]))',
    [groupId, memberIds],
  )
  await tx.query(
    'add-members',
    `INSERT INTO patron_group_member (group_id, patron_id, since_at) SELECT $1, id, $3 FROM unnest($2::bigint[]) AS id
     ON CONFLICT DO NOTHING`,
    [groupId, memberIds, timestamptz(at)],
  )
}
