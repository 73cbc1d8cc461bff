import type { HoldFacts, PatronFacts } from '@wenyuan/domain/circulation'
import { STARTING_CREDIT } from '@wenyuan/domain/credit'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { completeValues, type Resolved } from '@wenyuan/domain/policy'
import { DIRECTORY_VERSION } from '../network/index.ts'
import { type Queryable, timestamptz } from '../platform/index.ts'
import type {
  AccountEntry,
  ChargeLine,
  Facts,
  HoldRow,
  ItemEntry,
  LoanRow,
  PatronEntry,
  StandingCreditMove,
  StoredAnswer,
  SuspensionRow,
  VisitRow,
} from './act-facts.ts'
import type { ActKeys } from './lock-acts.ts'

const LOAN = `'id', l.id::text, 'itemId', l.item_id::text, 'titleId', l.title_id::text, 'patronId', l.patron_id::text,
  'itemType', l.item_type, 'branch', l.branch_code, 'policyBranch', l.policy_branch_code, 'resolutionId', l.resolution_id,
  'lentAt', ${epoch('l.lent_at')}, 'dueOn', l.due_on, 'dueAt', ${epoch('l.due_at')}, 'hourly', l.hourly,
  'dueSteps', l.due_steps, 'renewals', l.renewals, 'closedAt', ${epoch('l.closed_at')}, 'closedHow', l.closed_how,
  'effectiveReturnAt', ${epoch('l.effective_return_at')}, 'overdueDays', l.overdue_days, 'chargeFen', l.charge_fen, 'lateRenewals', l.late_renewals,
  'party', (SELECT json_build_object('member', ${party('r.member_id')}, 'fetchedBy', ${party('r.fetched_by_id')}) FROM loan_party r WHERE r.loan_id = l.id),
  'lateCredit', (SELECT json_build_object('settled', k.settled, 'running', k.running) FROM loan_credit k WHERE k.loan_id = l.id),
  'inLibrary', l.in_library, 'recalledAt', ${epoch('l.recalled_at')}, 'renewedFrom', l.renewed_from,
  'trouble', (SELECT json_build_object('lostAt', ${epoch('x.lost_at')}, 'overdueAtLossFen', x.overdue_at_loss_fen, 'foundAt', ${epoch('x.found_at')},
      'claimedAt', ${epoch('x.claimed_at')}, 'disputedAt', ${epoch('x.disputed_at')}, 'paused', x.paused)
    FROM loan_trouble x WHERE x.loan_id = l.id),
  'version', l.version`

/** No policy asks for more misses than this; older ones tell nothing. */
const MAX_MISSES_READ = 100

function party(id: string): string {
  return `(SELECT json_build_object('id', q.id::text, 'name', q.name, 'card', coalesce((SELECT number FROM card c
    WHERE c.patron_id = q.id AND c.state = 'active' LIMIT 1), '')) FROM patron q WHERE q.id = ${id})`
}

function epoch(column: string): string {
  return `round(extract(epoch FROM ${column}) * 1000)::bigint`
}

/**
 * All facts of a list of acts in one statement, of one moment: the named patrons with their loans and account, the named
 * items with their loans, the queues of their titles with the patrons who wait in them, and the copies where they count.
 */
