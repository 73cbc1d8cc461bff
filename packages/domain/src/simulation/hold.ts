import type { HoldFacts } from '../circulation/index.ts'
import { type CopyForHold, chooseHold, computeShelfDeadline, decideHold } from '../holds/index.ts'
import { addDays, type Instant, type LocalDate } from '../kernel/index.ts'
import { goOn } from './go-on.ts'
import { instantOn } from './instant-on.ts'
import {
  aboutOf,
  itemFacts,
  itemOf,
  patronFacts,
  policyBranchOf,
  resolveFor,
  type SimHold,
  type SimLibrary,
  waitingFor,
} from './library.ts'
import type { SimKeeping } from './record.ts'

const DAY_MS = 86_400_000

type Request = {
  readonly at: Instant
  readonly patron: number
  readonly title: number
  readonly pickup: string
  readonly hold: number
  readonly override: readonly string[]
  readonly keeping?: SimKeeping | null
}

/** A hold is asked for; one that may be placed waits in the queue. */
export function requestHold(library: SimLibrary, request: Request): void {
  const { at, patron, title, pickup, hold: id, override, keeping = null } = request
  const { tally, rules } = library
  const on = rules.zone.dateOf(at)
  const copies = (library.copies[title] ?? []).map((item): CopyForHold => {
    const branch = policyBranchOf(library, pickup, patron, item)
    return { item: itemFacts(library, item), resolved: resolveFor(library, { on, branch, patron, item }) }
  })
  const [first] = copies
  // A title without copies can't be held anywhere.
  if (first === undefined) return
  const own = (library.holdsOfPatron.get(patron) ?? []).filter(({ ended }) => !ended)
  const waiting = waitingFor(library, title)
  tally.totals.holdsAsked += 1
  const decision = decideHold(
    {
      moment: { now: at, today: on, branch: pickup },
      patron: patronFacts(library, patron),
      item: null,
      pickup,
      copies,
      ownHolds: own.map(({ facts }) => facts),
      placedToday: own.filter(({ placedAt }) => rules.zone.dateOf(placedAt) === on).length,
      titleId: String(title),
      waitingAhead: waiting.length,
      fallback: first.resolved,
    },
    goOn(override),
  )
  if (decision.outcome === 'refused') {
    tally.refuse(
      'hold',
      decision.findings.map(({ code }) => code),
    )
    return
  }
  tally.totals.holdsDone += 1
  const facts = factsOf(request)
  const hold: SimHold = { hold: id, patron, title, pickup, placedAt: at, keeping, item: null, ended: false, facts }
  library.holds.set(id, hold)
  library.queues.set(title, [...(library.queues.get(title) ?? []).filter(({ ended }) => !ended), hold])
  library.holdsOfPatron.set(patron, [...own, hold])
  // `holdOnShelf` let it be placed while a copy stood there: it is fetched.
  const free = (library.copies[title] ?? []).find(
    (item) => !library.loanOfItem.has(item) && !library.asideForItem.has(item),
  )
  if (free !== undefined) serveNext(library, free, at)
}

function factsOf({ hold, title, patron, pickup, at }: Request): HoldFacts {
  return {
    id: String(hold),
    titleId: String(title),
    itemId: null,
    patronId: String(patron),
    pickup,
    status: 'waiting',
    rank: at,
    placedAt: at,
    suspendedUntilOn: null,
    fromOn: null,
    requestUntilOn: null,
    setAsideItemId: null,
    shelfUntilAt: null,
    extensions: 0,
  }
}

/** A copy that is free goes to the next whom it may serve; on its way it takes no time. */
export function serveNext(library: SimLibrary, item: number, at: Instant): void {
  const { rules, tally, agenda } = library
  const { title, branch } = itemOf(library, item)
  const waiting = waitingFor(library, title)
  if (waiting.length === 0) return
  const on = rules.zone.dateOf(at)
  const queue = waiting.map((hold) => {
    const policyBranch = policyBranchOf(library, hold.pickup, hold.patron, item)
    const resolved = resolveFor(library, { on, branch: policyBranch, patron: hold.patron, item })
    return { hold: hold.facts, patron: patronFacts(library, hold.patron), resolved }
  })
  const order = queue[0]?.resolved.values.holdOrder ?? 'fifo'
  const { chosen } = chooseHold(queue, itemFacts(library, item), { branch, now: at, today: on, order })
  const hold = waiting.find(({ facts }) => facts === chosen?.hold)
  if (chosen === null || hold === undefined) return
  hold.item = item
  library.asideForItem.set(item, hold)
  tally.totals.holdsReady += 1
  const about = aboutOf(library, { patron: hold.patron, item, branch: hold.pickup, on })
  tally.wait((at - hold.placedAt) / DAY_MS, about)
  const calendar = rules.calendarOf(hold.pickup)
  const deadline = computeShelfDeadline(on, chosen.resolved.values, calendar, rules.zone)
  agenda.add(deadline.at + 1, { kind: 'shelf-ends', hold })
  const days = hold.keeping?.collectDays ?? null
  if (days !== null) agenda.add(instantOn(rules.zone, addDays(on, 1 + days)), { kind: 'collect', hold })
}

export type HoldEnd = 'fulfilled' | 'expired' | 'cancelled'

/** The copy that was set aside is free again, unless the reader takes it. */
export function endHold(
  library: SimLibrary,
  hold: SimHold,
  how: HoldEnd,
  { at }: { readonly at: Instant; readonly on?: LocalDate },
): void {
  if (hold.ended) return
  hold.ended = true
  library.holds.delete(hold.hold)
  if (how === 'fulfilled') library.tally.totals.holdsFulfilled += 1
  if (how === 'expired') library.tally.totals.holdsExpired += 1
  const { item } = hold
  if (item === null) return
  library.asideForItem.delete(item)
  if (how !== 'fulfilled') serveNext(library, item, at)
}
