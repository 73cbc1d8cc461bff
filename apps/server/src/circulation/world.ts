import {
  countsApart,
  type HoldFacts,
  type ItemFacts,
  type ItemStatus,
  type OpenLoanFacts,
  type PatronFacts,
} from '@wenyuan/domain/circulation'
import { creditOf } from '@wenyuan/domain/credit'
import { isRequestOver } from '@wenyuan/domain/holds'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Resolved, resolvedForTitle } from '@wenyuan/domain/policy'
import type { Directory, Network, PolicyInForce } from '../network/index.ts'
import { ActDrafts } from './act-drafts.ts'
import type {
  Facts,
  HoldRow,
  HoldStatus,
  ItemEntry,
  LoanRow,
  Locked,
  PatronEntry,
  StoredAnswer,
  SuspensionRow,
  VisitRow,
} from './act-facts.ts'
import type { HoldEstimate } from './hold-estimate.ts'
import type { HoldTold } from './hold-told.ts'
import { isHotNow } from './hot-now.ts'
import { isOpenThen } from './loans-then.ts'
import { missedHoldsOf } from './missed-holds.ts'
import { NeedsLock } from './needs-lock.ts'
import { isOpenHold, isOver, isShelfExpired } from './open-hold.ts'
import { scoreWithLateness } from './score-now.ts'
import { suspendedUntilOf } from './suspend-patron.ts'
import type { IdKind } from './take-ids.ts'

/**
 * The rows that the commands of one transaction are about, as they were read under lock and as the commands leave them:
 * each command sees what the ones before it did, and everything is written at the end. Whatever a command changed can be
 * taken back (`mark`, `rollback`), so that a refused one leaves nothing.
 */
export class World extends ActDrafts {
  readonly network: Network
  readonly directory: Directory
  /** The moment that decides: of an act entered afterwards, the one at which it was done. */
  readonly now: Instant
  /** When it is written down; later than `now` only for an act entered afterwards. */
  readonly recordedAt: Instant
  readonly today: LocalDate
  readonly policy: PolicyInForce
  readonly items: Map<string, ItemEntry>
  readonly loans: Map<string, LoanRow>
  readonly holds: Map<string, HoldRow>
  readonly newLoans = new Set<string>()
  readonly newHolds = new Set<string>()
  readonly changedItems = new Set<string>()
  readonly changedLoans = new Set<string>()
  readonly changedHolds = new Set<string>()
  readonly suspensions: Map<string, readonly SuspensionRow[]>
  readonly visits: Map<string, readonly VisitRow[]>
  readonly changedSuspensions = new Set<string>()
  readonly changedVisits = new Set<string>()
  /** By hold, where they were asked for (estimate-holds.ts). */
  readonly estimates = new Map<string, HoldEstimate>()
  /** By hold, what the record tells of it; where it was asked for, and where a hold was placed (tell-holds.ts). */
  readonly told = new Map<string, HoldTold>()
  /** Of whom a question would have to know more. */
  readonly unread = new Set<string>()
  readonly answers: StoredAnswer[] = []
  readonly resolutions: Map<string, Resolved>
  readonly newResolutions = new Map<string, Resolved>()
  readonly facts: Facts
  /** Null: nothing is locked and nothing will be written (a question). */
  private readonly locked: Locked | null
  private readonly takeId: (kind: IdKind) => string
  private readonly barcodes = new Map<string, string>()
  private readonly loanTitles = new Map<string, string>()
  private asking = false

  constructor(
    network: Network,
    directory: Directory,
    now: Instant,
    facts: Facts,
    locked: Locked | null,
    takeId: (kind: IdKind) => string,
    recordedAt: Instant = now,
  ) {
    super()
    this.network = network
    this.directory = directory
    this.now = now
    this.recordedAt = recordedAt
    this.today = network.zone.dateOf(now)
    this.policy = directory.policyAt(now)
    this.facts = facts
    this.locked = locked
    this.takeId = takeId
    this.items = new Map(facts.items)
    this.loans = new Map(facts.loans)
    this.holds = new Map(facts.holds)
    this.resolutions = new Map(facts.resolutions)
    this.suspensions = new Map(facts.suspensions)
    this.visits = new Map(facts.visits)
    for (const item of this.items.values()) this.barcodes.set(item.barcode, item.id)
  }

