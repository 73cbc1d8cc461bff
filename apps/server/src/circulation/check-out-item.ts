import { grantedOverrides } from '@wenyuan/domain/access'
import {
  type CheckoutFacts,
  countedLoans,
  type DueDate,
  decideCheckout,
  decideSelfCheckout,
  type PatronFacts,
  type SelfServiceDecision,
} from '@wenyuan/domain/circulation'
import { chooseHold } from '@wenyuan/domain/holds'
import type { PolicyValues, Resolved } from '@wenyuan/domain/policy'
import type { HoldRow, ItemEntry, LoanParty, LoanRow } from './act-facts.ts'
import type { BatchOutcome, CheckedOut, CheckOutBatchCommand, CheckOutCommand, NotDone, Refused } from './acts.ts'
import { bookRent } from './book-rent.ts'
import { checkoutDue, statedDue } from './checkout-due.ts'
import { closeLoan } from './close-loan.ts'
import { dueSaid } from './due-said.ts'
import { endHold, expireOnShelf, freeSetAside, queueOf } from './free-item.ts'
import { keepResolution } from './keep-resolution.ts'
import { findParties } from './loan-parties.ts'
import { findPatron, findPlace, forbid, isReaderOf, mayAct, refuse } from './name-parties.ts'
import { isOver, isShelfExpired } from './open-hold.ts'
import { forbidAlone, isProven } from './self-service.ts'
import type { World } from './world.ts'

/** Lends an item, or says every reason against it (docs/rules/checkout.md). */
export function checkOutItem(world: World, command: CheckOutCommand): CheckedOut | Refused | NotDone {
  const { choices } = command
  if (choices !== undefined) return { kind: 'ambiguous', choices }
  const item = world.itemByBarcode(command.barcode)
  const place = findPlace(world, command.branch, item)
  if (place.kind !== 'place') return place
  const { branch } = place
  const patron = findPatron(world, command.patron)
  const policyBranch = world.policyBranch(branch, item, patron)
  const resolved = world.resolve(policyBranch, patron, item)
  const about = { branch, patronId: patron?.id ?? null, itemId: item?.id ?? null }
  const alone = decideAlone(command, branch, patron, resolved.values)
  if (alone === null) return forbid(world, command, 'loan.create', about)
  if (alone.kind !== 'allowed') return forbidAlone(world, command, alone, about)

  const parties = findParties(world, command, patron)
  if (parties.kind !== 'parties') return parties
  const due = patron === null || item === null ? null : checkoutDue(world, patron, resolved, policyBranch)
  const stated = statedDue(world, command, due)
  if (stated.kind !== 'due') return stated
  const facts = readFactsOf(world, { branch, patron, item, due: stated.due, identityNoted: isIdentityNoted(command) })
  const overrides = grantedOverrides(command.actor, 'checkout', command.override, branch)
  const decision = decideCheckout(facts, resolved, overrides)
  if (decision.outcome === 'refused' || patron === null || item === null || stated.due === null) {
    return { ...refuse(world, command, decision.findings, about), due: stated.due ?? undefined }
  }
  const loan = lend(world, command, {
    branch,
    policyBranch,
    patron,
    item,
    resolved,
    due: stated.due,
    party: parties.party,
  })
  const { loanLimit } = resolved.values
  const loansLeft = loanLimit === null ? null : Math.max(0, loanLimit - countedLoans(world.patron(patron.id)).length)
  return {
    kind: 'checked-out',
    loan,
    due: stated.due,
    findings: [...decision.findings, ...decision.overridden],
    loansLeft,
  }
}

/** Each item with its own decision; `atomic` takes all back as soon as one is refused. */
export function checkOutBatch(world: World, command: CheckOutBatchCommand): BatchOutcome {
  const start = world.mark()
  const { barcodes, atomic, ...rest } = command
  const entries = barcodes.map((barcode) => {
    const mark = world.mark()
    const outcome = checkOutItem(world, { ...rest, act: 'checkout', barcode })
    if (outcome.kind !== 'checked-out') world.rollback(mark)
    return { barcode, outcome }
  })
  const all = entries.every((entry) => entry.outcome.kind === 'checked-out')
  if (atomic && !all) world.rollback(start)
  return { kind: 'batch', atomic, all, entries }
}

/** Null: neither staff who lend here nor a reader for themselves. */
function decideAlone(
  { actor, proof }: CheckOutCommand,
  branch: string,
  patron: PatronFacts | null,
  values: PolicyValues,
): SelfServiceDecision | null {
  if (actor.kind !== 'reader') return mayAct(actor, 'loan.create', branch) ? { kind: 'allowed' } : null
  if (!isReaderOf(actor, patron?.id ?? null)) return null
  return decideSelfCheckout(values, { proofValid: isProven(proof, branch) })
}

/** Readers note nothing about themselves. */
function isIdentityNoted({ actor, due, identityNote }: CheckOutCommand): boolean {
  return actor.kind !== 'reader' && due !== undefined && identityNote !== undefined
}

type Asking = {
  readonly branch: string
  readonly patron: PatronFacts | null
  readonly item: ItemEntry | null
  readonly due: DueDate | null
  readonly identityNoted: boolean
}

function readFactsOf(world: World, { branch, patron, item, due, identityNoted }: Asking): CheckoutFacts {
  const loan = item === null ? null : world.openLoanOf(item.id)
  return {
    moment: { now: world.now, today: world.today, branch },
    patron,
    item,
    onLoanTo: loan === null ? null : { patronId: loan.patronId, loanId: loan.id },
    heldForOther: item === null ? 'no' : findHeld(world, item, patron, branch),
    due,
    identityNoted,
  }
}

