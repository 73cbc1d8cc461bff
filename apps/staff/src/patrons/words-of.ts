import type { AccountLine, AddBlockBody, CardView, PayBody, WaiverView } from '@wenyuan/contract'

/** Every word of these screens, to be said in each language. */
export type PatronsWords = {
  title: string
  q: string
  qHelp: string
  find: string
  tooLong: (limit: number) => string
  type: string
  branch: string
  all: string
  name: string
  card: string
  expires: string
  noEnd: string
  none: string
  noneNote: string
  noneYet: string
  noneYetNote: string
  register: string
  needsWrite: string
  registerTitle: string
  registering: string
  registered: (name: string) => string
  edit: string
  editTitle: (name: string) => string
  save: string
  saving: string
  saved: string
  cancel: string
  cardHelp: string
  expiresHelp: string
  phone: string
  phoneHelp: string
  born: string
  bornHelp: string
  dateForm: string
  pin: string
  pinAgain: string
  pinHelp: string
  pinKeep: string
  pinsDiffer: string
  makePin: string
  madePin: (pin: string) => string
  facts: string
  unknown: string
  hidden: string
  standing: string
  may: (act: string) => string
  mayNot: (act: string) => string
  self: string
  staffNumber: (id: string) => string
  stops: string
  acts: Readonly<Record<NonNullable<AddBlockBody['acts']>[number], string>>
  until: (day: string) => string
  overdueCount: (count: number) => string
  owes: (money: string) => string
  credit: (money: string) => string
  owesNothing: string
  cards: string
  cardState: Readonly<Record<CardView['state'], string>>
  issued: (day: string) => string
  reportLost: string
  reportLostOf: (card: string) => string
  close: string
  closeOf: (card: string) => string
  restore: string
  restoreOf: (card: string) => string
  cardChanged: (card: string, state: string) => string
  addCard: string
  newCard: string
  replaces: string
  replacesNone: string
  replacesHelp: string
  adding: string
  cardAdded: (card: string) => string
  blocks: string
  noBlocks: string
  addBlock: string
  blockNow: string
  blockReason: string
  blockReasonHelp: string
  blockUntil: string
  blockUntilHelp: string
  blockActs: string
  blockActsHelp: string
  everywhere: string
  blocking: string
  blocked: string
  lift: string
  liftOf: (reason: string) => string
  lifting: string
  lifted: string
  placedBy: (who: string, when: string) => string
  forever: string
  loans: string
  noLoans: string
  book: string
  renewed: (times: number, left: number | null) => string
  dueWhy: string
  stopWhy: string
  running: (money: string) => string
  renew: string
  renewOf: (title: string) => string
  renewing: string
  isRenewed: (title: string, due: string) => string
  renewAll: string
  renewAllResult: (done: number, refused: number) => string
  overrideOf: (title: string) => string
  override: string
  holds: string
  noHolds: string
  pickup: string
  change: string
  cancelHold: string
  account: string
  noLines: string
  at: string
  what: string
  amount: string
  after: string
  open: (money: string) => string
  lineWhy: string
  kind: Readonly<Record<AccountLine['kind'], string>>
  about: Readonly<Record<string, string>>
  ofKind: (kind: string, about: string) => string
  ofTitle: (title: string, what: string) => string
  pay: string
  paying: string
  payAmount: string
  payAmountForm: string
  method: string
  methods: Readonly<Record<PayBody['method'], string>>
  payCharge: string
  payOldest: string
  receipt: string
  receiptNumber: string
  paidOut: string
  takenBack: string
  roll: string
  rollOf: (millimetres: string) => string
  slip: string
  receiptPdf: string
  makingPdf: string
  printReceipt: string
  received: string
  balanceAfter: string
  reference: string
  waiveAmount: string
  waiveEvidence: string
  waiveEvidenceHelp: string
  evidenceIs: (text: string) => string
  photo: (nth: number) => string
  withdraw: string
  withdrawn: string
  wholeAccount: string
  waive: string
  waiveTitle: string
  waiveNote: string
  waiveReason: string
  waiveReasons: Readonly<Record<string, string>>
  waiveOwn: string
  waiveOwnHelp: string
  asking: string
  asked: string
  waivers: string
  state: string
  waiverStatus: Readonly<Record<WaiverView['status'], string>>
  noWaivers: Readonly<Record<WaiverView['status'], string>>
  decidedBy: (what: string, who: string, when: string) => string
  askedBy: (who: string, when: string) => string
  approve: string
  reject: string
  deciding: string
  approved: string
  rejected: string
  decisionNote: string
  history: string
  historyNote: string
  openHistory: string
  historyNeeds: string
  noHistory: string
  lent: string
  returned: string
  overdueDays: (days: number) => string
  record: string
  toList: string
  notThere: string
}