  itemByBarcode(barcode: string): ItemEntry | null {
    return this.items.get(this.barcodes.get(barcode) ?? '') ?? null
  }

  item(id: string): ItemEntry {
    return mustHave(this.items.get(id), `item ${id}`)
  }

  openLoanOf(itemId: string): LoanRow | null {
    for (const loan of this.loans.values()) if (loan.itemId === itemId && loan.closedAt === null) return loan
    return null
  }

  patron(id: string, cardState: PatronFacts['cardState'] = 'active'): PatronFacts {
    const entry = this.patronEntry(id)
    const openLoans: OpenLoanFacts[] = []
    for (const loan of this.loans.values()) {
      if (loan.patronId !== id || !isOpenThen(loan, this)) continue
      const apart = loan.inLibrary && countsApart(this.keptBy(loan).values)
      openLoans.push(apart ? { ...loan, countsApart: true } : loan)
    }
    const lines = this.lines.reduce((sum, line) => (line.patronId === id ? sum + line.amountFen : sum), 0)
    const credit = creditOf(scoreWithLateness(this, id), this.directory.credit.levels)
    return {
      ...entry,
      balanceFen: entry.balanceFen + lines,
      owedFen: entry.owedFen + lines,
      cardState,
      openLoans,
      credit,
      suspendedUntilOn: suspendedUntilOf(this, id),
      missedHoldsOn: missedHoldsOf(this, id),
    }
  }

  patronEntry(id: string): PatronEntry {
    return mustHave(this.facts.patrons.get(id), `patron ${id}`)
  }

  /** The open holds of a title in the order of its queue. */
  openHoldsOf(titleId: string): (HoldRow & { status: HoldFacts['status'] })[] {
    const open: (HoldRow & { status: HoldFacts['status'] })[] = []
    for (const hold of this.holds.values()) if (hold.titleId === titleId && isOpenHold(hold)) open.push(hold)
    return open.sort((a, b) => a.rank - b.rank)
  }

  openHoldsBy(patronId: string): (HoldRow & { status: HoldFacts['status'] })[] {
    return [...this.holds.values()]
      .filter(isOpenHold)
      .filter((hold) => hold.patronId === patronId && !isOver(hold, this))
  }

  /** What a hold is at this moment: past its deadline it is over. */
  statusOf(hold: HoldRow): HoldStatus {
    if (isShelfExpired(hold, this.now)) return 'expired'
    return isRequestOver(hold, this.today) ? 'unfilled' : hold.status
  }

  holdsPlacedToday(patronId: string): number {
    const placedNow = [...this.newHolds].filter((id) => this.holds.get(id)?.patronId === patronId)
    return this.patronEntry(patronId).holdsToday + placedNow.length
  }

  /** Titles by id, those that exist among the named ones and those of the items read. */
  get titles(): ReadonlyMap<string, string> {
    return this.facts.titles
  }

  /** The hold that an item is set aside for. */
  setAsideFor(itemId: string): HoldRow | null {
    for (const hold of this.holds.values()) if (hold.setAsideItemId === itemId && isOpenHold(hold)) return hold
    return null
  }

  /** The branch that gives rule and calendar (setting `policyBranch`). */
  policyBranch(actBranch: string, item: ItemFacts | null, patron: { readonly branch: string } | null): string {
    if (this.directory.policyBranch === 'item' && item !== null) return item.branch
    if (this.directory.policyBranch === 'patron' && patron !== null) return patron.branch
    return actBranch
  }

