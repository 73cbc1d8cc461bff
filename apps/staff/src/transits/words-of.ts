import type { TransitView } from '@wenyuan/contract'

/** Every word of this screen, to be said in each language. */
export type TransitsWords = {
  title: string
  tabs: string
  send: string
  way: string
  late: string
  receive: string
  over: string
  book: string
  barcode: string
  route: string
  routeText: (from: string, to: string) => string
  why: string
  reason: Readonly<Record<TransitView['reason'], string>>
  state: string
  states: Readonly<Record<TransitView['state'], string>>
  since: string
  waitedDays: (days: number) => string
  sentAt: string
  box: string
  noBox: string
  days: (days: number) => string
  overdue: string
  acts: string
  sendNote: string
  nothingToSend: (branch: string) => string
  nothingToSendNote: string
  scanToTick: string
  scanToTickHelp: string
  tickIt: string
  notInList: (code: string) => string
  ticked: (title: string) => string
  tick: (title: string, item: string) => string
  tickAll: (count: number, branch: string) => string
  toBranch: (branch: string, count: number) => string
  boxField: string
  boxHelp: string
  sendThem: (count: number) => string
  sending: string
  tickFirst: string
  tooMany: (limit: number) => string
  sent: (box: string, count: number) => string
  notSent: (count: number) => string
  print: string
  slip: string
  slipFrom: string
  slipTo: string
  slipCount: (count: number) => string
  direction: string
  here: (branch: string) => string
  fromHere: (branch: string) => string
  everywhere: string
  boxSearch: string
  find: string
  nothingUnderWay: string
  nothingUnderWayNote: string
  nothingLate: string
  nothingLateNote: string
  nothingOver: string
  lateNote: string
  lose: string
  loseOf: (title: string) => string
  loseTitle: string
  loseNote: string
  losing: string
  lost: (title: string) => string
  abort: string
  abortOf: (title: string) => string
  abortTitle: string
  abortNote: string
  aborting: string
  aborted: (title: string) => string
  reasonField: string
  cancel: string
  receiveNote: (branch: string) => string
  scanToReceive: string
  scanToReceiveHelp: string
  receiveIt: string
  receiving: string
  checkBox: string
  checkBoxHelp: string
  stillInBox: (box: string, count: number) => string
  boxDone: (box: string) => string
  received: (count: number) => string
  nothingReceived: string
  notReceived: string
  toHoldShelf: (who: string, slot: string) => string
  toBranchNext: (branch: string) => string
  toShelf: string
  toRepair: string
  toProcessing: string
  ended: string
  arrivedAt: (branch: string) => string
  allEnded: string
}
