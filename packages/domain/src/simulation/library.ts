import type { BlockFacts, HoldFacts, ItemFacts, OpenLoanFacts, PatronFacts } from '../circulation/index.ts'
import { type Credit, creditOf, DEFAULT_CREDIT_RULES, STARTING_CREDIT, scoreOf } from '../credit/index.ts'
import { addDays, type Fen, type Instant, type LocalDate } from '../kernel/index.ts'
import { isHot, type Resolved, resolvedForTitle } from '../policy/index.ts'
import { type Agenda, createAgenda } from './agenda.ts'
import type { SimItem, SimKeeping, SimPatron, SimRecord } from './record.ts'
import type { SimRules } from './rules.ts'
import { type About, createTally, type Tally } from './tally.ts'

/** A loan that is out in one of the two libraries. */
export type SimLoan = {
  readonly loan: number
  readonly patron: number
  readonly item: number
  readonly branch: string
  readonly policyBranch: string
  readonly lentAt: Instant
  dueOn: LocalDate
  dueAt: Instant
  hourly: boolean
  renewals: number
  /** What it was lent under; null: before the period, by values that are not known. */
  resolved: Resolved | null
  readonly keeping: SimKeeping | null
  /** Until when the reader of a model wants it. */
  readonly wantedUntil: LocalDate | null
}

export type SimHold = {
  readonly hold: number
  readonly patron: number
  readonly title: number
  readonly pickup: string
  readonly placedAt: Instant
  readonly keeping: SimKeeping | null
  /** The copy that is set aside; null: it waits. */
  item: number | null
  ended: boolean
  facts: HoldFacts
}

/** What happens later by itself. */
export type Later =
  | { readonly kind: 'return' | 'renew'; readonly loan: number; readonly due: Instant }
  | { readonly kind: 'collect'; readonly hold: SimHold }
  | { readonly kind: 'shelf-ends'; readonly hold: SimHold }

/** A library in memory: one policy's side of the simulation. Nothing in it is shared with the other side but the record. */
export type SimLibrary = {
  readonly record: SimRecord
  readonly rules: SimRules
  readonly agenda: Agenda<Later>
  readonly tally: Tally
  readonly loans: Map<number, SimLoan>
  /** The loan or the hold that has the copy; undefined: it stands on its shelf. */
  readonly loanOfItem: Map<number, SimLoan>
  readonly asideForItem: Map<number, SimHold>
  readonly holds: Map<number, SimHold>
  /** Open ones, in order of rank. */
  readonly queues: Map<number, SimHold[]>
  readonly holdsOfPatron: Map<number, SimHold[]>
  readonly copies: readonly (readonly number[])[]
  readonly openLoans: Map<number, OpenLoanFacts[]>
  readonly owedFen: Map<number, Fen>
  readonly suspendedUntil: Map<number, LocalDate>
  /** Days on which each title was lent: what makes it hot. */
  readonly lentOn: Map<number, LocalDate[]>
  /** Loans and holds that arise in the simulation itself are numbered downwards from here. */
  nextId: number
}

export function openLibrary(record: SimRecord, rules: SimRules): SimLibrary {
  const copies: number[][] = Array.from({ length: record.titles }, () => [])
  for (const [item, { title }] of record.items.entries()) copies[title]?.push(item)
  const library: SimLibrary = {
    record,
    rules,
    agenda: createAgenda(),
    tally: createTally(),
    loans: new Map(),
    loanOfItem: new Map(),
    asideForItem: new Map(),
    holds: new Map(),
    queues: new Map(),
    holdsOfPatron: new Map(),
    copies,
    openLoans: new Map(),
    owedFen: new Map(),
    suspendedUntil: new Map(),
    lentOn: new Map(),
    nextId: -1,
  }
  for (const { branch, ...out } of record.out) {
    const policyBranch = policyBranchOf(library, branch, out.patron, out.item)
    addLoan(library, { ...out, branch, policyBranch, resolved: null, keeping: null, wantedUntil: null })
  }
  return library
}

export function patronOf({ record }: SimLibrary, patron: number): SimPatron {
  const found = record.patrons[patron]
  if (found === undefined) throw new Error(`the record has no patron ${patron}`)
  return found
}

export function itemOf({ record }: SimLibrary, item: number): SimItem {
  const found = record.items[item]
  if (found === undefined) throw new Error(`the record has no item ${item}`)
  return found
}

export function policyBranchOf(library: SimLibrary, branch: string, patron: number, item: number): string {
  switch (library.rules.policyBranch) {
    case 'act':
      return branch
    case 'item':
      return itemOf(library, item).branch
    case 'patron':
      return patronOf(library, patron).branch
  }
}

export function resolveFor(
  library: SimLibrary,
  {
    on,
    branch,
    patron,
    item,
  }: { readonly on: LocalDate; readonly branch: string; readonly patron: number; readonly item: number },
): Resolved {
  const { type: patronType, creditLevel } = patronOf(library, patron)
  const { type: itemType, classNumber, acquiredOn } = itemOf(library, item)
  const context = { on, branch, credit: creditLevel, patronType, itemType, classNumber, acquiredOn }
  return forHotTitle(library, library.rules.resolve(context), itemOf(library, item).title, on)
}