  /** Null: nobody in particular is asked about. */
  resolve(branch: string, patron: Pick<PatronFacts, 'type' | 'credit'> | null, item: ItemFacts | null): Resolved {
    const resolved = this.policy.resolve({
      on: this.today,
      branch,
      credit: patron?.credit.level ?? null,
      patronType: patron?.type ?? '',
      itemType: item?.type ?? null,
      classNumber: item?.classNumber ?? null,
      acquiredOn: item?.acquiredOn ?? null,
    })
    return item === null ? resolved : resolvedForTitle(resolved, (threshold) => isHotNow(this, item.titleId, threshold))
  }

  /** The values that a loan has kept since its checkout or last renewal. */
  keptBy(loan: LoanRow): Resolved {
    return mustHave(this.resolutions.get(loan.resolutionId), `policy resolution ${loan.resolutionId}`)
  }

  newId(kind: IdKind): string {
    return this.asking ? '0' : this.takeId(kind)
  }

  /** Does something for its answer alone: whatever it changed is taken back, and it needs no locks. */
  ask<T>(work: () => T): T {
    const mark = this.mark()
    const refusals = this.refusals.length
    this.asking = true
    try {
      return work()
    } finally {
      this.asking = false
      this.rollback(mark)
      this.refusals.length = refusals
    }
  }

  /** The title of a loan, for sentences; those of loans beside the act are read when a refusal names them. */
  titleOfLoan(loanId: string): string | null {
    const loan = this.loans.get(loanId)
    return this.loanTitles.get(loanId) ?? (loan === undefined ? null : (this.titles.get(loan.titleId) ?? null))
  }

  nameLoan(loanId: string, title: string): void {
    this.loanTitles.set(loanId, title)
  }

  /** Tells the caller's retry loop to lock more; a question needs no locks. */
  needPatron(patronId: string): void {
    if (this.mustLock && !this.locked?.patrons.has(patronId)) throw new NeedsLock({ patronIds: [patronId] })
  }

  needTitle(titleId: string): void {
    if (this.mustLock && !this.locked?.titles.has(titleId)) throw new NeedsLock({ titleIds: [titleId] })
  }

  setItem(id: string, change: { status: ItemStatus; at: string; to?: string | null }): void {
    if (this.mustLock && !this.locked?.items.has(id)) throw new NeedsLock({ itemIds: [id] })
    const before = this.item(id)
    this.put(this.items, this.changedItems, id, { ...before, to: null, sinceAt: this.now, ...change })
  }

  addLoan(loan: LoanRow): void {
    this.needPatron(loan.patronId)
    this.add(this.newLoans, loan.id)
    this.put(this.loans, this.changedLoans, loan.id, loan)
  }

  setLoan(id: string, change: Partial<LoanRow>): LoanRow {
    const before = mustHave(this.loans.get(id), `loan ${id}`)
    this.needPatron(before.patronId)
    // Whatever moves the due date but a renewal leaves no renewal to undo.
    const renewedFrom = change.dueAt === undefined ? before.renewedFrom : null
    const after = { ...before, renewedFrom, ...change, version: before.version + 1 }
    this.put(this.loans, this.changedLoans, id, after)
    return after
  }

  addHold(hold: HoldRow): void {
    this.needTitle(hold.titleId)
    this.add(this.newHolds, hold.id)
    this.put(this.holds, this.changedHolds, hold.id, hold)
  }

  setHold(id: string, change: Partial<HoldRow>): HoldRow {
    const before = mustHave(this.holds.get(id), `hold ${id}`)
    this.needTitle(before.titleId)
    const after = { ...before, ...change, version: before.version + 1 }
    this.put(this.holds, this.changedHolds, id, after)
    return after
  }

  setSuspensions(patronId: string, rows: readonly SuspensionRow[]): void {
    this.needPatron(patronId)
    this.put(this.suspensions, this.changedSuspensions, patronId, rows)
  }

  setVisits(patronId: string, rows: readonly VisitRow[]): void {
    this.needPatron(patronId)
    this.put(this.visits, this.changedVisits, patronId, rows)
  }

  private get mustLock(): boolean {
    return this.locked !== null && !this.asking
  }
}

function mustHave<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} was not read with the facts of the act`)
  return value
}
