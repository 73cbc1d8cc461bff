import type { HoldView } from '@wenyuan/contract'

/** Every word of these screens, to be said in each language. */
export type HoldsWords = {
  title: string
  tabs: string
  pulls: string
  shelf: string
  queue: string
  hopeless: string
  kept: string
  print: string
  // What is fetched
  pullsNote: string
  noPulls: string
  noPullsNote: string
  noShelf: string
  book: string
  barcode: string
  sendTo: string
  waited: string
  waiting: (count: number) => string
  waitedDays: (days: number) => string
  setAside: (title: string, barcode: string) => string
  setAsideShort: string
  scanLabel: string
  takeOffLabel: string
  scanHelp: string
  scanSend: string
  scanning: string
  slot: string
  slotOf: (slot: string) => string
  toShelfFor: (patron: string) => string
  toHoldShelf: string
  toBranch: (branch: string) => string
  toOwnShelf: string
  toRepair: string
  toProcessing: string
  keepUntil: (day: string) => string
  // The shelf of those who may come
  shelfCount: (count: number, hasMore: boolean, expired: number, today: number) => string
  noReady: string
  noReadyNote: string
  patron: string
  until: string
  expired: string
  expiredNote: string
  lastDay: string
  keep: string
  extend: string
  extendOf: (title: string) => string
  extending: string
  extended: (day: string) => string
  // The queue of a title
  findTitle: string
  findTitleHelp: string
  tooLong: (limit: number) => string
  noTitle: (text: string) => string
  otherTitle: string
  queueOf: string
  noQueue: string
  noQueueNote: string
  copies: (available: number, total: number) => string
  toTitle: string
  position: string
  placedAt: string
  pickup: string
  state: string
  why: string
  acts: string
  suspendedUntil: (day: string) => string
  status: Readonly<Record<HoldView['status'], string>>
  statusItem: (barcode: string) => string
  change: string
  changeOf: (patron: string, title: string) => string
  cancel: string
  cancelOf: (patron: string, title: string) => string
  cancelling: string
  cancelled: (title: string) => string
  cancelNote: (title: string, patron: string) => string
  cancelReady: string
  reasonOptional: string
  keepHold: string
  move: string
  moveTo: string
  moveHelp: (last: number) => string
  moveNeedsNumber: string
  moveReason: string
  moving: string
  moved: (position: number) => string
  suspend: string
  suspendUntil: string
  suspendHelp: string
  suspendNeedsDay: string
  suspending: string
  resume: string
  suspended: (day: string) => string
  resumed: string
  changePickup: string
  changing: string
  pickupChanged: (branch: string) => string
  estimated: (from: string, to: string) => string
  estimateUnknown: Readonly<Record<NonNullable<HoldView['estimateUnknown']>, string>>
  calledBack: (day: string) => string
  passed: (count: number) => string
  passedOf: (patron: string, count: number) => string
  passedNote: string
  passedAt: string
  passedItem: string
  passedWhy: string
  passedServed: string
  passedNobody: string
  moveKeys: string
  // Holds that nothing can fill
  hopelessNote: string
  noHopeless: string
  noHopelessNote: string
  hopelessTag: string
  allBranches: string
  chooseOf: (patron: string, title: string) => string
  chooseAll: string
  cancelMany: (count: number) => string
  cancelManyNone: string
  cancelManyNote: (count: number) => string
  reasonForAll: string
  reasonNeeded: string
  usualReasons: string
  usualReason: readonly string[]
  cancelledMany: (count: number) => string
  cancelledSome: (done: number, left: number) => string
  cancelProgress: (done: number, all: number) => string
  // Whether the promises held
  keptNote: string
  keptSpan: (from: string, to: string) => string
  keptFrom: string
  keptTo: string
  keptShow: string
  keptBackwards: string
  keptLead: (decided: number, percent: string, level: number) => string
  keptFew: string
  keptLeadNone: string
  keptFigures: string
  promises: string
  held: string
  early: string
  late: string
  open: string
  ended: string
  heldPercent: string
  medianWidth: string
  widthDays: (days: string) => string
  month: string
  keptChart: string
  keptChartSummary: (months: number, level: number) => string
  keptGoal: (level: number) => string
  noPromises: string
  noPromisesNote: string
  // A hold for a reader
  place: string
  placeFor: (title: string) => string
  card: string
  cardHelp: string
  cardNeeded: string
  byPhone: string
  byPhoneNote: string
  callerName: string
  callerLast4: string
  callerLast4Help: string
  callerNameNeeded: string
  callerLast4Needed: string
  ask: string
  asking: string
  allowed: (position: number | undefined) => string
  refused: string
  placing: string
  placed: (position: number | null) => string
  liftTitle: string
  liftReason: string
  liftAll: string
  liftNeeds: (permission: string) => string
  lift: string
}