/** Counted at the act, as at the desk. */
function forHotTitle(library: SimLibrary, resolved: Resolved, title: number, on: LocalDate): Resolved {
  const { hotThreshold } = resolved.values
  if (hotThreshold === null) return resolved
  const since = addDays(on, 'days' in hotThreshold ? -hotThreshold.days : 0)
  const counted = {
    loans: 'loans' in hotThreshold ? (library.lentOn.get(title) ?? []).filter((day) => day >= since).length : 0,
    holds: waitingFor(library, title).length,
    copies: library.copies[title]?.length ?? 0,
  }
  return resolvedForTitle(resolved, (threshold) => isHot(threshold, counted))
}

export function noteLent(library: SimLibrary, item: number, on: LocalDate): void {
  const { title } = itemOf(library, item)
  const days = library.lentOn.get(title)
  if (days === undefined) library.lentOn.set(title, [on])
  else days.push(on)
}

export function aboutOf(
  library: SimLibrary,
  {
    patron,
    item,
    branch,
    on,
  }: { readonly patron: number; readonly item: number; readonly branch: string; readonly on: LocalDate },
): About {
  return {
    patronType: patronOf(library, patron).type,
    itemType: itemOf(library, item).type,
    branch,
    month: on.slice(0, 7),
  }
}

const NO_BLOCKS: readonly BlockFacts[] = []
const CREDITS = new Map<string, Credit>()

function creditFor(level: SimPatron['creditLevel']): Credit {
  const known = CREDITS.get(level ?? '')
  if (known !== undefined) return known
  const { levels } = DEFAULT_CREDIT_RULES
  const credit = creditOf(level === null ? STARTING_CREDIT : scoreOf(level, levels), levels)
  CREDITS.set(level ?? '', credit)
  return credit
}

/** What this side knows of a patron. */
export function patronFacts(library: SimLibrary, patron: number): PatronFacts {
  const { type, branch, expiresOn, bornOn, creditLevel } = patronOf(library, patron)
  const owed = library.owedFen.get(patron) ?? 0
  return {
    id: String(patron),
    type,
    branch,
    cardState: 'active',
    expiresOn,
    bornOn,
    suspendedUntilOn: library.suspendedUntil.get(patron) ?? null,
    blocks: NO_BLOCKS,
    openLoans: library.openLoans.get(patron) ?? [],
    missedHoldsOn: [],
    holdPace: null,
    balanceFen: owed,
    owedFen: owed,
    // What is held as a deposit is not in the record: whoever borrowed had what was needed.
    depositFen: Number.MAX_SAFE_INTEGER,
    credit: creditFor(creditLevel),
  }
}

export function itemFacts(library: SimLibrary, item: number): ItemFacts {
  const { title, type, branch, priceFen, acquiredOn, classNumber } = itemOf(library, item)
  const status = library.loanOfItem.has(item)
    ? 'on_loan'
    : library.asideForItem.has(item)
      ? 'on_hold_shelf'
      : 'available'
  const id = String(item)
  const kind = { type, branch, priceFen, acquiredOn, classNumber }
  return { id, barcode: id, titleId: String(title), ...kind, status, at: branch, to: null }
}

export function addLoan(library: SimLibrary, loan: SimLoan): void {
  library.loans.set(loan.loan, loan)
  library.loanOfItem.set(loan.item, loan)
  const own = library.openLoans.get(loan.patron)
  const facts = openLoanFacts(library, loan)
  if (own === undefined) library.openLoans.set(loan.patron, [facts])
  else own.push(facts)
}

/** After its due date moved. */
export function refreshLoan(library: SimLibrary, loan: SimLoan): void {
  const own = library.openLoans.get(loan.patron) ?? []
  const at = own.findIndex(({ id }) => id === String(loan.loan))
  if (at >= 0) own[at] = openLoanFacts(library, loan)
}

export function removeLoan(library: SimLibrary, loan: SimLoan): void {
  library.loans.delete(loan.loan)
  library.loanOfItem.delete(loan.item)
  const own = library.openLoans.get(loan.patron) ?? []
  const at = own.findIndex(({ id }) => id === String(loan.loan))
  if (at >= 0) own.splice(at, 1)
}

function openLoanFacts(library: SimLibrary, { loan, item, dueOn, dueAt }: SimLoan): OpenLoanFacts {
  const { title, type } = itemOf(library, item)
  return { id: String(loan), itemId: String(item), titleId: String(title), itemType: type, dueOn, dueAt }
}

/** Those waiting, first come first; ones that ended are taken out. */
export function waitingFor(library: SimLibrary, title: number): SimHold[] {
  return (library.queues.get(title) ?? []).filter(({ item, ended }) => item === null && !ended)
}