const READ = `
WITH ti AS MATERIALIZED (
  SELECT id, title_id FROM item WHERE barcode = ANY($3::text[])
  UNION SELECT id, title_id FROM item WHERE id = ANY($4::bigint[])
  UNION SELECT item_id, title_id FROM loan WHERE id = ANY($5::bigint[])
  UNION SELECT item_id, title_id FROM loan WHERE patron_id = ANY($9::bigint[]) AND closed_at IS NULL
), th AS MATERIALIZED (
  SELECT id, title_id, patron_id, set_aside_item_id FROM hold
  WHERE title_id IN (SELECT title_id FROM ti UNION SELECT unnest($7::bigint[]) UNION SELECT title_id FROM hold WHERE id = ANY($6::bigint[]))
    AND status IN ('requested', 'waiting', 'in_transit', 'ready')
  UNION SELECT id, title_id, patron_id, set_aside_item_id FROM hold WHERE id = ANY($6::bigint[])
), ii AS MATERIALIZED (
  SELECT id FROM ti
  UNION SELECT set_aside_item_id FROM th WHERE set_aside_item_id IS NOT NULL
  UNION SELECT id FROM item WHERE title_id IN (SELECT title_id FROM th UNION SELECT unnest($7::bigint[]))
  UNION SELECT id FROM item WHERE title_id IN (SELECT title_id FROM item WHERE barcode = ANY($8::text[]))
), lost AS MATERIALIZED (
  SELECT loan_id, patron_id FROM loan_trouble
  WHERE item_id IN (SELECT id FROM ti) AND lost_at IS NOT NULL AND found_at IS NULL
), charged AS MATERIALIZED (
  SELECT id, patron_id FROM loan WHERE id = ANY($5::bigint[])
  UNION SELECT id, patron_id FROM loan WHERE item_id IN (SELECT id FROM ti) AND closed_at IS NULL AND late_renewals <> '[]'
), pp AS MATERIALIZED (
  SELECT patron_id AS id FROM card WHERE number = ANY($1::text[])
  UNION SELECT unnest($2::bigint[])
  UNION SELECT patron_id FROM loan WHERE item_id IN (SELECT id FROM ti) AND closed_at IS NULL
  UNION SELECT patron_id FROM loan WHERE id = ANY($5::bigint[])
  UNION SELECT patron_id FROM th
  UNION SELECT patron_id FROM lost
)
SELECT
  (${DIRECTORY_VERSION}) AS directory,
  (SELECT json_agg(json_build_array(c.number, c.patron_id::text, c.state)) FROM card c WHERE c.number = ANY($1::text[])) AS cards,
  (SELECT json_agg(json_build_object('id', p.id::text, 'name', p.name, 'phoneLast4', p.phone_last4, 'type', p.type_code, 'branch', p.branch_code,
      'expiresOn', p.expires_on, 'bornOn', p.born_on, 'suspendedUntilOn', p.suspended_until_on, 'holdPace', p.hold_pace,
      'missedHoldsOn', (SELECT json_agg(m.shelf_until_on) FROM (SELECT shelf_until_on FROM hold m WHERE m.patron_id = p.id AND m.status = 'expired'
        AND m.shelf_until_on IS NOT NULL ORDER BY m.shelf_until_on DESC LIMIT ${MAX_MISSES_READ}) m),
      'group', (SELECT json_build_object('responsibleId', g.responsible_id::text, 'memberIds',
          (SELECT coalesce(json_agg(m.patron_id::text), '[]') FROM patron_group_member m WHERE m.group_id = p.id))
        FROM patron_group g WHERE g.group_id = p.id),
      'actedForBy', (SELECT coalesce(json_agg(r.by_id::text), '[]') FROM patron_relation r WHERE r.of_id = p.id AND r.ended_at IS NULL
        AND (r.until_on IS NULL OR r.until_on >= $13::date)),
      'disputedFen', coalesce((SELECT sum(held_fen) FROM dispute d WHERE d.patron_id = p.id AND d.state = 'open'), 0),
      'suspensions', (SELECT json_agg(json_build_object('loanId', u.loan_id::text, 'branch', u.branch_code, 'returnedOn', u.returned_on,
          'days', u.days, 'rule', u.rule, 'untilOn', u.until_on) ORDER BY u.id)
        FROM suspension u WHERE u.patron_id = p.id AND u.taken_back_at IS NULL),
      'visits', (SELECT json_agg(json_build_object('loanId', v.loan_id::text, 'branch', v.branch_code, 'visitAt', ${epoch('v.visit_at')},
          'amountFen', v.amount_fen)) FROM visit_charge v WHERE v.patron_id = p.id),
      'creditScore', coalesce((SELECT score FROM patron_credit k WHERE k.patron_id = p.id), ${STARTING_CREDIT}),
      'card', (SELECT number FROM card c WHERE c.patron_id = p.id AND c.state = 'active'),
      'blocks', (SELECT json_agg(json_build_object('id', b.id::text, 'reason', b.reason, 'acts', b.acts, 'branch', b.branch_code, 'untilOn', b.until_on))
        FROM patron_block b WHERE b.patron_id = p.id AND b.lifted_at IS NULL),
      'account', (SELECT json_build_array(sum(amount_fen) FILTER (WHERE kind <> 'deposit'),
          coalesce(sum(amount_fen) FILTER (WHERE kind NOT IN ('refund', 'deposit')), 0) - least(0, min(running)),
          -sum(amount_fen) FILTER (WHERE kind = 'deposit'))
        FROM (SELECT amount_fen, kind, sum(amount_fen) FILTER (WHERE kind NOT IN ('refund', 'deposit')) OVER (ORDER BY at, seq) AS running
          FROM account_line WHERE patron_id = p.id) line),
      'holdsToday', (SELECT count(*) FROM hold h WHERE h.patron_id = p.id AND h.placed_at >= $10::timestamptz)))
    FROM patron p WHERE p.id IN (SELECT id FROM pp)) AS patrons,
  (SELECT json_agg(json_build_object('id', i.id::text, 'barcode', i.barcode, 'titleId', i.title_id::text, 'type', i.type_code,
      'branch', i.branch_code, 'priceFen', coalesce(i.price_fen, t.price_fen), 'acquiredOn', i.acquired_on, 'classNumber', t.class_number,
      'status', s.status, 'at', s.branch_code, 'to', s.to_branch_code, 'sinceAt', ${epoch('s.since_at')}, 'titleText', t.title, 'publishedIn', t.year))
    FROM item i JOIN item_state s ON s.item_id = i.id JOIN title t ON t.id = i.title_id WHERE i.id IN (SELECT id FROM ii)) AS items,
  (SELECT json_agg(json_build_object(${LOAN})) FROM loan l
    WHERE l.id IN (SELECT id FROM loan WHERE item_id IN (SELECT id FROM ii) AND closed_at IS NULL
      UNION SELECT id FROM loan WHERE patron_id IN (SELECT id FROM pp) AND closed_at IS NULL
      UNION SELECT loan_id FROM lost
      UNION SELECT unnest($5::bigint[]))) AS loans,
  (SELECT json_agg(json_build_object('id', h.id::text, 'titleId', h.title_id::text, 'itemId', h.item_id::text,
      'patronId', h.patron_id::text, 'pickup', h.pickup_branch_code, 'status', h.status, 'rank', h.rank,
      'placedAt', ${epoch('h.placed_at')}, 'suspendedUntilOn', h.suspended_until_on, 'fromOn', h.from_on,
      'requestUntilOn', h.request_until_on, 'slot', h.slot, 'passes', h.passes, 'setAsideItemId', h.set_aside_item_id::text,
      'readyAt', ${epoch('h.ready_at')}, 'shelfUntilOn', h.shelf_until_on, 'shelfUntilAt', ${epoch('h.shelf_until_at')},
      'extensions', h.extensions, 'endedAt', ${epoch('h.ended_at')}, 'endReason', h.end_reason, 'loanId', h.loan_id::text, 'version', h.version))
    FROM hold h WHERE h.id IN (SELECT id FROM th UNION SELECT id FROM hold WHERE patron_id IN (SELECT id FROM pp)
      AND status IN ('requested', 'waiting', 'in_transit', 'ready'))) AS holds,
  (SELECT json_agg(json_build_array(id::text, title)) FROM title
    WHERE id IN (SELECT title_id FROM th UNION SELECT unnest($7::bigint[]))) AS titles,
  (SELECT json_agg(json_build_object('id', a.id::text, 'loanId', a.loan_id::text, 'kind', a.kind, 'cause', a.cause, 'amountFen', a.amount_fen,
      'atMs', ${epoch('a.at')}, 'forLineId', a.for_line_id::text, 'waivedFen', (SELECT -sum(w.amount_fen) FROM account_line w
        WHERE w.patron_id = a.patron_id AND w.for_line_id = a.id AND w.kind = 'waiver')) ORDER BY a.at, a.seq)
    FROM account_line a WHERE a.kind IN ('charge', 'correction') AND a.loan_id IN (SELECT id FROM charged)
      AND a.patron_id IN (SELECT patron_id FROM charged)) AS charge_lines,
  (SELECT json_agg(json_build_object('id', m.id::text, 'patronId', m.patron_id::text, 'loanId', m.loan_id::text, 'cause', m.cause,
      'movedBy', m.after_score - m.before_score, 'points', m.points, 'atMs', ${epoch('m.at')}) ORDER BY m.id)
    FROM patron_credit_move m WHERE m.loan_id = ANY($5::bigint[]) AND m.reverses_id IS NULL
      AND NOT EXISTS (SELECT FROM patron_credit_move r WHERE r.reverses_id = m.id)) AS credit_moves,
  (SELECT json_agg(json_build_object('id', a.id::text, 'patronId', a.patron_id::text, 'loanId', a.loan_id::text, 'kind', a.kind,
      'cause', a.cause, 'amountFen', a.amount_fen, 'at', ${epoch('a.at')}, 'forLineId', a.for_line_id::text) ORDER BY a.at, a.seq)
    FROM account_line a WHERE a.patron_id IN (SELECT patron_id FROM lost
      UNION SELECT l.patron_id FROM charged l JOIN account_line w ON w.patron_id = l.patron_id AND w.kind = 'waiver' AND w.for_line_id IS NULL)
    ) AS accounts,
  (SELECT json_agg(json_build_object('actor', k.actor, 'key', k.key, 'bodyHash', encode(k.body_hash, 'hex'), 'status', k.status, 'text', k.answer))
    FROM idempotency k JOIN unnest($11::text[], $12::text[]) AS n (actor, key) USING (actor, key)) AS answers`

