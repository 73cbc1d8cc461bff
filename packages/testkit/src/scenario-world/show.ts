import { countedLoans, findPatronStanding, isSetApart } from '@wenyuan/domain/circulation'
import { findHoldMisses } from '@wenyuan/domain/holds'
import { type ActKeys, emptyKeys, type LoanRow, overdueOf, readActWorld, type World } from '@wenyuan/server/circulation'
import type { BlockShown, HoldResult, ItemShown, LoanShown, PatronShown } from '../scenario/index.ts'
import { momentText } from '../scenario/scenario.ts'
import { explainCharge, explainDue } from './explain.ts'
import type { Ground } from './ground.ts'
import { shownHold } from './hold-acts.ts'
import { dueText } from './loan-acts.ts'

function readWorld({ acts }: Ground, keys: Partial<ActKeys>): Promise<World> {
  return readActWorld(acts, { ...emptyKeys(), ...keys })
}

export async function showPatron(ground: Ground, card: string): Promise<PatronShown> {
  const world = await readWorld(ground, { cards: [card] })
  const known = world.facts.cards.get(card)
  if (known === undefined) throw new Error(`the scenario's reader let an unknown card pass: ${card}`)
  const patron = world.patron(known.patronId, known.state)
  return {
    loans: countedLoans(patron).length,
    overdue: patron.openLoans.filter((loan) => loan.dueAt < world.now && !isSetApart(loan)).length,
    holds: world.openHoldsBy(patron.id).length,
    balanceFen: patron.balanceFen - patron.depositFen,
    blocks: blocksOf(world, patron),
    credit: patron.credit.score,
  }
}

/** Each block that staff placed and that stands today, and what the patron's state alone stops at the home branch. */
function blocksOf(world: World, patron: ReturnType<World['patron']>): BlockShown[] {
  const placed = patron.blocks
    .filter(({ untilOn }) => untilOn === null || world.today <= untilOn)
    .map(({ untilOn }) => ({ code: 'PATRON_BLOCKED', until: untilOn }))
  const { values } = world.resolve(world.policyBranch(patron.branch, null, patron), patron, null)
  const moment = { now: world.now, today: world.today, branch: patron.branch }
  const derived = findPatronStanding({ ...patron, blocks: [] }, 'borrow', moment, values)
    .filter(({ level }) => level !== 'notice')
    .map(({ code, on }) => ({ code, until: code === 'PATRON_SUSPENDED' ? (on ?? null) : null }))
  const missed = findHoldMisses(patron.missedHoldsOn, world.today, values)
  return [...placed, ...derived, ...missed.map(({ code, on }) => ({ code, until: on ?? null }))]
}

export async function showItem(ground: Ground, barcode: string): Promise<ItemShown> {
  const item = (await readWorld(ground, { barcodes: [barcode] })).itemByBarcode(barcode)
  if (item === null) throw new Error(`the scenario's reader let an unknown item pass: ${barcode}`)
  return { status: item.status, at: item.at }
}

export async function showHold(ground: Ground, id: string): Promise<HoldResult> {
  const world = await readWorld(ground, { holdIds: [id] })
  const hold = world.holds.get(id)
  if (hold === undefined) throw new Error(`the scenario's reader let an unknown hold pass: ${id}`)
  return { ...shownHold(ground, world, hold), id, findings: [] }
}

export async function showLoan(ground: Ground, barcode: string): Promise<LoanShown | null> {
  const { rows } = await ground.network.db.query<{ id: string }>(
    'scenario-last-loan',
    `SELECT loan.id FROM loan JOIN item ON item.id = item_id WHERE barcode = $1
     ORDER BY closed_at IS NULL DESC, loan.id DESC LIMIT 1`,
    [barcode],
  )
  const id = rows[0]?.id
  if (id === undefined) return null
  const world = await readWorld(ground, { loanIds: [id] })
  const loan = world.loans.get(id)
  if (loan === undefined) throw new Error(`loan ${id} was not read`)
  return shownLoan(ground, world, loan)
}

/** The charge of an open loan is what was booked at renewals and what a return now would add. */
function shownLoan({ network, language, ...ground }: Ground, world: World, loan: LoanRow): LoanShown {
  const open = loan.closedAt === null
  const until = loan.effectiveReturnAt ?? world.now
  const overdue = overdueOf(world, loan, world.item(loan.itemId), until)
  // What a loss books is booked: nothing runs on after it.
  const running = open && loan.trouble?.lostAt == null
  return {
    due: dueText({ network, language, ...ground }, loan),
    renewals: loan.renewals,
    chargeFen: (loan.chargeFen ?? 0) + (running ? overdue.amountFen : 0),
    overdueDays: running ? overdue.overdueDays : (loan.overdueDays ?? 0),
    effectiveReturn: loan.effectiveReturnAt === null ? null : momentText(network.zone.toLocal(loan.effectiveReturnAt)),
    status: statusOf(loan),
    explanation: [...explainDue(loan.dueSteps, language), ...explainCharge(overdue.steps, language)],
  }
}

function statusOf({ closedAt, closedHow, trouble }: LoanRow): string {
  if (closedAt !== null) return closedHow === 'undone' ? 'undone' : 'closed'
  if (trouble !== null && trouble.lostAt !== null) return 'lost'
  return trouble !== null && trouble.claimedAt !== null ? 'claimed_returned' : 'open'
}
