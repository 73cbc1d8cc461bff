import type { Outcome as ActOutcome, Destination, LoanRow, World } from '@wenyuan/server/circulation'
import type {
  CheckoutAct,
  EffectiveTime,
  LoanResult,
  Outcome,
  RenewAct,
  ReturnAct,
  ReturnResult,
} from '../scenario/index.ts'
import { momentText } from '../scenario/scenario.ts'
import { actorOf } from './actors.ts'
import { explainCharge, explainDue, explainFindings } from './explain.ts'
import { type Ground, NOBODY } from './ground.ts'
import { shownHold } from './hold-acts.ts'
import { type Done, performCommand, performCommands } from './perform-command.ts'

export function checkOut(ground: Ground, act: CheckoutAct): Promise<Outcome<LoanResult>> {
  const command = {
    act: 'checkout',
    actor: actorOf(ground, act.by, ground.planted.patronIdOf.get(act.card) ?? NOBODY),
    branch: act.branch ?? undefined,
    patron: { card: act.card },
    barcode: act.barcode,
    member: act.member ?? undefined,
    due: act.due === null ? undefined : effectiveOf(ground, act.due),
    override: act.override,
    reason: act.reason ?? undefined,
  } as const
  return performCommand(ground, command, act.key, (outcome) => loanResult(ground, outcome))
}

export async function renew(ground: Ground, act: RenewAct): Promise<Outcome<LoanResult>> {
  const named = act.card === null ? undefined : ground.planted.patronIdOf.get(act.card)
  const command = {
    act: 'renew',
    actor: actorOf(ground, act.by, named ?? (await whoHas(ground, act.barcode))),
    branch: act.branch ?? undefined,
    loan: { barcode: act.barcode },
    override: act.override,
    reason: act.reason ?? undefined,
  } as const
  return performCommand(ground, command, act.key, (outcome) => loanResult(ground, outcome))
}

/** All barcodes of a step in one transaction, one after the other. */
export async function returnItems(ground: Ground, act: ReturnAct): Promise<Outcome<ReturnResult>[]> {
  const commands = []
  for (const barcode of act.barcodes) {
    const patronId = act.by.kind === 'reader' ? await whoHas(ground, barcode) : NOBODY
    const command = {
      act: 'return',
      actor: actorOf(ground, act.by, patronId),
      branch: act.branch ?? undefined,
      barcode,
      effective: act.effective === null ? undefined : effectiveOf(ground, act.effective),
      condition: act.condition ?? undefined,
      severity: act.severity ?? undefined,
      note: act.note ?? undefined,
    } as const
    const key = act.key === null || act.barcodes.length === 1 ? act.key : `${act.key}/${barcode}`
    commands.push({ command, key })
  }
  return performCommands(ground, commands, (outcome, world) => returnResult(ground, outcome, world))
}

/** `2027-03-29`; of an hourly loan `2027-03-29 14:20`. */
export function dueText(ground: Ground, loan: LoanRow): string {
  return loan.hourly ? momentText(ground.network.zone.toLocal(loan.dueAt)) : loan.dueOn
}

function effectiveOf({ network }: Ground, { on, minute }: EffectiveTime) {
  return minute === null ? on : network.zone.toInstant(on, minute)
}

/** The patron with the item's open loan. */
async function whoHas({ network }: Ground, barcode: string): Promise<string> {
  const { rows } = await network.db.query<{ patron_id: string }>(
    'scenario-who-has',
    'SELECT patron_id FROM loan JOIN item ON item.id = item_id WHERE barcode = $1 AND closed_at IS NULL',
    [barcode],
  )
  return rows[0]?.patron_id ?? NOBODY
}

function loanResult(ground: Ground, outcome: ActOutcome): Done<LoanResult> | null {
  if (outcome.kind !== 'checked-out' && outcome.kind !== 'renewed') return null
  const { loan, due, findings } = outcome
  const { renewals, chargeFen } = loan
  return {
    result: {
      due: dueText(ground, loan),
      renewals,
      chargeFen: chargeFen ?? 0,
      findings: findings.map(({ code }) => code),
    },
    explanation: explainDue(due.steps, ground.language),
  }
}

function returnResult(ground: Ground, outcome: ActOutcome, world: World): Done<ReturnResult> | null {
  if (outcome.kind !== 'returned') return null
  const { overdue, damageFen, destination, hold, findings } = outcome
  return {
    result: {
      overdueDays: overdue.overdueDays,
      chargeFen: overdue.amountFen,
      damageChargeFen: damageFen,
      to: destinationText(destination),
      hold: hold === null ? null : shownHold(ground, world, hold),
      findings: findings.map(({ code }) => code),
    },
    explanation: [...explainCharge(overdue.steps, ground.language), ...explainFindings(findings, ground.language)],
  }
}

function destinationText(destination: Destination): string {
  return destination.to === 'transit' ? `transit:${destination.branch}` : destination.to
}