/** A patron's own hold comes before those behind it; an item set aside past its deadline is free again. */
function findHeld(
  world: World,
  item: ItemEntry,
  patron: PatronFacts | null,
  branch: string,
): CheckoutFacts['heldForOther'] {
  const aside = world.setAsideFor(item.id)
  if (aside !== null && !isShelfExpired(aside, world.now)) return aside.patronId === patron?.id ? 'no' : 'set-aside'
  const own = patron === null ? null : ownHold(world, patron.id, item)
  const ahead = queueOf(world, item).filter(
    ({ hold }) => hold.patronId !== patron?.id && (own === null || hold.rank < own.rank),
  )
  if (ahead.length === 0) return 'no'
  const where = { branch, now: world.now, today: world.today, order: 'fifo' } as const
  return chooseHold(ahead, item, where).chosen === null ? 'no' : 'in-queue'
}

/** The patron's open hold that this item fulfils; one past its time on the shelf is over, if nobody has ended it yet. */
function ownHold(world: World, patronId: string, item: ItemEntry): HoldRow | null {
  const own = world.openHoldsOf(item.titleId).filter((hold) => hold.patronId === patronId && !isOver(hold, world))
  return (
    own.find((hold) => hold.itemId === item.id || hold.setAsideItemId === item.id) ??
    own.find((hold) => hold.itemId === null) ??
    null
  )
}

type Lending = {
  readonly branch: string
  readonly policyBranch: string
  readonly patron: PatronFacts
  readonly item: ItemEntry
  readonly resolved: Resolved
  readonly due: DueDate
  readonly party: LoanParty | null
}

function lend(world: World, command: CheckOutCommand, lending: Lending): LoanRow {
  const { branch, item, patron } = lending
  const before = world.openLoanOf(item.id)
  // return-first: the loan before is closed with its charges, in the same step.
  if (before !== null) closeLoan(world, command, before, item, { at: world.now, branch })
  const aside = world.setAsideFor(item.id)
  if (aside !== null && isShelfExpired(aside, world.now)) expireOnShelf(world, command, aside)

  const loan = draftLoan(world, lending)
  world.addLoan(loan)
  const hold = ownHold(world, patron.id, item)
  world.setItem(item.id, { status: 'on_loan', at: branch })
  recordLoan(world, command, loan, item, hold)
  bookRent(world, command, loan, item, { on: world.today, at: world.now })
  if (hold !== null) fulfil(world, command, hold, item, loan)
  return loan
}

/** The loan as it begins. */
export function draftLoan(
  world: World,
  { branch, policyBranch, patron, item, resolved, due, party }: Lending,
): LoanRow {
  return {
    id: world.newId('loan'),
    itemId: item.id,
    titleId: item.titleId,
    patronId: patron.id,
    itemType: item.type,
    branch,
    policyBranch,
    resolutionId: keepResolution(world, resolved),
    lentAt: world.now,
    dueOn: due.on,
    dueAt: due.at,
    hourly: due.hourly,
    dueSteps: due.steps,
    renewals: 0,
    closedAt: null,
    closedHow: null,
    effectiveReturnAt: null,
    overdueDays: null,
    chargeFen: null,
    lateRenewals: [],
    inLibrary: resolved.values.loanAllowed === 'in-library',
    recalledAt: null,
    renewedFrom: null,
    lateCredit: null,
    trouble: null,
    party,
    version: 1,
  }
}

export function recordLoan(
  world: World,
  command: CheckOutCommand,
  loan: LoanRow,
  item: ItemEntry,
  hold: HoldRow | null,
): void {
  const { override, reason } = command
  world.addEvent({
    kind: 'loan.created',
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: loan.patronId,
    itemId: item.id,
    loanId: loan.id,
    data: {
      branch: loan.branch,
      policyBranch: loan.policyBranch,
      resolution: loan.resolutionId,
      due: loan.dueOn,
      dueAt: loan.dueAt,
      hourly: loan.hourly,
      steps: loan.dueSteps,
      from: item.status,
      ...(loan.inLibrary ? { inLibrary: true } : {}),
      ...(command.identityNote === undefined ? {} : { personal: command.identityNote }),
      ...(hold === null ? {} : { hold: hold.id }),
      ...namedParties(loan.party),
      ...(override.length === 0 ? {} : { override, reason: reason ?? null }),
    },
  })
  world.addNotice({
    patronId: loan.patronId,
    kind: 'checkout',
    loanId: loan.id,
    data: {
      title: item.titleText,
      ...dueSaid(world, { on: loan.dueOn, at: loan.dueAt, hourly: loan.hourly }),
      branch: loan.branch,
    },
  })
}

/** People stand in the record by id only. */
function namedParties(party: LoanParty | null): { readonly member?: string; readonly fetchedBy?: string } {
  return {
    ...(party?.member ? { member: party.member.id } : {}),
    ...(party?.fetchedBy ? { fetchedBy: party.fetchedBy.id } : {}),
  }
}

/** Another copy may have been set aside for the hold: it comes free. */
function fulfil(world: World, command: CheckOutCommand, hold: HoldRow, item: ItemEntry, loan: LoanRow): void {
  endHold(world, command, hold, 'fulfilled', { loanId: loan.id })
  if (hold.setAsideItemId !== item.id) freeSetAside(world, command, hold.setAsideItemId)
}