type PatronJson = Omit<PatronEntry, 'blocks' | 'missedHoldsOn' | 'balanceFen' | 'owedFen' | 'depositFen'> & {
  blocks: PatronFacts['blocks'] | null
  missedHoldsOn: PatronFacts['missedHoldsOn'] | null
  suspensions: SuspensionRow[] | null
  visits: VisitRow[] | null
  account: [number | null, number | null, number | null] | null
}

type FactsRow = {
  directory: string
  cards: [string, string, PatronFacts['cardState']][] | null
  patrons: PatronJson[] | null
  items: ItemEntry[] | null
  loans: LoanRow[] | null
  holds: (HoldRow & { status: HoldFacts['status'] })[] | null
  titles: [string, string][] | null
  charge_lines: ChargeLine[] | null
  accounts: AccountEntry[] | null
  credit_moves: StandingCreditMove[] | null
  answers: (Omit<StoredAnswer, 'bodyHash'> & { bodyHash: string })[] | null
}

export type ReadFacts = {
  readonly directoryVersion: number
  /** How often titles were lent is asked where the policy in force is known. */
  readonly facts: Omit<Facts, 'lentLately'>
  readonly answers: readonly StoredAnswer[]
}

export async function readFacts(
  queryable: Queryable,
  keys: ActKeys,
  { startOfToday, today }: { startOfToday: Instant; today: LocalDate },
  resolutions: ResolutionCache,
): Promise<ReadFacts> {
  const { rows } = await queryable.query<FactsRow>('read-act-facts', READ, [
    keys.cards,
    keys.patronIds,
    keys.barcodes,
    keys.itemIds,
    keys.loanIds,
    keys.holdIds,
    keys.titleIds,
    keys.queueBarcodes,
    keys.allLoansOf,
    timestamptz(startOfToday),
    keys.idempotency.map(({ actor }) => actor),
    keys.idempotency.map(({ key }) => key),
    today,
  ])
  const row = rows[0]
  if (row === undefined) throw new Error('the facts query gave no row')
  const patrons = new Map<string, PatronEntry>()
  const suspensions = new Map<string, SuspensionRow[]>()
  const visits = new Map<string, VisitRow[]>()
  for (const { blocks, account, missedHoldsOn, suspensions: stopped, visits: visited, ...patron } of row.patrons ??
    []) {
    suspensions.set(patron.id, stopped ?? [])
    visits.set(patron.id, visited ?? [])
    const [balanceFen, owedFen, depositFen] = account ?? []
    const money = { balanceFen: balanceFen ?? 0, owedFen: owedFen ?? 0, depositFen: depositFen ?? 0 }
    patrons.set(patron.id, { ...patron, blocks: blocks ?? [], missedHoldsOn: missedHoldsOn ?? [], ...money })
  }
  const loans = row.loans ?? []
  const facts: ReadFacts['facts'] = {
    patrons,
    cards: new Map((row.cards ?? []).map(([number, patronId, state]) => [number, { patronId, state }])),
    items: byId(row.items),
    loans: byId(loans),
    holds: byId(row.holds),
    resolutions: await resolutions.load(queryable, loans),
    titles: new Map([
      ...(row.items ?? []).map((item) => [item.titleId, item.titleText] as const),
      ...(row.titles ?? []),
    ]),
    chargeLines: row.charge_lines ?? [],
    accounts: row.accounts ?? [],
    creditMoves: row.credit_moves ?? [],
    suspensions,
    visits,
  }
  const answers = (row.answers ?? []).map((answer) => ({ ...answer, bodyHash: Buffer.from(answer.bodyHash, 'hex') }))
  return { directoryVersion: Number(row.directory), facts, answers }
}

