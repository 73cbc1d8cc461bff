import type { Outcome as ActOutcome } from '@wenyuan/server/circulation'
import { claimLoan, endClaim } from '@wenyuan/server/claims'
import { findLoanOfItem, findLoanParties, replaceLoss, reportLoss } from '@wenyuan/server/losses'
import type { Tx } from '@wenyuan/server/platform'
import type {
  ActBase,
  ClaimReturnedAct,
  Outcome,
  ReplaceLostAct,
  ReportLostAct,
  ResolveClaimAct,
  TroubleResult,
} from '../scenario/index.ts'
import { actorOf } from './actors.ts'
import { explainFindings } from './explain.ts'
import { type Ground, NOBODY } from './ground.ts'
import { DONE, type KeyedAct, type Nothing, runKeyed } from './keyed-act.ts'
import { codeOfFault, refused } from './refused.ts'

type TroubleAct = ActBase & { readonly barcode: string; readonly card?: string | null }
type Loan = { readonly loanId: string; readonly patronId: string }
type Work = (tx: Tx, actor: ReturnType<typeof actorOf>, loan: Loan) => Promise<ActOutcome | { readonly kind: string }>

export function reportLost(ground: Ground, act: ReportLostAct): Promise<Outcome<TroubleResult>> {
  return run(ground, act, 'reportLoss', (tx, actor, { loanId }) =>
    reportLoss(tx, ground.acts, actor, { loanId, note: act.reason ?? undefined }),
  )
}

export function replaceLost(ground: Ground, act: ReplaceLostAct): Promise<Outcome<TroubleResult>> {
  return run(ground, act, 'replaceLoss', (tx, actor, { loanId }) =>
    replaceLoss(tx, ground.acts, actor, { loanId, item: null, note: act.reason ?? undefined }),
  )
}

export function claimReturned(ground: Ground, act: ClaimReturnedAct): Promise<Outcome<TroubleResult>> {
  const { override, reason } = act
  return run(ground, act, 'claimReturned', (tx, actor, { loanId }) =>
    claimLoan(tx, ground.acts, actor, { loanId, override, note: reason ?? undefined }),
  )
}

export function resolveClaim(ground: Ground, act: ResolveClaimAct): Promise<Outcome<TroubleResult>> {
  const { outcome, branch, reason } = act
  return run(ground, act, 'endClaim', (tx, actor, { loanId }) =>
    endClaim(tx, ground.acts, actor, { loanId, outcome, branch: branch ?? undefined, note: reason ?? undefined }),
  )
}

/** An item that nobody has, or another than the one named, is not on loan. */
async function run(
  ground: Ground,
  act: TroubleAct,
  operationId: KeyedAct['operationId'],
  work: Work,
): Promise<Outcome<TroubleResult>> {
  const loan = await loanOf(ground, act.barcode)
  if (loan === null || (act.card != null && ground.planted.patronIdOf.get(act.card) !== loan.patronId)) {
    return refused('NOT_ON_LOAN')
  }
  const actor = actorOf(ground, act.by, loan.patronId)
  const { by: _, ...body } = act
  const keyed: KeyedAct = { operationId, actor, params: { id: loan.loanId }, body, key: act.key }
  const card = ground.planted.cardOf.get(loan.patronId) ?? NOBODY
  return runKeyed(ground, keyed, card, async (tx) => {
    const before = await balanceIn(tx, loan.patronId)
    const done = toOutcome(ground, await work(tx, actor, loan))
    if (done.kind !== 'permitted') return done
    return { ...done, result: { chargeFen: (await balanceIn(tx, loan.patronId)) - before } }
  })
}

/** Fen. */
async function balanceIn(tx: Tx, patronId: string): Promise<number> {
  const { rows } = await tx.query<{ fen: number }>(
    'scenario-balance',
    'SELECT coalesce(sum(amount_fen), 0)::float8 AS fen FROM account_line WHERE patron_id = $1',
    [patronId],
  )
  return rows[0]?.fen ?? 0
}

async function loanOf({ network }: Ground, barcode: string): Promise<Loan | null> {
  const loanId = await findLoanOfItem(network.db, barcode)
  const parties = loanId === null ? null : await findLoanParties(network.db, loanId)
  return parties === null ? null : { loanId: parties.loan_id, patronId: parties.patron_id }
}

function toOutcome({ language }: Ground, outcome: ActOutcome | { readonly kind: string }): Outcome<Nothing> {
  if (!isActOutcome(outcome)) return refused(codeOfFault(outcome.kind))
  switch (outcome.kind) {
    case 'loan-changed':
      return DONE
    case 'refused':
      return {
        kind: 'refused',
        codes: outcome.findings.filter(({ level }) => level !== 'notice').map(({ code }) => code),
        explanation: explainFindings(outcome.findings, language),
      }
    case 'forbidden':
      return { kind: 'refused', codes: ['NOT_PERMITTED'], explanation: [outcome.permission ?? ''] }
    case 'conflict':
      return refused('STALE', [outcome.code])
    default:
      return refused(codeOfFault(outcome.kind))
  }
}

function isActOutcome(outcome: ActOutcome | { readonly kind: string }): outcome is ActOutcome {
  return ['loan-changed', 'refused', 'forbidden', 'conflict'].includes(outcome.kind)
}
