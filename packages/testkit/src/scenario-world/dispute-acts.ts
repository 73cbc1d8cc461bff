import type { DisputeKind } from '@wenyuan/domain/disputes'
import { decideDispute, openDispute } from '@wenyuan/server/disputes'
import { findLoanOfItem } from '@wenyuan/server/losses'
import type { DecideDisputeAct, DisputeAct, Outcome, TroubleResult } from '../scenario/index.ts'
import { actorOf } from './actors.ts'
import { type Ground, NOBODY } from './ground.ts'
import { DONE, type KeyedAct, runKeyed } from './keyed-act.ts'
import { codeOfFault, refused } from './refused.ts'

/** A dispute asks for words; a scenario seldom needs any. */
const UNSAID = '-'

export async function dispute(ground: Ground, act: DisputeAct): Promise<Outcome<TroubleResult>> {
  const patronId = ground.planted.patronIdOf.get(act.card) ?? NOBODY
  const actor = actorOf(ground, act.by, patronId)
  const loanId = act.barcode === null ? null : await findLoanOfItem(ground.network.db, act.barcode)
  const subjectId = await lastSubject(ground, { patronId, of: act.of, loanId })
  if (subjectId === null) return refused('NOT_FOUND')
  const body = { of: act.of, id: subjectId, note: act.reason ?? UNSAID }
  const keyed: KeyedAct = { operationId: 'openDispute', actor, params: null, body, key: act.key }
  return withCharge(
    await runKeyed(ground, keyed, act.card, async (tx) => {
      const done = await openDispute(tx, ground.acts, actor, { patronId, of: act.of, subjectId, note: body.note })
      if (done.kind === 'opened') return DONE
      if (done.kind === 'open-already') return refused('DISPUTE_OPEN')
      return done.kind === 'forbidden' ? refused('NOT_PERMITTED', ['patron.read']) : refused(codeOfFault(done.kind))
    }),
  )
}

export async function settleDispute(ground: Ground, act: DecideDisputeAct): Promise<Outcome<TroubleResult>> {
  const found = await openDisputeOf(ground, act)
  if (found === null) return refused('NOT_FOUND')
  const { disputeId, patronId } = found
  const actor = actorOf(ground, act.by, patronId)
  const { outcome, note, reason } = act
  const body = { outcome, note: note ?? reason }
  const keyed: KeyedAct = { operationId: 'decideDispute', actor, params: { id: disputeId }, body, key: act.key }
  const card = ground.planted.cardOf.get(patronId) ?? NOBODY
  return withCharge(
    await runKeyed(ground, keyed, card, async (tx) => {
      const deciding = { disputeId, outcome, amountFen: null, note: body.note }
      const done = await decideDispute(tx, ground.acts, actor, deciding)
      if (done.kind === 'decided') return DONE
      return done.kind === 'forbidden' ? refused('NOT_PERMITTED', [done.why]) : refused('STALE', [done.kind])
    }),
  )
}

function withCharge(done: Awaited<ReturnType<typeof runKeyed>>): Outcome<TroubleResult> {
  return done.kind === 'permitted' ? { ...done, result: { ...done.result, chargeFen: 0 } } : done
}

/** The last charge or move of the loan, or of the reader where no item is named; of a loan it is the loan itself. */
async function lastSubject(
  { network }: Ground,
  { patronId, of, loanId }: { patronId: string; of: DisputeKind; loanId: string | null },
): Promise<string | null> {
  if (of === 'loan') return loanId
  const { rows } = await network.db.query<{ id: string }>(
    `scenario-last-${of}`,
    of === 'charge'
      ? `SELECT id::text AS id FROM account_line WHERE patron_id = $1 AND kind = 'charge' AND ($2::bigint IS NULL OR loan_id = $2)
         ORDER BY id DESC LIMIT 1`
      : `SELECT id::text AS id FROM patron_credit_move WHERE patron_id = $1 AND reverses_id IS NULL
           AND ($2::bigint IS NULL OR loan_id = $2) ORDER BY id DESC LIMIT 1`,
    [patronId, loanId],
  )
  return rows[0]?.id ?? null
}

/** The last open one of those that the step's keys fit. */
async function openDisputeOf(
  { network, planted }: Ground,
  { card, of, barcode }: DecideDisputeAct,
): Promise<{ disputeId: string; patronId: string } | null> {
  const { rows } = await network.db.query<{ id: string; patron_id: string }>(
    'scenario-open-dispute',
    `SELECT d.id::text AS id, d.patron_id::text AS patron_id FROM dispute d
     LEFT JOIN loan l ON l.id = d.loan_id LEFT JOIN item i ON i.id = l.item_id
     WHERE ($1::bigint IS NULL OR d.patron_id = $1) AND ($2::text IS NULL OR d.kind = $2) AND ($3::text IS NULL OR i.barcode = $3)
     ORDER BY d.state = 'open' DESC, d.id DESC LIMIT 1`,
    [card === null ? null : (planted.patronIdOf.get(card) ?? NOBODY), of, barcode],
  )
  const row = rows[0]
  return row === undefined ? null : { disputeId: row.id, patronId: row.patron_id }
}