function byId<T extends { readonly id: string }>(rows: readonly T[] | null): Map<string, T> {
  return new Map((rows ?? []).map((row) => [row.id, row]))
}

/** Resolutions never change, so those met once are kept. */
export type ResolutionCache = {
  load(queryable: Queryable, loans: readonly LoanRow[]): Promise<Map<string, Resolved>>
  keep(id: string, resolved: Resolved): void
  has(id: string): boolean
}

export function createResolutionCache(): ResolutionCache {
  const kept = new Map<string, Resolved>()
  return {
    keep: (id, resolved) => void kept.set(id, resolved),
    has: (id) => kept.has(id),
    async load(queryable, loans) {
      const wanted = new Set(
        loans.flatMap((loan) => [loan.resolutionId, ...loan.lateRenewals.map((renewal) => renewal.resolutionId)]),
      )
      const missing = [...wanted].filter((id) => !kept.has(id))
      if (missing.length > 0) {
        const { rows } = await queryable.query<{ id: string; resolved: Resolved }>(
          'read-resolutions',
          'SELECT id, resolved FROM policy_resolution WHERE id = ANY($1::text[])',
          [missing],
        )
        for (const { id, resolved } of rows) kept.set(id, { ...resolved, values: completeValues(resolved.values) })
      }
      return new Map([...wanted].flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as Resolved]] : [])))
    },
  }
}
