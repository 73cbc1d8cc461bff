/**
 * A library in plain arrays: what the rules say, told once more and in the simplest way, for one policy (POLICY in
 * run-acts.ts). Nothing of the program is used here.
 */
export type Branch = 'main' | 'east'
export type Item = {
  readonly barcode: string
  readonly title: number
  readonly home: Branch
  status: 'available' | 'on_loan' | 'on_hold_shelf' | 'in_transit'
  at: Branch
  to: Branch | null
}
export type Loan = {
  readonly patron: number
  readonly item: number
  readonly lentAt: number
  readonly branch: Branch
  dueOn: number
  renewals: number
}
export type Hold = {
  readonly patron: number
  readonly title: number
  readonly pickup: Branch
  place: number
  status: 'waiting' | 'in_transit' | 'ready' | 'fulfilled' | 'cancelled' | 'expired' | 'unfilled'
  item: number | null
  untilOn: number | null
  suspendedUntil: number | null
  /** The last day on which it may be filled. */
  readonly requestUntil: number
  passes: number
}
export type Model = {
  now: number
  readonly items: Item[]
  /** Open ones. */
  loans: Loan[]
  readonly holds: Hold[]
  readonly balances: number[]
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const SHANGHAI_MS = 8 * 3_600_000
const LOAN_DAYS = 5
const LOAN_LIMIT = 3
const RENEWAL_LIMIT = 1
const HOLD_LIMIT = 2
const SHELF_DAYS = 2
const REQUEST_DAYS = 6
const MISS_LIMIT = 2
const MISS_WINDOW_DAYS = 20
const MISS_STOPS_DAYS = 5
const PASSES = 3
const DEBT_LIMIT_FEN = 30
const FEN_A_DAY = 10
export const PRICE_FEN = 50

export function dayOf(at: number): number {
  return Math.floor((at + SHANGHAI_MS) / DAY_MS)
}

/** The main branch is shut on Sundays; day 3 of the epoch was one. */
function isOpen(branch: Branch, day: number): boolean {
  return branch === 'east' || day % 7 !== 3
}

/** 21:00; of a day without hours its last minute. */
function closingOf(branch: Branch, day: number): number {
  return day * DAY_MS - SHANGHAI_MS + (isOpen(branch, day) ? 21 * 60 : 24 * 60 - 1) * MINUTE_MS
}

function dueFrom(branch: Branch, day: number): number {
  const due = day + LOAN_DAYS
  return isOpen(branch, due) ? due : due + 1
}

const isOpenHold = (hold: Hold) => ['waiting', 'in_transit', 'ready'].includes(hold.status)

/** Its time on the shelf is over, whether or not the night has come. */
function isPast({ now }: Model, { status, pickup, untilOn }: Hold): boolean {
  return status === 'ready' && untilOn !== null && now > closingOf(pickup, untilOn)
}

/** Nobody filled it in its time, whether or not the night has come. */
const isRequestOver = ({ now }: Model, hold: Hold) => hold.status === 'waiting' && dayOf(now) > hold.requestUntil

const stands = (model: Model, hold: Hold) => isOpenHold(hold) && !isPast(model, hold) && !isRequestOver(model, hold)
const isActive = ({ now }: Model, hold: Hold) => hold.suspendedUntil === null || hold.suspendedUntil <= dayOf(now)
const isLate = ({ now }: Model, loan: Loan) => dayOf(now) > loan.dueOn
const byPlace = (a: Hold, b: Hold) => a.place - b.place

export function queueOf(model: Model, title: number): Hold[] {
  return model.holds
    .filter((hold) => hold.title === title && hold.status === 'waiting' && !isRequestOver(model, hold))
    .sort(byPlace)
}

/** Has the patron let so many holds lie that no new ones are taken? */
function hasMissed(model: Model, patron: number): boolean {
  const days = model.holds
    .filter((hold) => hold.patron === patron && (hold.status === 'expired' || isPast(model, hold)))
    .map(({ untilOn }) => untilOn ?? 0)
    .sort((a, b) => a - b)
  return days.some((day, n) => {
    const first = days[n - MISS_LIMIT + 1]
    return first !== undefined && day - first <= MISS_WINDOW_DAYS && dayOf(model.now) <= day + MISS_STOPS_DAYS
  })
}

/** Card, lateness, debt: what stands against a patron, whatever the item. */
function against(model: Model, patron: number, except?: Loan): string[] {
  const late = model.loans.some((loan) => loan !== except && loan.patron === patron && isLate(model, loan))
  const owes = (model.balances[patron] ?? 0) > DEBT_LIMIT_FEN
  return [...(late ? ['OVERDUE_LOANS'] : []), ...(owes ? ['DEBT_LIMIT'] : [])]
}

const setAsideFor = ({ holds }: Model, item: number) => holds.find((hold) => isOpenHold(hold) && hold.item === item)
const itemOf = ({ items }: Model, n: number) => items[n] as Item

/** What a confirmed checkout goes on past. */
export const CONFIRMED = ['ITEM_ON_LOAN', 'ITEM_HELD_FOR_OTHER', 'TITLE_ALREADY_ON_LOAN']

export function checkOut(
  model: Model,
  act: { patron: number; item: number; branch: Branch; confirmed: boolean },
): string {
  const { patron, item: n, branch, confirmed } = act
  const item = itemOf(model, n)
  const own = model.loans.filter((loan) => loan.patron === patron)
  const before = model.loans.find((loan) => loan.item === n)
  const aside = setAsideFor(model, n)
  const hold = ownHold(model, patron, n)
  const codes = against(model, patron)
  const confirm: string[] = []
  if (own.length >= LOAN_LIMIT) codes.push('LOAN_LIMIT')
  if (before?.patron === patron) codes.push('ITEM_ON_LOAN_TO_SAME_PATRON')
  else {
    if (before) confirm.push('ITEM_ON_LOAN')
    if (aside && stands(model, aside)) {
      if (aside.patron !== patron) codes.push('ITEM_HELD_FOR_OTHER')
    } else if (queueOf(model, item.title).some((other) => isAhead(model, other, patron, hold))) {
      confirm.push('ITEM_HELD_FOR_OTHER')
    }
    if (own.some((loan) => itemOf(model, loan.item).title === item.title)) confirm.push('TITLE_ALREADY_ON_LOAN')
  }
  if (!confirmed) codes.push(...confirm)
  if (codes.length > 0) return codes.sort().join(' ')

  if (before) close(model, before, model.now)
  if (aside && !stands(model, aside)) end(aside, 'expired')
  model.loans.push({
    patron,
    item: n,
    lentAt: model.now,
    branch,
    dueOn: dueFrom(branch, dayOf(model.now)),
    renewals: 0,
  })
  Object.assign(item, { status: 'on_loan', at: branch, to: null })
  if (hold) {
    const other = hold.item
    end(hold, 'fulfilled')
    if (other !== null && other !== n) freeFromShelf(model, other)
  }
  return 'checked-out'
}

function isAhead(model: Model, other: Hold, patron: number, own: Hold | undefined): boolean {
  const before = own === undefined || other.place < own.place
  return other.patron !== patron && before && isActive(model, other) && against(model, other.patron).length === 0
}

function ownHold(model: Model, patron: number, item: number): Hold | undefined {
  const { title } = itemOf(model, item)
  const own = model.holds.filter((hold) => hold.patron === patron && hold.title === title && stands(model, hold))
  return own.find((hold) => hold.item === item) ?? own[0]
}

function end(hold: Hold, status: Hold['status']): void {
  Object.assign(hold, { status, item: null })
}

function close(model: Model, loan: Loan, at: number): void {
  model.loans = model.loans.filter((one) => one !== loan)
  const daysLate = Math.max(0, dayOf(at) - loan.dueOn)
  model.balances[loan.patron] = (model.balances[loan.patron] ?? 0) + Math.min(daysLate * FEN_A_DAY, PRICE_FEN)
}

/** `daysBack`: as of closing time so many days ago; 0 is now. */
export function giveBack(model: Model, act: { item: number; branch: Branch; daysBack: number }): string {
  const { item: n, branch, daysBack } = act
  const loan = model.loans.find((one) => one.item === n)
  const day = dayOf(model.now) - daysBack
  let at = daysBack === 0 ? model.now : closingOf(branch, day)
  if (loan && daysBack !== 0 && day === dayOf(loan.lentAt)) at = Math.max(at, loan.lentAt)
  if (at > model.now || (loan && at < loan.lentAt)) return 'EFFECTIVE_TIME_IMPOSSIBLE'
  if (loan) close(model, loan, at)
  const aside = setAsideFor(model, n)
  if (aside && stands(model, aside)) {
    if (aside.status !== 'ready' || aside.pickup !== branch) setAside(model, aside, n, branch)
  } else {
    if (aside) end(aside, 'expired')
    free(model, n, branch)
  }
  return 'returned'
}

/** To the first in the queue who may borrow now, else home, else on the shelf. */
function free(model: Model, n: number, branch: Branch): void {
  const item = itemOf(model, n)
  const next = queueOf(model, item.title).find(
    (hold) => isActive(model, hold) && against(model, hold.patron).length === 0,
  )
  if (next) setAside(model, next, n, branch)
  else if (item.home === branch) Object.assign(item, { status: 'available', at: branch, to: null })
  else Object.assign(item, { status: 'in_transit', at: branch, to: item.home })
}

function freeFromShelf(model: Model, n: number): void {
  const item = itemOf(model, n)
  if (item.status === 'on_hold_shelf') free(model, n, item.at)
}

function setAside(model: Model, hold: Hold, n: number, branch: Branch): void {
  const item = itemOf(model, n)
  if (hold.pickup === branch) {
    Object.assign(item, { status: 'on_hold_shelf', at: branch, to: null })
    Object.assign(hold, { status: 'ready', item: n, untilOn: dayOf(model.now) + SHELF_DAYS })
  } else {
    Object.assign(item, { status: 'in_transit', at: branch, to: hold.pickup })
    Object.assign(hold, { status: 'in_transit', item: n, untilOn: null })
  }
}

export function renew(model: Model, { item }: { item: number }): string {
  const loan = model.loans.find((one) => one.item === item)
  if (!loan) return 'NOT_ON_LOAN'
  const codes = against(model, loan.patron, loan)
  if (loan.renewals >= RENEWAL_LIMIT) codes.push('RENEWAL_LIMIT')
  if (isLate(model, loan)) codes.push('RENEWAL_OVERDUE')
  const others = queueOf(model, itemOf(model, item).title).filter((hold) => hold.patron !== loan.patron)
  if (others.some((hold) => isActive(model, hold))) codes.push('RENEWAL_HELD_BY_OTHER')
  if (codes.length > 0) return codes.sort().join(' ')
  loan.dueOn = dueFrom(loan.branch, loan.dueOn)
  loan.renewals += 1
  return 'renewed'
}

export function placeHold(
  model: Model,
  { patron, title, pickup }: { patron: number; title: number; pickup: Branch },
): string {
  const own = model.holds.filter((hold) => hold.patron === patron && stands(model, hold))
  const codes = against(model, patron)
  if (own.length >= HOLD_LIMIT) codes.push('HOLD_LIMIT')
  if (hasMissed(model, patron)) codes.push('HOLD_MISSES')
  if (own.some((hold) => hold.title === title)) codes.push('HOLD_DUPLICATE')
  if (model.loans.some((loan) => loan.patron === patron && itemOf(model, loan.item).title === title)) {
    codes.push('HOLD_OWN_LOAN')
  }
  const standing = model.items.filter((item) => item.title === title && item.status === 'available').length
  const waiting = queueOf(model, title).filter((hold) => hold.patron !== patron && isActive(model, hold)).length
  if (standing > waiting) codes.push('HOLD_ON_SHELF')
  if (codes.length > 0) return codes.sort().join(' ')
  const past = model.holds.find((hold) => hold.patron === patron && hold.title === title && isPast(model, hold))
  if (past) expire(model, past)
  const over = model.holds.find((hold) => hold.patron === patron && hold.title === title && isRequestOver(model, hold))
  if (over) end(over, 'unfilled')
  model.holds.push({
    patron,
    title,
    pickup,
    place: model.holds.length,
    status: 'waiting',
    item: null,
    untilOn: null,
    suspendedUntil: null,
    requestUntil: dayOf(model.now) + REQUEST_DAYS,
    passes: 0,
  })
  return 'hold-placed'
}

function expire(model: Model, hold: Hold): void {
  const { item } = hold
  end(hold, 'expired')
  if (item !== null) freeFromShelf(model, item)
}

export function cancelHold(model: Model, hold: Hold): string {
  if (!stands(model, hold)) return 'conflict'
  const { item } = hold
  end(hold, 'cancelled')
  if (item !== null) freeFromShelf(model, item)
  return 'hold-changed'
}

/** `days` from today; null: active again. */
export function suspendHold(model: Model, hold: Hold, days: number | null): string {
  if (hold.status !== 'waiting' || !stands(model, hold)) return 'conflict'
  hold.suspendedUntil = days === null ? null : dayOf(model.now) + days
  return 'hold-changed'
}

export function moveHold(model: Model, hold: Hold, position: number): string {
  if (hold.status !== 'waiting' || !stands(model, hold)) return 'conflict'
  const queue = queueOf(model, hold.title)
  if (position > queue.length) return 'impossible'
  const places = queue.map(({ place }) => place)
  const order = queue.filter((other) => other !== hold)
  order.splice(position - 1, 0, hold)
  for (const [n, one] of order.entries()) one.place = places[n] ?? one.place
  return 'hold-changed'
}

/** The next one goes first: with the copy that is ready, or in the queue. */
export function passTurn(model: Model, hold: Hold): string {
  if (!stands(model, hold) || hold.passes >= PASSES) return 'conflict'
  const queue = queueOf(model, hold.title)
  if (hold.status === 'ready' && hold.item !== null) {
    const next = queue.find((other) => isActive(model, other) && against(model, other.patron).length === 0)
    if (next === undefined) return 'conflict'
    const { item } = hold
    Object.assign(hold, { status: 'waiting', item: null, untilOn: null, passes: hold.passes + 1 })
    setAside(model, next, item, itemOf(model, item).at)
    return 'hold-changed'
  }
  const [first, second] = queue.filter((other) => isActive(model, other))
  if (first !== hold || second === undefined) return 'conflict'
  const places = queue.map(({ place }) => place)
  const order = queue.filter((other) => other !== hold)
  order.splice(order.indexOf(second) + 1, 0, hold)
  for (const [n, one] of order.entries()) one.place = places[n] ?? one.place
  hold.passes += 1
  return 'hold-changed'
}

export function pay(model: Model, { patron, amountFen }: { patron: number; amountFen: number }): string {
  model.balances[patron] = (model.balances[patron] ?? 0) - amountFen
  return 'taken'
}

/** Those past their time, the longest first. */
export function nightly(model: Model): string {
  const past = model.holds.filter((hold) => isPast(model, hold))
  const deadline = ({ pickup, untilOn }: Hold) => closingOf(pickup, untilOn ?? 0)
  past.sort((a, b) => deadline(a) - deadline(b) || model.holds.indexOf(a) - model.holds.indexOf(b))
  for (const hold of past) expire(model, hold)
  for (const hold of model.holds) if (isRequestOver(model, hold)) end(hold, 'unfilled')
  return 'done'
}
