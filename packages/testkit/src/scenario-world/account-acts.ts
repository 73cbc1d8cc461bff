import { formatYuan } from '@wenyuan/domain/kernel'
import { correctCharge, decideWaiver, requestWaiver, takePayment } from '@wenyuan/server/account'
import type { BalanceResult, CorrectAct, Outcome, PayAct, WaiveAct } from '../scenario/index.ts'
import { actorOf } from './actors.ts'
import { type Ground, NOBODY } from './ground.ts'
import { DONE, type KeyedAct, runKeyed } from './keyed-act.ts'
import { codeOfFault, refused } from './refused.ts'

export function pay(ground: Ground, act: PayAct): Promise<Outcome<BalanceResult>> {
  const patronId = ground.planted.patronIdOf.get(act.card) ?? NOBODY
  const actor = actorOf(ground, act.by, patronId)
  const branch = act.branch === null ? {} : { branch: act.branch }
  const body = { amount: formatYuan(act.amountFen), method: act.method, ...branch }
  const keyed: KeyedAct = { operationId: 'pay', actor, params: { id: patronId }, body, key: act.key }
  return runKeyed(ground, keyed, act.card, async (tx) => {
    const done = await takePayment(tx, ground.network, actor, { patronId, body })
    return done.kind === 'taken' ? DONE : notDone(done, 'fee.pay')
  })
}

/** A reason is asked for; a scenario seldom needs one. */
const DEFAULT_REASON = '更正'

export async function correct(ground: Ground, act: CorrectAct): Promise<Outcome<BalanceResult>> {
  const patronId = ground.planted.patronIdOf.get(act.card) ?? NOBODY
  const charge = await newestCharge(ground, { ...act, patronId })
  if (charge === null) return refused('NOT_FOUND')
  const actor = actorOf(ground, act.by, patronId)
  const body = { charge, amount: formatYuan(act.amountFen), reason: act.reason ?? DEFAULT_REASON }
  const keyed: KeyedAct = { operationId: 'correctCharge', actor, params: { id: patronId }, body, key: act.key }
  return runKeyed(ground, keyed, act.card, async (tx) => {
    const done = await correctCharge(tx, ground.network, actor, { patronId, body })
    return done.kind === 'booked' ? DONE : notDone(done, 'fee.correct')
  })
}

/** Of the item where one is named. A loss books several charges at once: one that is large enough goes before. */
async function newestCharge(
  { network }: Ground,
  { patronId, barcode, amountFen }: { patronId: string; barcode: string | null; amountFen: number },
): Promise<string | null> {
  const { rows } = await network.db.query<{ id: string }>(
    'scenario-newest-charge',
    `SELECT a.id FROM account_line a LEFT JOIN loan l ON l.id = a.loan_id LEFT JOIN item i ON i.id = l.item_id
     WHERE a.patron_id = $1 AND a.kind = 'charge' AND ($2::text IS NULL OR i.barcode = $2)
     ORDER BY a.amount_fen >= $3 DESC, a.seq DESC LIMIT 1`,
    [patronId, barcode, amountFen],
  )
  return rows[0]?.id ?? null
}

/** Asked for and decided as one: where the second is refused, nothing was asked for either. */
export async function waive(ground: Ground, act: WaiveAct): Promise<Outcome<BalanceResult>> {
  const patronId = ground.planted.patronIdOf.get(act.card) ?? NOBODY
  const asking = actorOf(ground, act.requestedBy, patronId)
  const deciding = actorOf(ground, act.approvedBy, patronId)
  const body = { amount: formatYuan(act.amountFen), reason: act.reason }
  const keyed: KeyedAct = {
    operationId: 'requestWaiver',
    actor: asking,
    params: { id: patronId },
    body,
    key: act.key,
  }
  try {
    return await runKeyed(ground, keyed, act.card, async (tx) => {
      const asked = await requestWaiver(tx, ground.network, asking, { patronId, body })
      if (asked.kind !== 'requested') return notDone(asked, 'patron.read')
      const decision = { waiverId: asked.waiver.id, body: { outcome: 'approved' } } as const
      const decided = await decideWaiver(tx, ground.network, deciding, decision)
      if (decided.kind !== 'decided') throw new TakenBack(notDone(decided, 'fee.waive'))
      return DONE
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome
    throw error
  }
}

/** Rolls a transaction back with what is to be said instead. */
class TakenBack extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('taken back')
    this.outcome = outcome
  }
}

type NotDone =
  | { readonly kind: 'forbidden' | 'not-found' | 'decided-already' | 'no-longer-owed' | 'above-limit' }
  | { readonly kind: 'impossible'; readonly path: string; readonly code: string; readonly expected?: string }

function notDone(done: NotDone, permission: string): Outcome<never> {
  switch (done.kind) {
    case 'forbidden':
      return refused('NOT_PERMITTED', [permission])
    case 'not-found':
      return refused('NOT_FOUND')
    case 'above-limit':
      return refused('APPROVAL_REQUIRED')
    case 'decided-already':
    case 'no-longer-owed':
      return refused('STALE', [done.kind])
    case 'impossible':
      return refused(codeOfFault(done.code), [`${done.path}: ${done.expected ?? ''}`])
  }
}
